import type { Metadata } from 'next'
import { cache } from 'react'
import { findResults, nameResults, SearchView } from './search-view'

type SearchPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

// The title of the page and the page itself ask for the same results.
const findOnce = cache(findResults)

async function findAsked({ searchParams }: SearchPageProps) {
  const asked = await searchParams
  const [query, page, exact] = [asked.q, asked.page, asked.exact].map((value) => [value].flat()[0])
  return findOnce(query, page, exact)
}

export async function generateMetadata(props: SearchPageProps): Promise<Metadata> {
  return { title: nameResults(await findAsked(props)), robots: { index: false } }
}

export default async function SearchPage(props: SearchPageProps) {
  return <SearchView {...(await findAsked(props))} />
}
