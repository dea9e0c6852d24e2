import type { Metadata } from 'next'
import { ContentPage } from '@/app/content-page'
import { getPage, listSections } from '@/lib/content/pages'
import { buildMetadata } from '@/lib/site/metadata'

type Props = { params: Promise<{ section: string }> }

export const dynamicParams = false

export function generateStaticParams() {
  return listSections().map(({ section }) => ({ section }))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = getPage(`/${(await params).section}`)
  return page ? buildMetadata(page) : {}
}

export default async function SectionPage({ params }: Props) {
  return <ContentPage address={`/${(await params).section}`} />
}
