import { address as addressForm } from '../../content/schemas/fields'
import { documentId, packAddress } from '../../site/urls'
import { isReserved, reservedPacks } from '../addresses'
import { addressOf, type Redirect, type Site } from '../collect-site'
import type { FileFacts, SettingPath } from '../file-facts'
import { buildFinding, type Finding } from '../finding'
import { fileOfAddress } from '../missing-files'
import { findNearMiss } from '../near-miss'
import type { SiteRule } from '../rule'

/** Every address belongs to one page, or is one old address, and the site does not use it itself. */
export const checkAddresses: SiteRule = (site) => (document) => {
  const pack = document.model === 'ReadyPack' && packAddress(documentId(document.file))
  if (pack && reservedPacks.includes(pack))
    return [buildFinding(document.placeOf([]), 'address-built-in', pack, false)]
  const claims: { address: string; path: SettingPath }[] = [
    ...(document.model === 'Page' ? [{ address: addressOf(document), path: [] }] : []),
    // What has not the form of an address is reported as that, in rules/setting-values.ts.
    ...site
      .redirectsIn(document)
      .filter(({ from }) => addressForm.safeParse(from).success)
      .map(({ from, path }) => ({ address: from, path })),
  ]
  return claims.flatMap(({ address, path }) => {
    const holder = findHolder(site, address)
    const isOld = path.length > 0
    if (isReserved(address)) return [buildFinding(document.placeOf(path), 'address-built-in', address, isOld)]
    return holder && (holder.document !== document || holder.path.join() !== path.join())
      ? [buildFinding(document.placeOf(path), 'address-twice', address, holder.document.file, isOld)]
      : []
  })
}

/** There is a page, be it a draft, at every address above a page: the readers' way goes through it. */
export const checkSections: SiteRule = (site) => {
  const firstBelow = new Map<string, string>()
  for (const [address, { file }] of site.pages) {
    const above = addressAbove(address)
    if (above && !site.pages.has(above) && !firstBelow.has(above)) firstBelow.set(above, file)
  }
  return (document) => {
    const above = document.model === 'Page' ? addressAbove(addressOf(document)) : ''
    if (!above || firstBelow.get(above) !== document.file) return []
    const near = findNearMiss(above, [...site.pages.keys()])
    const place = { ...document.placeOf([]), missing: fileOfAddress(site, above) }
    return [buildFinding(place, 'section-missing', above, near?.slice(1))]
  }
}

const addressAbove = (address: string) => address.slice(0, address.lastIndexOf('/'))

/** Who an address belongs to: a page before an old address, then whoever comes first. */
function findHolder(site: Site, address: string): { document: FileFacts; path: SettingPath } | undefined {
  const page = site.pages.get(address)
  return page ? { document: page, path: [] } : site.redirectFrom.get(address)
}

/** No chain of old addresses comes back to where it began. */
export const checkRedirects: SiteRule = (site) => (document) => {
  const findings: Finding[] = []
  for (const redirect of site.redirectsIn(document)) {
    const chain = follow(site, redirect)
    if (chain.at(-1)?.to !== redirect.from) continue
    // Each circle is reported once, at the last of its lines: the one that closed it.
    const lines = chain.map((one) => site.redirects.indexOf(one))
    if (Math.max(...lines) === site.redirects.indexOf(redirect))
      findings.push(
        buildFinding(document.placeOf(redirect.path), 'redirect-loop', [
          redirect.from,
          ...chain.map(({ to }) => to),
        ]),
      )
  }
  return findings
}

function follow(site: Site, start: Redirect): Redirect[] {
  const chain = [start]
  for (let next = start; ; ) {
    const found = site.pages.has(next.to) ? undefined : site.redirectFrom.get(next.to)
    if (!found || chain.includes(found)) return chain
    chain.push(found)
    next = found
  }
}
