import { findSuggestions } from '../find-suggestions'

/** What someone may be looking for, while they type. Never stored: families type diagnoses into search boxes. */
export function GET(request: Request) {
  const query = new URL(request.url).searchParams.get('q')
  return Response.json(findSuggestions(query), { headers: { 'cache-control': 'no-store' } })
}
