import { notFound } from 'next/navigation'
import { DutyMap } from '@/components/content/duty-map'
import { JsonLd } from '@/components/content/json-ld'
import { PageArticle } from '@/components/content/page-article'
import { listDuties } from '@/lib/content/duties'
import { getPageView } from '@/lib/content/page-view'
import { getSite } from '@/lib/content/settings'
import { buildBreadcrumbs, buildFaqPage } from '@/lib/site/json-ld'
import { today } from './today'

/** The page that ends in the duty map. */
const dutyMapAddress = '/about/what-the-law-requires'

/** Any page of content/pages, at any depth. */
export function ContentPage({ address }: { address: string }) {
  const view = getPageView(address, today)
  if (!view) notFound()
  const { origin, council, title } = getSite()
  const url = origin + address
  return (
    <>
      <PageArticle view={view} url={url} publisher={`${council}, ${title}`}>
        {address === dutyMapAddress && <DutyMap duties={listDuties()} />}
      </PageArticle>
      <JsonLd data={buildBreadcrumbs([...view.ancestors, view.page], origin)} />
      {view.page.kind === 'faq' && <JsonLd data={buildFaqPage(view.sections, url)} />}
    </>
  )
}
