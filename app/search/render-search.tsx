import { renderToStaticMarkup } from 'react-dom/server'
import { getSearchIndex } from '@/lib/content/search-documents'
import type { RenderSearch } from '@/lib/server/search-page'
import { findResults, nameResults, SearchView } from './search-view'

export { findSuggestions } from './find-suggestions'

// Loaded with this file, before the server says that it is ready. Nobody waits for it later.
getSearchIndex()

/**
 * The page of results without what is the same on every page: what Next makes of `./page.tsx`, at a fraction of
 * the work. The build bundles this file by itself, for lib/server.
 */
export const renderSearch: RenderSearch = (query, page, exact) => {
  const found = findResults(query, page, exact)
  return {
    title: nameResults(found),
    html: renderToStaticMarkup(<SearchView {...found} />),
    foundNothing: found.isEmpty ? found.query : '',
  }
}
