import { browseAddress, browseGroups, groupAddress } from '../site/browse-groups'

/** The addresses that the site makes by itself, and what an editor may have meant by something else. */

/** First parts of addresses that the site keeps for itself: no page, and no old address, may begin so. */
const reserved = new Set([
  '',
  'a-to-z',
  'browse',
  'changes',
  'contacts',
  'feed.xml',
  'glossary',
  'handouts',
  'healthz',
  'islands',
  'law',
  'packs',
  'qr',
  'robots.txt',
  'search',
  'sitemap.xml',
])

/** Addresses, besides those of pages and contacts, that a link or a menu may lead to. */
export const openBuiltIns = [
  '/',
  '/a-to-z',
  '/about/get-a-copy/whole-site',
  '/changes',
  browseAddress,
  ...browseGroups.map(({ id }) => groupAddress(id)),
  '/contacts',
  '/ehc-plans/dates',
  '/feed.xml',
  '/glossary',
  '/law',
  '/packs',
  '/search',
  '/sitemap.xml',
]

/** Addresses below `/packs`, where ready-made packs are, that the site keeps for itself. */
export const reservedPacks = ['/packs/edit']

/** Whether the site keeps an address such as `/search` or `/contacts/sendiass` for itself. */
export const isReserved = (address: string) =>
  reserved.has(address.split('/')[1] ?? '') ||
  /^\/ehc-plans\/dates(\/|$)/.test(address) ||
  address.startsWith('/about/get-a-copy/') ||
  // The sheet of questions of /x is at /handouts/x/questions.
  address.endsWith('/questions')

/**
 * An address as it would be written on this site: small letters, dashes, no ending and no slash at the end.
 * `SEN Support.md` becomes `/sen-support`.
 */
export function tidyAddress(written: string): string {
  const path = written
    .replace(/^https?:\/\/[^/]*/i, '')
    .replace(/[?#].*$/, '')
    .replace(/\.(md|html?)$/i, '')
    .split('/')
    .map(tidyName)
    .filter((part) => part && part !== 'content' && part !== 'pages')
    .join('/')
  return `/${path.replace(/(^|\/)index$/, '')}`
}

/** A name in small letters, digits and dashes; empty when nothing of it is left. */
export const tidyName = (written: string) =>
  written
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{Diacritic}|['’]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
