import { isReserved } from '../addresses'
import { addressOf, isDraft, type Site } from '../collect-site'
import type { FileFacts } from '../file-facts'
import { buildFinding, type Finding } from '../finding'
import { fileOfAddress } from '../missing-files'

/**
 * The list of every address that has been published, one on a line. It is content: a council that puts its own
 * in place of `content/` begins its own list.
 */
export const addressRecord = 'content/published-addresses.txt'

/** The addresses of the record, without empty lines. */
export const readRecord = (text: string) => text.split(/\r?\n/).filter(Boolean)

/**
 * The addresses that have been published lead somewhere still, to the same heading. One that leads on to another
 * page is kept, if the heading that it names is there too.
 * @param record the text of the record
 * @returns one finding for each page whose headings are gone, each page that is a draft now, and each address that
 *   is gone: not one more for each of its headings
 */
export function checkPublishedAddresses(site: Site, record: string): Finding[] {
  const findings: Finding[] = []
  const links = new Map<FileFacts, { link: string; anchor: string }[]>()
  const drafts = new Map<FileFacts, string>()
  const lost = new Set<string>()
  for (const [index, one] of record.split(/\r?\n/).entries()) {
    const [address = '', anchor] = one.split('#')
    if (!address || lost.has(address)) continue
    const found = site.findDestination(address)
    const page = found?.page
    const place = { file: addressRecord, line: index + 1 }
    if (!found) {
      lost.add(address)
      // An old address may stand in settings that cannot be read, which is reported by itself.
      const missing = fileOfAddress(site, address)
      if (site.complete)
        findings.push(buildFinding({ ...place, missing }, 'published-gone', address, isReserved(address)))
    } else if (found.address === '/glossary') {
      if (anchor && !site.ids('Term').has(anchor))
        findings.push(buildFinding(place, 'published-word-gone', one, anchor))
    } else if (page && isDraft(page)) drafts.set(page, drafts.get(page) ?? address)
    else if (anchor && page?.settings && !hasAnchor(page, anchor))
      links.set(page, [...(links.get(page) ?? []), { link: one, anchor }])
  }
  for (const [page, address] of drafts)
    findings.push(buildFinding(page.placeOf(['status']), 'published-draft', address))
  for (const [page, gone] of links) {
    const recorded = new Set(
      readRecord(record)
        .filter((one) => one.startsWith(`${addressOf(page)}#`))
        .map((one) => one.split('#')[1] ?? ''),
    )
    // The first heading that has no published link is most likely to be the one that was changed.
    const changed = page.headings.find(({ ids }) => !ids.some((id) => recorded.has(id)))
    findings.push(buildFinding(page.bodyPlaceOf(changed), 'published-heading-gone', gone))
  }
  return findings
}

/** What is written is looked at first: to render a page takes as long as the rest of its check. */
const hasAnchor = (page: FileFacts, anchor: string) =>
  page.headings.some(({ ids }) => ids.includes(anchor)) || page.listAnchors().includes(anchor)
