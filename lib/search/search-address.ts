/**
 * The address of the results of a query.
 * @param options.page which ten results, from 1
 * @param options.exact the query as it was typed, without putting it right
 */
export function searchAddress(
  query: string,
  { page = 1, exact = false }: { page?: number; exact?: boolean } = {},
): string {
  const asked = new URLSearchParams({ q: query })
  if (page > 1) asked.set('page', String(page))
  if (exact) asked.set('exact', '1')
  return `/search?${asked}`
}
