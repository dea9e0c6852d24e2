import type { Metadata } from 'next'
import { LawCard } from '@/components/content/law-card'
import { PageList } from '@/components/content/page-list'
import { SimplePage } from '@/components/layout/simple-page'
import { getLaw, listLaw, listLawUses } from '@/lib/content/law'
import { buildMetadata } from '@/lib/site/metadata'
import { lawAddress } from '@/lib/site/urls'

type Props = { params: Promise<{ id: string }> }

export const dynamicParams = false

export function generateStaticParams() {
  return listLaw().map(({ id }) => ({ id }))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const law = getLaw((await params).id)
  return buildMetadata({ title: titleOf(law), summary: law.paraphrase, address: lawAddress(law.id) })
}

/** Where no paragraph is confirmed several share a place, so what each one says tells them apart. */
function titleOf({ verified, paragraph, paraphrase }: ReturnType<typeof getLaw>) {
  return beginningOf((verified !== 'unconfirmed' && paragraph ? `${paragraph}: ` : '') + paraphrase)
}

const beginningOf = (text: string) => (text.length > 70 ? text.slice(0, 70).replace(/\W+\w*$/, '…') : text)

export default async function LawReferencePage({ params }: Props) {
  const law = getLaw((await params).id)
  const pages = listLawUses(law.id)
  return (
    <SimplePage title={titleOf(law)} above={[{ title: 'Law and guidance', address: '/law' }]}>
      <div className="prose">
        <LawCard law={law} full />
      </div>
      <h2 className="mt-8">Where this is used</h2>
      {pages.length > 0 ? (
        <PageList pages={pages} heading="h3" />
      ) : (
        <p className="mt-2">No page uses it yet.</p>
      )}
    </SimplePage>
  )
}
