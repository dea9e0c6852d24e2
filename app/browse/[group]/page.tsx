import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageList } from '@/components/content/page-list'
import { SimplePage } from '@/components/layout/simple-page'
import { getBrowseView } from '@/lib/content/browse'
import { browsePage } from '@/lib/content/built-in-pages'
import { browseGroups, groupAddress } from '@/lib/site/browse-groups'
import { buildMetadata } from '@/lib/site/metadata'

type Props = { params: Promise<{ group: string }> }

export const dynamicParams = false

export const generateStaticParams = () => browseGroups.map(({ id }) => ({ group: id }))

const getGroup = async ({ params }: Props) => {
  const { group } = await params
  return browseGroups.find(({ id }) => id === group)
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const group = await getGroup(props)
  return group ? buildMetadata({ ...group, address: groupAddress(group.id) }) : {}
}

export default async function BrowseGroupPage(props: Props) {
  const group = await getGroup(props)
  if (!group) notFound()
  const { own, forAll } = getBrowseView(group)
  return (
    <SimplePage {...group} above={[browsePage]}>
      <h2 className="mt-6">{group.kind === 'age' ? 'For this age' : 'About this need'}</h2>
      <PageList pages={own} heading="h3" />
      <h2 className="mt-10">{group.kind === 'age' ? 'For every age' : 'For every kind of need'}</h2>
      <div className="gap-x-10 md:columns-2">
        {forAll.map(({ label, pages }) => (
          <section key={label} className="break-inside-avoid pt-6">
            <h3>{label}</h3>
            <ul className="mt-1">
              {pages.map(({ address, title }) => (
                <li key={address}>
                  <a className="inline-block py-1" href={address}>
                    {title}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <p className="mt-8">
        Not what you need? <a href="/contacts">Talk to someone</a>, or look in the{' '}
        <a href="/a-to-z">A to Z</a>.
      </p>
    </SimplePage>
  )
}
