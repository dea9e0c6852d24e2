import { documentId } from '../../site/urls'
import { addressOf, isDraft, listValues, type Site } from '../collect-site'
import type { FileFacts } from '../file-facts'
import { buildFinding } from '../finding'
import type { SiteRule } from '../rule'
import { menuPaths } from './references'

const publishedPages = (site: Site) => [...site.pages.values()].filter((page) => !isDraft(page))

/** What the law says a Local Offer must contain is on some published page. */
export const checkDuties: SiteRule = (site) => {
  const covered = new Set(
    publishedPages(site).flatMap((page) => listValues(page, ['covers', '*']).map(({ value }) => value)),
  )
  return (document) => {
    const id = documentId(document.file)
    if (!site.complete || document.model !== 'Duty' || covered.has(id)) return []
    const title = document.settings?.title
    return [
      buildFinding(
        document.placeOf(['title']),
        'duty-not-covered',
        typeof title === 'string' ? title : id,
        id,
      ),
    ]
  }
}

/** Another page, or a menu, leads to every published page. */
export const checkLinked: SiteRule = (site) => {
  const linked = new Set<FileFacts>()
  const link = (from: FileFacts, address: string) => {
    const path = address.replace(/[?#].*$/, '')
    // A link that is nearly right is reported as that: the page which it means is not forgotten.
    const page = (site.findDestination(path) ?? site.findDestination(site.findNearAddress(path) ?? ''))?.page
    if (page && page !== from) linked.add(page)
  }
  for (const page of publishedPages(site)) {
    for (const { url } of page.references) if (url.startsWith('/')) link(page, url)
    for (const { value } of listValues(page, ['related', '*'])) link(page, value)
  }
  for (const menu of site.ids('Navigation').values()) {
    for (const { value } of listValues(menu, ['sections', '*', 'section'])) link(menu, `/${value}`)
    for (const path of menuPaths) for (const { value } of listValues(menu, path)) link(menu, value)
  }
  return (document) => {
    if (!site.complete || document.model !== 'Page' || isDraft(document) || linked.has(document)) return []
    const address = addressOf(document)
    // The steps of a guide lead to one another; of two pages at one address only the first can be found.
    if (document.settings?.kind === 'guide-step' || site.pages.get(address) !== document) return []
    return [buildFinding(document.placeOf([]), 'page-not-linked', address)]
  }
}
