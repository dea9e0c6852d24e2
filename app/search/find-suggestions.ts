import { getSearchIndex } from '@/lib/content/search-documents'
import { longestQuery } from '@/lib/search/parse-query'
import { listSuggestions } from '@/lib/search/suggestions'
import type { FindSuggestions } from '@/lib/server/search-page'

/** Answers what the address of the suggestions asks: its `q`, as it stands in it. */
export const findSuggestions: FindSuggestions = (query) => {
  const asked = (query ?? '').slice(0, longestQuery)
  return { query: asked, groups: listSuggestions(getSearchIndex(), asked) }
}
