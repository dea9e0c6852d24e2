import { analyse } from './analyse'
import { findBestSection } from './best-section'
import { buildExcerpt, type Excerpt } from './excerpt'
import type { SearchIndex } from './load-index'
import { type ParsedQuery, parseQuery, type Unit } from './parse-query'
import type { SearchDocument, SearchKind } from './search-document'

/** One line of the results. `address` goes to the part of the page that answers, whose heading is `heading`. */
export type SearchResult = {
  address: string
  kind: SearchKind
  title: string
  heading?: string
  excerpt: Excerpt
  telephone?: string
}

export type SearchResults = {
  /** The query as it was read. */
  query: string
  /** Whether it was too long to read to its end. */
  shortened: boolean
  /** The query that was answered, when typing was put right. */
  corrected?: string
  /** A word that the query asks the meaning of, explained in one sentence. */
  meaning?: { title: string; text: string; address: string }
  total: number
  page: number
  pageCount: number
  results: SearchResult[]
}

export const resultsOnPage = 10

// How much a find counts by where it is, and by what it is in: measured on the project's queries.
const fieldBoosts = { title: 6, headings: 3, aliases: 3, summary: 3, body: 1 }
const kindWeights: Record<SearchKind, number> = {
  page: 1,
  question: 0.9,
  expectations: 0.8,
  contact: 0.7,
  term: 0.5,
}
const slipWeight = 0.9
// For a record that is called what was asked: by its title, or by another name. A word that is called so is
// explained above the results already, and a contact comes after the page that says when to use it.
const titleWeights = { page: 4, question: 4, expectations: 4, contact: 4 }
const nameWeights = { page: 3, question: 3, expectations: 3, contact: 2 }
// What scores below this share of the best result is not worth reading.
const tail = 0.1

/**
 * Answers a query.
 * @param options.page which ten results, from 1; one beyond the last gives the last
 * @param options.exact do not put typing right
 */
export function search(
  index: SearchIndex,
  query: string,
  { page = 1, exact = false }: { page?: number; exact?: boolean } = {},
): SearchResults {
  const parsed = parseQuery(index, query, { exact })
  const ranked = rankDocuments(index, parsed)
  const term = ranked.length > 1 ? findTerm(index, parsed) : undefined
  // What is explained above the results is not one of them as well.
  const found = ranked.filter(({ document }) => document !== term)
  const pageCount = Math.max(1, Math.ceil(found.length / resultsOnPage))
  const current = Math.min(Math.max(1, Math.trunc(page) || 1), pageCount)
  return {
    query: parsed.text,
    shortened: parsed.shortened,
    ...(parsed.corrected && { corrected: parsed.corrected }),
    ...(term && { meaning: buildMeaning(term) }),
    total: found.length,
    page: current,
    pageCount,
    results: found
      .slice((current - 1) * resultsOnPage, current * resultsOnPage)
      .map((one) => buildResult(one, parsed.units, index)),
  }
}

/** A record that a query found, with the words and tags in it that made the match. */
export type Found = { document: SearchDocument; terms: string[] }

/** Every record that answers a query, the best first, without the tail that hardly does. */
export function rankDocuments(
  index: SearchIndex,
  { units, segments }: ParsedQuery,
  boosts: Record<string, number> = fieldBoosts,
): Found[] {
  if (units.length === 0) return []
  const { documents, miniSearch } = index
  const names = weighNames(index, segments)
  const hits = miniSearch.search(
    {
      combineWith: 'OR',
      queries: units.flatMap(({ term, terms, slips }) =>
        [...terms].map(([one, weight]) => ({
          queries: [one],
          boostTerm: () => weight,
          fuzzy: one === term && slips,
          weights: { fuzzy: slipWeight, prefix: 0 },
        })),
      ),
    },
    { fields: Object.keys(boosts), boost: boosts },
  )
  const scored = hits.flatMap(({ id, score, terms, queryTerms }) => {
    const document = documents[id]
    if (!document) return []
    // MiniSearch multiplies by the number of terms found. What counts is how much of the query was found.
    const found = (score / queryTerms.length) * coverage(units, new Set(queryTerms))
    return { id, document, terms, score: found * kindWeights[document.kind] }
  })
  const least = tail * Math.max(0, ...scored.map(({ score }) => score))
  const weigh = ({ id, score }: (typeof scored)[number]) => score * (names.get(id) ?? 1)
  // Two that score the same stay in the order of their addresses.
  return scored.filter(({ score }) => score >= least).sort((a, b) => weigh(b) - weigh(a) || a.id - b.id)
}

/**
 * How much more a record counts because it is called what was asked, by its position. A name that is a part of
 * what was asked counts by how much of it that is.
 */
function weighNames({ documents, titles, names }: SearchIndex, terms: string[]): Map<number, number> {
  const weights = new Map<number, number>()
  for (let from = 0; from < terms.length; from++)
    for (let to = from + 1; to <= terms.length; to++) {
      const name = terms.slice(from, to).join(' ')
      const share = ((to - from) / terms.length) ** 2
      const weigh = (positions: number[] = [], most: Partial<Record<SearchKind, number>>) => {
        for (const at of positions) {
          const weight = 1 + share * ((most[documents[at]?.kind ?? 'page'] ?? 1) - 1)
          weights.set(at, Math.max(weight, weights.get(at) ?? 1))
        }
      }
      weigh(titles.get(name), titleWeights)
      weigh(names.get(name), nameWeights)
    }
  return weights
}

const coverage = (units: Unit[], found: Set<string>) =>
  units.reduce(
    (sum, { terms }) =>
      sum + Math.max(0, ...[...terms].map(([term, weight]) => (found.has(term) ? weight : 0))),
    0,
  )

function buildResult({ document, terms }: Found, units: Unit[], { synonyms }: SearchIndex): SearchResult {
  const { address, kind, title, summary, sections, telephone } = document
  const section = findBestSection(document, units, synonyms)
  const text = section?.text || summary || sections[0]?.text || ''
  return {
    address: section ? `${address}#${section.id}` : address,
    kind,
    title,
    ...(section?.heading && { heading: section.heading }),
    excerpt: buildExcerpt(text, new Set(terms), synonyms),
    ...(telephone && { telephone }),
  }
}

// Two words may mean the same to the search, as SEN and SEND do; the one that was written comes first.
function findTerm({ documents, titles, names }: SearchIndex, { segments, words }: ParsedQuery) {
  const name = segments.join(' ')
  const called = [...(titles.get(name) ?? []), ...(names.get(name) ?? [])]
  const terms = called.flatMap((position) => documents[position] ?? [])
  const explained = terms.filter(({ kind }) => kind === 'term')
  return (
    explained.find((term) => [term.title, ...term.aliases].some((one) => isSame(one, words))) ?? explained[0]
  )
}

const isSame = (text: string, words: string[]) =>
  analyse(text)
    .map(({ stem }) => stem)
    .join(' ') === words.join(' ')

function buildMeaning({ title, summary, address }: SearchDocument) {
  const [text] = /^.*?[.!?](?=\s|$)/u.exec(summary) ?? [summary]
  return { title, text, address }
}
