import type { BrowseGroup } from '../site/browse-groups'
import { listPages, type PageSummary } from './pages'
import { getNavigation } from './settings'

/** What there is for one age or one area of need. */
export type BrowseView = {
  /** The pages that name it. */
  own: PageSummary[]
  /** The pages for everyone, below the name of their section. */
  forAll: { label: string; pages: PageSummary[] }[]
}

/** The pages for an age or an area of need, and those that are for every one, which families and young people read. */
export function getBrowseView({ id, kind }: Pick<BrowseGroup, 'id' | 'kind'>): BrowseView {
  const groupsOf = (page: PageSummary): string[] => (kind === 'age' ? page.ages : page.needs)
  const forAll = listPages().filter(
    (page) => groupsOf(page).length === 0 && page.audience.some((one) => one !== 'professionals'),
  )
  return {
    own: listPages().filter((page) => groupsOf(page).includes(id)),
    forAll: getNavigation()
      .sections.map(({ section, label }) => ({
        label,
        pages: forAll.filter((page) => page.section === section && page.kind !== 'guide-step'),
      }))
      .filter(({ pages }) => pages.length > 0),
  }
}
