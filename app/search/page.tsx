import { channel } from 'node:diagnostics_channel'
import type { Metadata } from 'next'
import { cache } from 'react'
import { WaysOn } from '@/components/content/ways-on'
import { SimplePage } from '@/components/layout/simple-page'
import { SearchForm } from '@/components/search/search-form'
import { SearchNotes } from '@/components/search/search-notes'
import { SearchResults } from '@/components/search/search-results'
import { getContactView } from '@/lib/content/contacts'
import { getSearchIndex } from '@/lib/content/search-documents'
import { getNavigation, getSite } from '@/lib/content/settings'
import { emptySearchChannel } from '@/lib/search/empty-searches'
import { search } from '@/lib/search/query'
import { contactAddress } from '@/lib/site/urls'
import { today } from '../today'

type SearchPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

// The title of the page and the page itself ask for the same results.
const searchOnce = cache((query: string, page: number, exact: boolean) =>
  search(getSearchIndex(), query, { page, exact }),
)

async function findResults({ searchParams }: SearchPageProps) {
  const asked = await searchParams
  const [query = '', page, exact] = [asked.q, asked.page, asked.exact].map((value) => [value].flat()[0])
  return { ...searchOnce(query, Number(page), exact === '1'), exact: exact === '1' }
}

// Short enough for a heading. The two marks keep right-to-left writing from turning the words around it.
function quoteQuery(query: string): string {
  const letters = [...query]
  return `“\u2068${letters.slice(0, 60).join('')}${letters.length > 60 ? '…' : ''}\u2069”`
}

export async function generateMetadata(props: SearchPageProps): Promise<Metadata> {
  const { query, page, pageCount } = await findResults(props)
  const which = page > 1 ? `, page ${page} of ${pageCount}` : ''
  return {
    title: query ? `${quoteQuery(query)}: search results${which}` : 'Search',
    robots: { index: false },
  }
}

export default async function SearchPage(props: SearchPageProps) {
  const { exact, ...found } = await findResults(props)
  const { adviceContact, defaultContact } = getSite()
  const { topTasks, popularSearches } = getNavigation()
  const contacts = [getContactView(adviceContact, today), getContactView(defaultContact, today)]
  const isEmpty = found.total === 0 && !found.contact
  if (found.query && isEmpty) channel(emptySearchChannel).publish(found.query)
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
              : getContactView(found.contact.slice(contactAddress('').length), today)
          }
        />
      )}
      {found.query && isEmpty && (
        <p className="mt-4">
          Nothing on this site matches <strong>{quoteQuery(found.query)}</strong>. Try fewer words, or other
          words for the same thing. Someone can also help you find it.
        </p>
      )}
      {isEmpty && (
        <WaysOn contacts={contacts} tasks={found.query ? topTasks : [...popularSearches, ...topTasks]} />
      )}
    </SimplePage>
  )
}
