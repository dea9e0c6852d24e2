import { getSearchIndex } from '@/lib/content/search-documents'
import { longestQuery } from '@/lib/search/parse-query'
import { listSuggestions } from '@/lib/search/suggestions'

/** What someone may be looking for, while they type. Never stored: families type diagnoses into search boxes. */
export function GET(request: Request) {
  const query = (new URL(request.url).searchParams.get('q') ?? '').slice(0, longestQuery)
  const groups = listSuggestions(getSearchIndex(), query)
  return Response.json({ query, groups }, { headers: { 'cache-control': 'no-store' } })
}
