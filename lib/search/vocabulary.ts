import { stemOf } from './analyse'

/** The words that the content uses, for putting typing right and finishing half-typed words. */
export type Vocabulary = {
  /** Word to the number of records that use it. */
  counts: Map<string, number>
  /** Words of titles, other names and synonyms: an editor chose them, so they win. */
  dictionary: Set<string>
  stems: Set<string>
  /** Every word in order, so that those with one beginning stand together. */
  ordered: string[]
}

/** Makes a vocabulary ready to look up. */
export function buildVocabulary(counts: [string, number][], dictionary: string[]): Vocabulary {
  const words = counts.map(([word]) => word)
  return {
    counts: new Map(counts),
    dictionary: new Set(dictionary),
    stems: new Set(words.map(stemOf)),
    ordered: words.sort(),
  }
}

/** Whether the content uses this word, in this form or another. */
export function isKnown(word: string, vocabulary: Vocabulary): boolean {
  return vocabulary.stems.has(stemOf(word))
}

/**
 * The word that was probably meant, or undefined when it is known or nothing is near enough. A word keeps its
 * first letter; one slip is put right in four to seven letters, two from eight. Numbers are left alone, and so
 * is what may be the beginning of a known word.
 */
export function correctWord(word: string, vocabulary: Vocabulary): string | undefined {
  if (!mayHoldSlips(word) || isKnown(word, vocabulary)) return
  if (listWordsFrom(word, vocabulary).length > 0) return
  // "Properly" is no slip for "proper".
  if (word.endsWith('ly') && isKnown(word.slice(0, -2), vocabulary)) return
  const most = slipsAllowed(word)
  const best = listWordsFrom(word.slice(0, 1), vocabulary)
    .map((candidate) => ({ candidate, slips: countSlips(word, candidate, most) }))
    .filter(({ slips }) => slips <= most)
    .sort((a, b) => a.slips - b.slips || byStanding(vocabulary)(a.candidate, b.candidate))
  return best[0]?.candidate
}

/** Whether a word may be mistyped: short words are too near to others, and a number is what it is. */
export const mayHoldSlips = (word: string) => word.length > 3 && !/\p{N}/u.test(word)

/** How many slips of the finger a word of this length may hold and still be recognised. */
export const slipsAllowed = (word: string) => (word.length < 8 ? 1 : 2)

/** Words that begin with these letters, the most likely first. */
export function listCompletions(beginning: string, vocabulary: Vocabulary, most: number): string[] {
  return listWordsFrom(beginning, vocabulary).sort(byStanding(vocabulary)).slice(0, most)
}

const byStanding =
  ({ counts, dictionary }: Vocabulary) =>
  (a: string, b: string) =>
    Number(dictionary.has(b)) - Number(dictionary.has(a)) ||
    (counts.get(b) ?? 0) - (counts.get(a) ?? 0) ||
    (a < b ? -1 : 1)

function listWordsFrom(beginning: string, { ordered }: Vocabulary): string[] {
  let low = 0
  let high = ordered.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ordered[middle] ?? '') < beginning) low = middle + 1
    else high = middle
  }
  let end = low
  while (ordered[end]?.startsWith(beginning)) end++
  return ordered.slice(low, end)
}

/**
 * Slips between two words: a letter too many, missing, wrong, or two changed over (Damerau-Levenshtein, no
 * letter touched twice). Stops counting above `most`.
 */
export function countSlips(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const now = [row]
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1]
      let slips = Math.min(
        (last[column] ?? 0) + 1,
        (now[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      )
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        slips = Math.min(slips, (before[column - 2] ?? 0) + 1)
      now.push(slips)
    }
    if (Math.min(...now) > most) return most + 1
    before = last
    last = now
  }
  return last[b.length] ?? most + 1
}
