import type { SearchIndex } from './load-index'
import { parseQuery } from './parse-query'
import { rankDocuments } from './query'
import { kindNames } from './search-document'

/** A record that someone who is still typing may be looking for; `kind` in words. */
export type SearchSuggestion = { title: string; address: string; kind: string }

export const mostSuggestions = 8

// While someone types, only what a record is called counts: a match deep in its text would look like a mistake.
const boosts = { title: 6, aliases: 3, headings: 1 }

/** At most eight records for a query that is being typed, the likeliest first. */
export function listSuggestions(index: SearchIndex, query: string): SearchSuggestion[] {
  return rankDocuments(index, parseQuery(index, query), boosts)
    .slice(0, mostSuggestions)
    .map(({ title, address, kind }) => ({ title, address, kind: kindNames[kind] }))
}
