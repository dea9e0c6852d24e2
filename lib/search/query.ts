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
  question: 0.75,
  contact: 0.75,
  expectations: 0.7,
  term: 0.6,
}
const slipWeight = 0.9
const nameWeight = 1.5
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
  const found = rankDocuments(index, parsed)
  const pageCount = Math.max(1, Math.ceil(found.length / resultsOnPage))
  const current = Math.min(Math.max(1, Math.trunc(page) || 1), pageCount)
  const meaning = findMeaning(index, parsed)
  return {
    query: parsed.text,
    shortened: parsed.shortened,
    ...(parsed.corrected && { corrected: parsed.corrected }),
    ...(meaning && { meaning }),
    total: found.length,
    page: current,
    pageCount,
    results: found
      .slice((current - 1) * resultsOnPage, current * resultsOnPage)
      .map((one) => buildResult(one, parsed.units, index)),
  }
}

/** A record that a query found, with the words and tags in it that made the match. */
export type Found = { document: SearchDocument; terms: string[]; score: number }

/** Every record that answers a query, the best first, without the tail that hardly does. */
export function rankDocuments(
  { documents, miniSearch, names }: SearchIndex,
  { units, name }: ParsedQuery,
  boosts: Record<string, number> = fieldBoosts,
): Found[] {
  if (units.length === 0) return []
  const named = new Set(names.get(name))
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
    {
      boost: boosts,
      boostDocument: (id: number) => weighDocument(documents[id]) * (named.has(id) ? nameWeight : 1),
    },
  )
  const scored = hits.map(({ id, score, terms, queryTerms }) => ({
    id: Number(id),
    terms,
    // MiniSearch multiplies by the number of terms found. What counts is how much of the query was found.
    score: (score / queryTerms.length) * coverage(units, new Set(queryTerms)),
  }))
  scored.sort((a, b) => b.score - a.score || a.id - b.id)
  const least = (scored[0]?.score ?? 0) * tail
  return scored.flatMap(({ id, terms, score }) => {
    const document = documents[id]
    return document && score >= least ? [{ document, terms, score }] : []
  })
}

const weighDocument = (document: SearchDocument | undefined) => (document ? kindWeights[document.kind] : 1)

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

function findMeaning({ documents, names }: SearchIndex, { name }: ParsedQuery): SearchResults['meaning'] {
  const term = names
    .get(name)
    ?.map((position) => documents[position])
    .find((document) => document?.kind === 'term')
  if (!term) return
  const [text = ''] = /^.*?[.!?](?=\s|$)/u.exec(term.summary) ?? [term.summary]
  return { title: term.title, text, address: term.address }
}
