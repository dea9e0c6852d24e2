import { renderToStaticMarkup } from 'react-dom/server'
import type { RenderSearch } from '@/lib/server/search-page'
import { findResults, nameResults, SearchView } from './search-view'

/**
 * The page of results without what is the same on every page: what Next makes of `./page.tsx`, at a fraction of
 * the work. The build bundles it by itself, for lib/server.
 */
export const renderSearch: RenderSearch = (query, page, exact) => {
  const found = findResults(query, page, exact)
  return {
    title: nameResults(found),
    html: renderToStaticMarkup(<SearchView {...found} />),
    foundNothing: found.isEmpty ? found.query : '',
  }
}
