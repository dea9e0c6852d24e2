import type { Metadata } from 'next'
import { ContentPage } from '@/app/content-page'
import { getPage, listPages } from '@/lib/content/pages'
import { buildMetadata } from '@/lib/site/metadata'

type Props = { params: Promise<{ section: string; path: string[] }> }

export const dynamicParams = false

export function generateStaticParams() {
  return listPages().flatMap(({ address }) => {
    const [section = '', ...path] = address.slice(1).split('/')
    return path.length > 0 ? { section, path } : []
  })
}

const addressOf = async ({ params }: Props) => {
  const { section, path } = await params
  return `/${[section, ...path].join('/')}`
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const page = getPage(await addressOf(props))
  return page ? buildMetadata(page) : {}
}

export default async function Page(props: Props) {
  return <ContentPage address={await addressOf(props)} />
}
