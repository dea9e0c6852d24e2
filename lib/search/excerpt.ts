import { analyse } from './analyse'
import { findPhrases, type SynonymTable } from './synonyms'

/** A part of a text, never longer than the text, from one character up to another. */
export type Range = { from: number; to: number }
/** A piece of text and the parts of it to mark. Never HTML: the page decides how a mark looks. */
export type Excerpt = { text: string; marks: Range[] }

const excerptLength = 200

/**
 * The words of a text that a search found.
 * @param terms stems, and tags of synonyms, that were looked for
 */
export function findMarks(text: string, terms: Set<string>, synonyms: SynonymTable): Range[] {
  const tokens = analyse(text)
  const stems = tokens.map(({ stem }) => stem)
  const found = stems.flatMap((stem, at) => (terms.has(stem) ? [{ from: at, to: at + 1 }] : []))
  const phrases = findPhrases(stems, synonyms).filter(({ phrase }) =>
    terms.has(synonyms.tags.get(phrase) ?? ''),
  )
  const marks: Range[] = []
  for (const { from, to } of [...found, ...phrases].sort((a, b) => a.from - b.from || b.to - a.to)) {
    const mark = { from: tokens[from]?.start ?? 0, to: tokens[to - 1]?.end ?? 0 }
    const last = marks.at(-1)
    if (last && mark.from < last.to) last.to = Math.max(last.to, mark.to)
    else marks.push(mark)
  }
  return marks
}

/** The part of a text where most of what was looked for stands together, cut between words. */
export function buildExcerpt(text: string, terms: Set<string>, synonyms: SynonymTable): Excerpt {
  const marks = findMarks(text, terms, synonyms)
  if (text.length <= excerptLength) return { text, marks }

  const from = startOfSentence(text, densestStart(text, marks))
  const to = from + excerptLength >= text.length ? text.length : endOfWord(text, from + excerptLength)
  const before = from > 0 ? '… ' : ''
  const after = to < text.length ? ' …' : ''
  return {
    text: before + text.slice(from, to) + after,
    marks: marks
      .filter((mark) => mark.from >= from && mark.to <= to)
      .map((mark) => ({ from: mark.from - from + before.length, to: mark.to - from + before.length })),
  }
}

function densestStart(text: string, marks: Range[]): number {
  let best = { start: 0, words: 0 }
  marks.forEach((first, at) => {
    const near = marks.slice(at).filter((mark) => mark.to <= first.from + excerptLength)
    const words = new Set(near.map(({ from, to }) => text.slice(from, to).toLowerCase())).size
    if (words > best.words) best = { start: first.from, words }
  })
  return best.start
}

const sentenceEnd = /[.!?]\s/g
const mostBefore = 80

// Back to the beginning of the sentence, if that is near; otherwise a few words before.
function startOfSentence(text: string, at: number): number {
  const earliest = Math.max(0, at - mostBefore)
  const ends = [...text.slice(earliest, at).matchAll(sentenceEnd)]
  const end = ends.at(-1)
  if (end) return earliest + end.index + end[0].length
  if (earliest === 0) return 0
  const space = text.indexOf(' ', Math.max(0, at - mostBefore / 2))
  return space >= 0 && space < at ? space + 1 : at
}

function endOfWord(text: string, at: number): number {
  const space = text.lastIndexOf(' ', at)
  if (space > at - mostBefore) return space
  const splitsCharacter = /[\uD800-\uDBFF]/.test(text.charAt(at - 1))
  return splitsCharacter ? at - 1 : at
}
