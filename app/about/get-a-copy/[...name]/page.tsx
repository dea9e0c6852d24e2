import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { dutyMapAddress } from '@/app/content-page'
import { today } from '@/app/today'
import { DutyMap } from '@/components/content/duty-map'
import { PrintedCopyPage } from '@/components/content/printed-copy'
import { listDuties } from '@/lib/content/duties'
import { getPage, listAncestorPages } from '@/lib/content/pages'
import { getCopy, listCopies } from '@/lib/content/printed-copy'
import { getSite } from '@/lib/content/settings'
import { formatDate } from '@/lib/site/dates'
import { buildMetadata } from '@/lib/site/metadata'
import { copyAddress } from '@/lib/site/urls'

type Props = { params: Promise<{ name: string[] }> }

export const dynamicParams = false

export const generateStaticParams = () => listCopies().map(({ name }) => ({ name: name.split('/') }))

const nameOf = async ({ params }: Props) => (await params).name.join('/')

export async function generateMetadata(props: Props): Promise<Metadata> {
  const name = await nameOf(props)
  const copy = listCopies().find((one) => one.name === name)
  if (!copy) return {}
  const title = `To print: ${copy.title}`
  const summary = `${copy.title}, as one document to print or save.`
  // Search engines should lead to the pages themselves.
  return { ...buildMetadata({ title, summary, address: copy.address }), robots: { index: false } }
}

export default async function CopyPage(props: Props) {
  const copy = getCopy(await nameOf(props), today)
  if (!copy) notFound()
  const { origin, council, title } = getSite()
  const page = getPage(copyAddress(''))
  return (
    <PrintedCopyPage
      copy={copy}
      url={origin}
      publisher={`${council}, ${title}`}
      made={formatDate(today)}
      above={page ? [...listAncestorPages(page), page] : []}
      after={(address) => address === dutyMapAddress && <DutyMap duties={listDuties()} />}
    />
  )
}
