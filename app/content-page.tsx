import { notFound } from 'next/navigation'
import { DutyMap } from '@/components/content/duty-map'
import { JsonLd } from '@/components/content/json-ld'
import { PageArticle } from '@/components/content/page-article'
import { PreviewBar } from '@/components/content/preview-bar'
import { CopyList } from '@/components/content/printed-copy'
import { listDuties } from '@/lib/content/duties'
import { getPageView } from '@/lib/content/page-view'
import { listCopies } from '@/lib/content/printed-copy'
import { getNavigation, getPreview, getSite } from '@/lib/content/settings'
import { listQuestions } from '@/lib/markdown/essentials'
import { buildBreadcrumbs, buildFaqPage } from '@/lib/site/json-ld'
import { copyAddress, handoutAddress, questionsAddress } from '@/lib/site/urls'
import { today } from './today'

/** The page that ends in the duty map. */
export const dutyMapAddress = '/about/what-the-law-requires'

/** Any page of content/pages, at any depth. */
export function ContentPage({ address }: { address: string }) {
  const view = getPageView(address, today)
  if (!view) notFound()
  const { origin, council, title } = getSite()
  const url = origin + address
  const preview = getPreview(view.page.file)
  const isSection = getNavigation().sections.some(({ section }) => `/${section}` === address)
  const whole = view.guide?.start.address ?? (isSection ? address : undefined)
  const papers = [
    { label: 'Handout for a meeting', address: handoutAddress(address) },
    ...(listQuestions(view.tree).length > 0
      ? [{ label: 'Questions to ask, on paper', address: questionsAddress(address) }]
      : []),
    ...(whole
      ? [
          {
            label: view.guide ? 'Print the whole guide' : 'Print the whole section',
            address: copyAddress(whole),
          },
        ]
      : []),
    { label: 'Add to a pack', address: `/packs?add=${address}` },
  ]
  return (
    <>
      {preview && <PreviewBar isDraft={view.page.status === 'draft'} {...preview} />}
      <PageArticle view={view} url={url} publisher={`${council}, ${title}`} papers={papers}>
        {address === dutyMapAddress && <DutyMap duties={listDuties()} />}
        {address === copyAddress('') && <CopyList copies={listCopies()} />}
      </PageArticle>
      <JsonLd data={buildBreadcrumbs([...view.ancestors, view.page], origin)} />
      {view.page.kind === 'faq' && <JsonLd data={buildFaqPage(view, url)} />}
    </>
  )
}
