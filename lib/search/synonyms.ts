import { listStems } from './analyse'

/** Groups of phrases that mean the same, and one-way links from what someone types to what it is called here. */
export type Synonyms = { same: string[][]; related: { from: string; to: string[] }[] }

/** Synonyms made ready to look up: phrases are runs of stems joined by a space. */
export type SynonymTable = {
  tags: Map<string, string>
  related: Map<string, string[]>
  /** The first stem of every phrase, and the most stems that one has: so that a search need not try them all. */
  firsts: Set<string>
  longest: number
}

/** A phrase found in a run of stems: those from `from` up to, not including, `to`. */
export type PhraseMatch = { from: number; to: number; phrase: string }

/**
 * Gives each group of synonyms a tag, which is indexed and searched like a word. It begins with #, which no
 * word can, so it is never confused with one. Groups that share a phrase become one group.
 */
export function buildSynonymTable(synonyms: Synonyms): SynonymTable {
  const tags = new Map<string, string>()
  synonyms.same.forEach((group, index) => {
    const phrases = group.map(phraseOf).filter(Boolean)
    const tag = phrases.map((phrase) => tags.get(phrase)).find(Boolean) ?? `#${index}`
    const joined = new Set(phrases.map((phrase) => tags.get(phrase)).filter(Boolean))
    for (const [phrase, other] of tags) if (joined.has(other)) tags.set(phrase, tag)
    for (const phrase of phrases) tags.set(phrase, tag)
  })
  const related = new Map<string, string[]>()
  for (const { from, to } of synonyms.related) {
    const phrase = phraseOf(from)
    if (phrase) related.set(phrase, [...(related.get(phrase) ?? []), ...to])
  }
  return makeTable(tags, related)
}

/** The part of the table that a search needs to find the tags that it looks for in a text. */
export function pickTags({ tags }: SynonymTable, wanted: Set<string>): SynonymTable {
  return makeTable(new Map([...tags].filter(([, tag]) => wanted.has(tag))), new Map())
}

function makeTable(tags: Map<string, string>, related: Map<string, string[]>): SynonymTable {
  const phrases = [...tags.keys(), ...related.keys()].map((phrase) => phrase.split(' '))
  return {
    tags,
    related,
    firsts: new Set(phrases.map(([first = '']) => first)),
    longest: phrases.reduce((most, { length }) => Math.max(most, length), 0),
  }
}

const phraseOf = (text: string) => listStems(text).join(' ')

/**
 * Every phrase with a tag, or with related words, that stands in the stems: one within another included, the
 * longest first at each place.
 */
export function findPhrases(
  stems: readonly string[],
  { firsts, longest, ...table }: SynonymTable,
  kind: 'tags' | 'related' = 'tags',
): PhraseMatch[] {
  const found: PhraseMatch[] = []
  for (let from = 0; from < stems.length; from++) {
    if (!firsts.has(stems[from] ?? '')) continue
    for (let to = Math.min(stems.length, from + longest); to > from; to--) {
      const phrase = stems.slice(from, to).join(' ')
      if (table[kind].has(phrase)) found.push({ from, to, phrase })
    }
  }
  return found
}

/** A part of a query: one word, or a phrase that has a tag, which then stands for it. */
export type Segment = { from: number; to: number; term: string }

/** Divides stems into phrases that have a tag, the longest at each place, and the single words between. */
export function divideIntoSegments(stems: readonly string[], synonyms: SynonymTable): Segment[] {
  const segments: Segment[] = []
  const matches = findPhrases(stems, synonyms)
  for (let from = 0; from < stems.length; ) {
    const match = matches.find((one) => one.from === from)
    const segment = match
      ? { from, to: match.to, term: synonyms.tags.get(match.phrase) ?? '' }
      : { from, to: from + 1, term: stems[from] ?? '' }
    segments.push(segment)
    from = segment.to
  }
  return segments
}

/** A text as the terms to look for: a tag for each phrase that has one, a stem for every other word. */
export function listTerms(text: string, synonyms: SynonymTable): string[] {
  return divideIntoSegments(listStems(text), synonyms).map(({ term }) => term)
}
