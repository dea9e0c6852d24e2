import { findMarks, type Range } from './excerpt'
import type { SearchIndex } from './load-index'
import { parseQuery } from './parse-query'
import { rankDocuments } from './query'
import { kindGroups, kindNames } from './search-document'
import { pickTags } from './synonyms'

/** A record that someone who is still typing may be looking for. `marks` are the parts of its title that match. */
export type SearchSuggestion = { title: string; marks: Range[]; address: string }

/** Suggestions of one kind: `name` heads them all, and `kind` says what each one is. */
export type SuggestionGroup = { name: string; kind: string; suggestions: SearchSuggestion[] }

const mostSuggestions = 8

// While someone types, only what a record is called counts: a match deep in its text would look like a mistake.
const boosts = { title: 6, aliases: 3, headings: 1 }

/**
 * At most eight records for a query that is being typed, by kind: the likeliest first in each group, and first of
 * the groups the one that holds the likeliest of all.
 */
export function listSuggestions(index: SearchIndex, query: string): SuggestionGroup[] {
  const parsed = parseQuery(index, query)
  const terms = new Set(parsed.units.flatMap((unit) => [...unit.terms.keys()]))
  const synonyms = pickTags(index.synonyms, terms)
  const groups = new Map<string, SuggestionGroup>()
  for (const { title, address, kind } of rankDocuments(index, parsed, boosts).slice(0, mostSuggestions)) {
    const group = groups.get(kind) ?? { name: kindGroups[kind], kind: kindNames[kind], suggestions: [] }
    group.suggestions.push({ title, marks: findMarks(title, terms, synonyms), address })
    groups.set(kind, group)
  }
  return [...groups.values()]
}
