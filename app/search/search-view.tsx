import { WaysOn } from '@/components/content/ways-on'
import { SimplePage } from '@/components/layout/simple-page'
import { SearchForm } from '@/components/search/search-form'
import { SearchNotes } from '@/components/search/search-notes'
import { SearchResults } from '@/components/search/search-results'
import { getContactView } from '@/lib/content/contacts'
import { getSearchIndex } from '@/lib/content/search-documents'
import { getNavigation, getSite } from '@/lib/content/settings'
import { nothingAsked, type SearchResults as Results, search } from '@/lib/search/query'
import { contactAddress } from '@/lib/site/urls'
import { readToday } from '../today'

/** What a search was answered with, whether that is nothing, and whether it was to be answered as it was typed. */
export type Found = Results & { isEmpty: boolean; exact: boolean }

/** Answers what an address of the search asks: its `q`, `page` and `exact`, as they stand in it. */
export function findResults(query = '', page?: string, exact?: string): Found {
  const asTyped = exact === '1'
  // Next makes the empty page only, for lib/server: without this it would hold an index of its own.
  const found = query.trim()
    ? search(getSearchIndex(), query, { page: Number(page), exact: asTyped })
    : nothingAsked
  return { ...found, isEmpty: found.total === 0 && !found.contact, exact: asTyped }
}

/** The title of the page of results, without the name of the site. */
export function nameResults({ query, page, pageCount }: Found): string {
  if (!query) return 'Search'
  return `${quoteQuery(query)}: search results${page > 1 ? `, page ${page} of ${pageCount}` : ''}`
}

// Short enough for a heading. The two marks keep right-to-left writing from turning the words around it.
function quoteQuery(query: string): string {
  const letters = [...query]
  return `“\u2068${letters.slice(0, 60).join('')}${letters.length > 60 ? '…' : ''}\u2069”`
}

/** The page of results. Next renders it, and so does `./render-search.tsx`: it holds no state and waits for nothing. */
export function SearchView({ exact, isEmpty, ...found }: Found) {
  const title = found.query ? `Search results for ${quoteQuery(found.query)}` : 'Search'
  return (
    <SimplePage title={title}>
      <div className="home-search my-4 max-w-[38rem]">
        <SearchForm query={found.query} />
      </div>
      <SearchNotes {...found} />
      {!isEmpty && (
        <SearchResults
          found={found}
          exact={exact}
          contact={
            found.contact === undefined
              ? undefined
              : getContactView(found.contact.slice(contactAddress('').length), readToday())
          }
        />
      )}
      {found.query && isEmpty && (
        <p className="mt-4">
          Nothing on this site matches <strong>{quoteQuery(found.query)}</strong>. Try fewer words, or other
          words for the same thing. Someone can also help you find it.
        </p>
      )}
      {isEmpty && <OtherWays tasksOnly={found.query !== ''} />}
    </SimplePage>
  )
}

function OtherWays({ tasksOnly }: { tasksOnly: boolean }) {
  const { adviceContact, defaultContact } = getSite()
  const { topTasks, popularSearches } = getNavigation()
  const today = readToday()
  return (
    <WaysOn
      contacts={[getContactView(adviceContact, today), getContactView(defaultContact, today)]}
      tasks={tasksOnly ? topTasks : [...popularSearches, ...topTasks]}
    />
  )
}
