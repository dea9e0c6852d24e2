import type { Metadata } from 'next'
import { today } from '@/app/today'
import { getPackView, getReadyPack, listReadyPacks } from '@/lib/content/packs'
import { getSite } from '@/lib/content/settings'
import { buildMetadata } from '@/lib/site/metadata'
import { packAddress } from '@/lib/site/urls'
import { PackPage } from '../pack-page'

type Props = { params: Promise<{ id: string }> }

export const dynamicParams = false

export function generateStaticParams() {
  return listReadyPacks().map(({ id }) => ({ id }))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, title, note } = getReadyPack((await params).id)
  return buildMetadata({ title, summary: note, address: packAddress(id) })
}

export default async function ReadyPackPage({ params }: Props) {
  const { id, title, note, pages } = getReadyPack((await params).id)
  const view = getPackView({ title, note, items: pages }, today)
  const maker = `This pack was made by ${getSite().council}, and is kept up to date.`
  return <PackPage view={view} title={title} maker={maker} address={packAddress(id)} />
}
