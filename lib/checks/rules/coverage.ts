import { documentId } from '../../site/urls'
import { addressOf, isDraft, listValues, type Site } from '../collect-site'
import { buildFinding } from '../finding'
import type { ContentDocument } from '../parse-content-file'
import { listReferences } from '../plain-text'
import type { Rule } from '../rule'
import { menuPaths } from './references'

const publishedPages = (site: Site) => [...site.pages.values()].filter((page) => !isDraft(page))

/** What the law says a Local Offer must contain is on some published page. */
export const checkDuties: Rule = (site) => {
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
export const checkLinked: Rule = (site) => {
  const linked = new Set<ContentDocument>()
  const link = (from: ContentDocument, address: string) => {
    const page = site.findDestination(address.replace(/[?#].*$/, ''))?.page
    if (page && page !== from) linked.add(page)
  }
  for (const page of publishedPages(site)) {
    for (const { url } of listReferences(page)) if (url.startsWith('/')) link(page, url)
    for (const { value } of listValues(page, ['related', '*'])) link(page, value)
  }
  for (const menu of site.ids('Navigation').values()) {
    for (const { value } of listValues(menu, ['sections', '*', 'section'])) link(menu, `/${value}`)
    for (const path of menuPaths) for (const { value } of listValues(menu, path)) link(menu, value)
  }
  return (document) => {
    // The steps of a guide lead to one another.
    const isStep = document.settings?.kind === 'guide-step'
    if (!site.complete || document.model !== 'Page' || isDraft(document) || isStep || linked.has(document))
      return []
    return [buildFinding(document.placeOf([]), 'page-not-linked', addressOf(document))]
  }
}
