import { listStems } from './analyse'
import { findBestSection } from './best-section'
import { guessQuery } from './did-you-mean'
import { buildExcerpt, type Excerpt } from './excerpt'
import { type FieldBoosts, type SearchIndex, scoreTerm } from './load-index'
import { weighNames } from './names'
import { type ParsedQuery, parseQuery, type Unit } from './parse-query'
import type { SearchDocument, SearchKind } from './search-document'
import { pickTags, type SynonymTable } from './synonyms'

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
  /** A query that would find more, when this one found nothing or little. */
  didYouMean?: string
  /** A word that the query asks the meaning of, explained in one sentence. */
  meaning?: { title: string; text: string; address: string }
  /** The address of a contact that the query names, whose card is shown above the results. */
  contact?: string
  total: number
  page: number
  pageCount: number
  results: SearchResult[]
}

export const resultsOnPage = 10

/** What a search for nothing finds. */
export const nothingAsked: SearchResults = {
  query: '',
  shortened: false,
  total: 0,
  page: 1,
  pageCount: 1,
  results: [],
}

// How much a find counts by where it is, and by what it is in: measured on the project's queries.
const fieldBoosts = { title: 5, headings: 2, aliases: 4, summary: 2, body: 1 }
const kindWeights: Record<SearchKind, number> = {
  page: 1,
  question: 0.6,
  expectations: 0.7,
  contact: 0.5,
  term: 0.5,
}
// What has the query for its title comes first. A word that is called so is explained above the results already.
const exactTitleWeight = 10
// What scores below this share of the best result is not worth reading.
const tail = 0.1
// So few results that someone may have meant something else.
const few = 2

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
  const contact = findContact(index, parsed, ranked)
  // What is shown above the results is not one of them as well.
  const found = ranked.filter((document) => document !== term && document !== contact)
  const pageCount = Math.max(1, Math.ceil(found.length / resultsOnPage))
  const current = Math.min(Math.max(1, Math.trunc(page) || 1), pageCount)
  const didYouMean =
    found.length <= few && !parsed.corrected ? guessBetter(index, parsed.text, found.length) : undefined
  const terms = new Set(parsed.units.flatMap((unit) => [...unit.terms.keys()]))
  const synonyms = pickTags(index.synonyms, terms)
  return {
    query: parsed.text,
    shortened: parsed.shortened,
    ...(parsed.corrected && { corrected: parsed.corrected }),
    ...(didYouMean && { didYouMean }),
    ...(term && { meaning: buildMeaning(term) }),
    ...(contact && { contact: contact.address }),
    total: found.length,
    page: current,
    pageCount,
    results: found
      .slice((current - 1) * resultsOnPage, current * resultsOnPage)
      .map((one) => buildResult(one, parsed.units, terms, synonyms)),
  }
}

function guessBetter(index: SearchIndex, query: string, found: number): string | undefined {
  const guess = guessQuery(query, index.vocabulary)
  return guess && rankDocuments(index, parseQuery(index, guess)).length > found ? guess : undefined
}

/**
 * Every record that answers a query, the best first, without the tail that hardly does.
 * @param boosts the same object for the same weights: what is found out about a word is kept with it
 */
export function rankDocuments(
  index: SearchIndex,
  { units, segments }: ParsedQuery,
  boosts: FieldBoosts = fieldBoosts,
): SearchDocument[] {
  const { documents, titles } = index
  const sums = new Float64Array(documents.length)
  const covered = new Float64Array(documents.length)
  for (const { terms } of units) {
    const best = new Float64Array(documents.length)
    for (const [term, weight] of terms) {
      const { positions, scores } = scoreTerm(index, term, boosts)
      for (let hit = 0; hit < positions.length; hit++) {
        const at = positions[hit] ?? 0
        sums[at] = (sums[at] ?? 0) + weight * (scores[hit] ?? 0)
        best[at] = Math.max(best[at] ?? 0, weight)
      }
    }
    for (let at = 0; at < best.length; at++) covered[at] = (covered[at] ?? 0) + (best[at] ?? 0)
  }

  const names = weighNames(index.nameIndex, units, documents.length)
  const exact = new Set(titles.get(segments.join(' ')))
  const scored = documents.flatMap((document, at) => {
    if (!covered[at]) return []
    // What counts beside the score of the words is how much of the query was found.
    const score = (sums[at] ?? 0) * covered[at] * kindWeights[document.kind]
    const isExact = exact.has(at) && document.kind !== 'term'
    return [{ document, at, score, rank: score * (names[at] ?? 1) * (isExact ? exactTitleWeight : 1) }]
  })
  const least = tail * scored.reduce((most, { score }) => Math.max(most, score), 0)
  // Two that score the same stay in the order of their addresses.
  return scored
    .filter(({ score }) => score >= least)
    .sort((a, b) => b.rank - a.rank || a.at - b.at)
    .map(({ document }) => document)
}

function buildResult(
  document: SearchDocument,
  units: Unit[],
  terms: Set<string>,
  synonyms: SynonymTable,
): SearchResult {
  const { address, kind, title, summary, sections, telephone } = document
  const section = findBestSection(document, units, synonyms)
  const text = section?.text || summary || sections[0]?.text || ''
  return {
    address: section ? `${address}#${section.id}` : address,
    kind,
    title,
    ...(section?.heading && { heading: section.heading }),
    excerpt: buildExcerpt(text, terms, synonyms),
    ...(telephone && { telephone }),
  }
}

// "SENDIASS phone number" names SENDIASS, and asks how to reach it. An office does too, unless the same stem is
// the officer of a name.
const waysToReach = new Set(
  listStems(
    'address call contact details email enquiries hours number open phone ring speak talk telephone write',
  ),
)
const waysAndOffice = new Set([...waysToReach, ...listStems('office')])

function findContact(
  { documents, titles, names }: SearchIndex,
  { segments }: ParsedQuery,
  ranked: SearchDocument[],
): SearchDocument | undefined {
  for (const left of [new Set<string>(), waysToReach, waysAndOffice]) {
    const name = segments.filter((word) => !left.has(word)).join(' ')
    const called = new Set(
      [...(titles.get(name) ?? []), ...(names.get(name) ?? [])].map((at) => documents[at]),
    )
    const contact = ranked.find((document) => document.kind === 'contact' && called.has(document))
    if (contact) return contact
  }
  return undefined
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

const isSame = (text: string, words: string[]) => listStems(text).join(' ') === words.join(' ')

function buildMeaning({ title, summary, address }: SearchDocument) {
  const [text] = /^.*?[.!?](?=\s|$)/u.exec(summary) ?? [summary]
  return { title, text, address }
}
