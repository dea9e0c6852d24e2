import { z } from 'zod'
import { models } from '../../content/schemas'
import { documentId } from '../../site/urls'
import { isDraft, listValues, type Site } from '../collect-site'
import type { FileFacts } from '../file-facts'
import { buildFinding, type Finding } from '../finding'
import { fileOfAddress } from '../missing-files'
import { findField, withoutDefault } from '../model-fields'
import { findNearMiss } from '../near-miss'
import type { Reference } from '../plain-text'
import type { FileRule, SiteRule } from '../rule'

const schemes = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/** An address as the preview and the editor have it, which only the computer that they run on can open. */
const ownComputer =
  /^(?:https?:)?(?:\/\/)?(?:(?:[\w-]+\.)*localhost|127(?:\.\d{1,3}){3}|0\.0\.0\.0|\[::1?\])(?::\d+)?(?<rest>(?:[/?#].*)?)$/i

/** Every link leads somewhere: to a page and a heading that are there, or to another website by its whole address. */
export const checkLinks: SiteRule = (site) => (document) =>
  document.references.filter(({ kind }) => kind === 'link').flatMap((link) => checkLink(link, document, site))

/** No other website among the settings is this computer. The site's own may be, to try it out. */
export const checkWebSettings: FileRule = (document) =>
  Object.keys(document.settingPlaces).flatMap((joined) => {
    const path = joined.split('.')
    const key = path.at(-1) ?? ''
    const [found] = listValues(document, path)
    if (!found || key === 'origin' || !ownComputer.test(found.value)) return []
    const field = withoutDefault(findField(models[document.model].schema, path))
    return field instanceof z.ZodURL
      ? [buildFinding(document.placeOf(path), 'address-own-computer', key, found.value)]
      : []
  })

function checkLink(link: Reference, document: FileFacts, site: Site): Finding[] {
  const { text, url } = link
  const place = document.bodyPlaceOf(link.urlPoint)
  if (!url || url === '#') return [buildFinding(place, 'link-empty', text)]
  if (url.startsWith('#')) return checkAnchor(link, document, url.slice(1), document)

  const own = ownComputer.exec(url)?.groups?.rest
  if (own !== undefined) {
    const address = own.startsWith('/') ? own : `/${own}`
    const isThere = site.findDestination(address.replace(/[?#].*$/, ''))
    return [buildFinding(place, 'link-own-computer', text, isThere && address)]
  }
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(url)?.[0].toLowerCase()
  if (url.startsWith('//') || (scheme && !schemes.has(scheme)))
    return [buildFinding(place, 'link-scheme', text, url)]
  if (scheme === 'mailto:' || scheme === 'tel:') return []
  if (scheme) {
    if (!URL.canParse(url)) return [buildFinding(place, 'link-broken', text, url)]
    const { host, pathname, search, hash } = new URL(url)
    return host === site.ownHost ? [buildFinding(place, 'link-own-site', text, pathname + search + hash)] : []
  }
  if (!url.startsWith('/'))
    return [buildFinding(place, 'link-not-from-top', text, url, findWholeAddress(url, site))]

  const [path = '', anchor] = url.split('#')
  const address = path.replace(/\?.*$/, '')
  const found = site.findDestination(address)
  if (!found)
    return [
      buildFinding(
        { ...place, missing: fileOfAddress(site, address) },
        'link-unknown',
        text,
        address,
        address.startsWith('/public/') ? address.slice('/public'.length) : site.findNearAddress(address),
      ),
    ]
  if (found.page && isDraft(found.page) && !isDraft(document))
    return [buildFinding(place, 'link-draft', text, found.page.file)]
  if (!anchor) return []
  if (found.address === '/glossary')
    return checkKnownAnchor(link, document, anchor, found.address, [...site.ids('Term').keys()])
  return found.page ? checkAnchor(link, document, anchor, found.page) : []
}

/** A heading of a page. Of a page that cannot be read nothing is known, and that is reported by itself. */
function checkAnchor(link: Reference, document: FileFacts, anchor: string, page: FileFacts) {
  if (!page.settings) return []
  const file = page === document ? 'this page' : page.file
  return checkKnownAnchor(link, document, anchor, file, page.listAnchors())
}

function checkKnownAnchor(
  link: Reference,
  document: FileFacts,
  anchor: string,
  file: string,
  known: string[],
): Finding[] {
  if (known.includes(anchor)) return []
  const near = findNearMiss(anchor, known) ?? known.find((one) => one.startsWith(anchor))
  return [
    buildFinding(document.bodyPlaceOf(link.urlPoint), 'link-heading', link.text, anchor, file, near, known),
  ]
}

/** What a link without a slash in front was meant to be. */
function findWholeAddress(url: string, site: Site): string | undefined {
  if (/^[^\s/@]+@[^\s/@]+\.[^\s/@]+$/.test(url)) return `mailto:${url}`
  if (/^(\.{1,2}\/)*public\//.test(url)) return url.slice(url.indexOf('public/') + 'public'.length)
  const near = site.findNearAddress(url)
  if (near && (site.pages.has(near) || documentId(near) === documentId(url))) return near
  return /^(www\.)?[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}(\/|$)/i.test(url) && !url.endsWith('.md')
    ? `https://${url}`
    : undefined
}
