import { analyse } from './analyse'
import { correctQuery } from './correct-query'
import type { SearchIndex } from './load-index'
import { divideIntoSegments, findPhrases, listTerms } from './synonyms'
import { isKnown, listCompletions, listNearWords, mayHoldSlips } from './vocabulary'

/** How much of a query is read: so many characters, and in them so many words that mean something. */
export const longestQuery = 300
export const mostWords = 20

/** One thing to look for. */
export type Unit = {
  /** A word or a tag. */
  term: string
  /** The term, and whatever else counts as finding it, each with its weight. */
  terms: Map<string, number>
}

export type ParsedQuery = {
  /** The query, as much of it as was read. */
  text: string
  /** Whether the query was longer than that. */
  shortened: boolean
  units: Unit[]
  /** The stems of its words, typing put right. */
  words: string[]
  /** The query with its typing put right, if that changed it. */
  corrected?: string
  /** The query word by word, a tag in place of each phrase that has one: to compare with what records are called. */
  segments: string[]
}

const weights = { related: 0.6, nearWord: 0.6, completion: 0.5, wordOfPhrase: 0.3 }
const mostCompletions = 20
// Each costs a walk through all words.
const mostUnknownWords = 4
const mostNearWords = 5

/**
 * Reads a query: puts its typing right, then looks for synonyms, then finishes the last word, which may be
 * half typed. A query of any length or writing is read; one that says nothing has no units.
 * @param options.exact leave the typing as it is, and find no word that is merely like it
 */
export function parseQuery(
  index: SearchIndex,
  query: string,
  { exact = false }: { exact?: boolean } = {},
): ParsedQuery {
  const { vocabulary, synonyms } = index
  const clean = query.replace(/\p{Cc}+/gu, ' ').trim()
  const text = [...clean.slice(0, longestQuery * 2)].slice(0, longestQuery).join('').trim()
  const corrected = exact ? { text, lastChanged: false } : correctQuery(text, vocabulary, mostWords)
  const asked = analyse(corrected.text)
  const tokens = asked.slice(0, mostWords)
  const stems = tokens.map(({ stem }) => stem)
  const segments = divideIntoSegments(stems, synonyms)
  const units: Unit[] = segments.map(({ from, to, term }) => {
    const words = to > from + 1 ? stems.slice(from, to) : []
    return { term, terms: weigh(words, weights.wordOfPhrase, new Map([[term, 1]])) }
  })

  for (const { to, phrase } of findPhrases(stems, synonyms, 'related')) {
    const unit = units[segments.findIndex((segment) => to <= segment.to)]
    for (const other of synonyms.related.get(phrase) ?? [])
      weigh(listTerms(other, synonyms), weights.related, unit?.terms)
  }

  const last = tokens.at(-1)
  if (last && !corrected.lastChanged && segments.at(-1)?.term === last.stem && last.word.length > 1) {
    const completions = listCompletions(last.word, vocabulary, mostCompletions)
    for (const word of completions) weigh(listTerms(word, synonyms), weights.completion, units.at(-1)?.terms)
  }

  const unknown = tokens.filter(({ word }) => !exact && mayHoldSlips(word) && !isKnown(word, vocabulary))
  for (const { word, stem } of unknown.slice(0, mostUnknownWords)) {
    const unit = units.find(({ term, terms }) => term === stem && terms.size === 1)
    if (!unit) continue
    for (const near of listNearWords(word, vocabulary).slice(0, mostNearWords))
      weigh(listTerms(near.word, synonyms), weights.nearWord / near.slips, unit.terms)
  }

  return {
    text,
    shortened: text.length < clean.length || asked.length > mostWords,
    units: units.filter(({ term }, at) => units.findIndex((unit) => unit.term === term) === at),
    words: stems,
    ...(corrected.text !== text && { corrected: corrected.text }),
    segments: segments.map(({ term }) => term),
  }
}

function weigh(terms: string[], weight: number, into: Map<string, number> = new Map()): Map<string, number> {
  for (const term of terms) into.set(term, Math.max(weight, into.get(term) ?? 0))
  return into
}
