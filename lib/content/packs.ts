import { type RenderedMarkdown, renderMarkdown } from '../markdown/render-markdown'
import { buildRedirects } from '../publish/redirects'
import { analyse } from '../search/analyse'
import { cutShort, mapByCode, type Pack, splitCode, splitItem } from '../site/pack'
import { documentId } from '../site/urls'
import { type ContactView, getContactView } from './contacts'
import { type Document, listDocuments } from './documents'
import { getPage, listChildPages, listPages, type PageSummary } from './pages'
import { getNavigation, getSite, listRedirects } from './settings'

export type ReadyPackDocument = Document<'ReadyPack'> & { id: string }

/** The packs that the council has made, in order. */
export function listReadyPacks(): ReadyPackDocument[] {
  return listDocuments('ReadyPack')
    .map((pack) => ({ ...pack, id: documentId(pack.file) }))
    .sort((a, b) => a.order - b.order || a.title.localeCompare(b.title, 'en-GB'))
}

/** The pack with this id. Throws when there is none. */
export function getReadyPack(id: string): ReadyPackDocument {
  const pack = listReadyPacks().find((one) => one.id === id)
  if (!pack) throw new Error(`There is no pack called "${id}". Run npm run check.`)
  return pack
}

/** What a pack holds at one place, as it is on the site now. */
export type PackItem = {
  /** As the pack should hold it from now on: `/help-at-school/sen-support#who-pays`. */
  reference: string
  title: string
  /** Empty when the page is not one of guidance. */
  summary: string
  /** Where it leads; undefined when nothing is there. */
  address?: string
  lastReviewed?: string
  /** What its reader must know of it, in sentences: that it moved, that it is gone. */
  notices: string[]
  /** What changed after the pack was made, the latest first. */
  changes: { date: string; note: string }[]
}

/** A pack with all that it names looked up. */
export type PackView = Omit<Pack, 'items'> & {
  items: PackItem[]
  /** Everyone whom its pages name, once. */
  contacts: ContactView[]
}

/**
 * Looks up all that a pack names, and follows pages that have moved.
 * @param today the day on which the age of contact details is reckoned, `2026-11-22`
 */
export function getPackView(pack: Pack, today: string): PackView {
  const site = readAddresses()
  const found = pack.items.map((reference) => findItem(reference, site, pack.made))
  const items = found.filter(({ item }, at) => firstIndex(found, item.reference) === at)
  const contacts = new Set(items.flatMap(({ page }) => page?.contacts ?? []))
  if (contacts.size === 0) contacts.add(getSite().adviceContact)
  return {
    ...pack,
    items: items.map(({ item }) => item),
    contacts: [...contacts].map((id) => getContactView(id, today)),
  }
}

const firstIndex = (found: { item: PackItem }[], reference: string) =>
  found.findIndex(({ item }) => item.reference === reference)

type Addresses = {
  pages: Map<string, PageSummary>
  redirects: Record<string, string>
  byCode: ReturnType<typeof mapByCode>
}

let known: { from: unknown[]; addresses: Addresses } | undefined

/** Made once for each reading of the documents: a code for every address takes too long to do it for each pack. */
function readAddresses(): Addresses {
  const listed = listRedirects()
  const from = [listDocuments('Page'), listed]
  if (known?.from.every((one, at) => one === from[at])) return known.addresses
  const pages = new Map(listPages().map((page) => [page.address, page]))
  const redirects = buildRedirects(listed, [...pages.values()], new Set(pages.keys()))
  const byCode = mapByCode([...pages.keys(), ...Object.keys(redirects)], 'page')
  known = { from, addresses: { pages, redirects, byCode } }
  return known.addresses
}

function findItem(
  reference: string,
  site: Addresses,
  made: string | undefined,
): { item: PackItem; page?: PageSummary } {
  const code = splitCode(reference)
  const asked = code ? site.byCode.get(code.page) : splitItem(reference).page
  if (asked === undefined)
    return { item: { ...buildLostItem(reference), notices: ['This page is not on this site any more.'] } }
  const address = site.redirects[asked] ?? asked
  const page = site.pages.get(address)
  const moved = page?.redirectFrom.includes(asked)
  const notices =
    address === asked
      ? []
      : [
          moved
            ? `This page has moved: it was at ${asked}, and is now at ${address}.`
            : `The page at ${asked} was taken away. This is where it leads now.`,
        ]
  if (!page)
    return {
      item: {
        ...buildLostItem(address),
        ...(address === asked ? { notices: [`There is no page at ${asked} now.`] } : { address, notices }),
      },
    }

  const { sections, headings, byCode } = readParts(page)
  const wanted = code ? code.part : splitItem(reference).part
  const anchor = wanted && code ? byCode.get(wanted) : wanted
  const heading = headings.find(({ id, oldIds = [] }) => anchor && [id, ...oldIds].includes(anchor))
  const section = heading && sections.find(({ id }) => id === heading.id)
  if (wanted !== undefined && !section)
    notices.push('The part of this page that was chosen is not there now, so this is the whole page.')
  const whole = section ? `${address}#${section.id}` : address
  return {
    page,
    item: {
      reference: whole,
      title: section?.heading ? `${section.heading} (${page.title})` : page.title,
      summary: section ? cutShort(section.text, 160) : page.summary,
      address: whole,
      lastReviewed: page.lastReviewed,
      notices,
      changes: page.changes
        .filter(({ date }) => made !== undefined && date > made)
        .toSorted((a, b) => b.date.localeCompare(a.date)),
    },
  }
}

const buildLostItem = (reference: string): PackItem => ({
  reference,
  title: reference,
  summary: '',
  notices: [],
  changes: [],
})

type Parts = Pick<RenderedMarkdown, 'headings' | 'sections'> & { byCode: ReturnType<typeof mapByCode> }

// Rendered once for each reading of the documents.
const parts = new WeakMap<PageSummary, Parts>()

function readParts(page: PageSummary): Parts {
  const before = parts.get(page)
  if (before) return before
  const { headings, sections } = renderMarkdown(getPage(page.address)?.markdown ?? '')
  const ids = headings.flatMap(({ id, oldIds = [] }) => [id, ...oldIds])
  const made = { headings, sections, byCode: mapByCode(ids, 'part') }
  parts.set(page, made)
  return made
}

/** The parts of a page that a pack may hold by themselves. */
export function listParts(address: string): { reference: string; heading: string }[] {
  const page = listPages().find((one) => one.address === address)
  if (!page) return []
  return readParts(page).headings.map(({ id, text }) => ({ reference: `${address}#${id}`, heading: text }))
}

/** A section of the site with those of its pages that someone is looking for. */
export type PackChoice = { section: string; label: string; pages: PageSummary[] }

/**
 * The pages to choose from, by section in the order of the menu.
 * @param words only pages that have each of them in their title, summary or aliases; empty for all
 */
export function listPackChoices(words: string): PackChoice[] {
  const asked = analyse(words).map(({ stem }) => stem)
  return getNavigation().sections.map(({ section, label }) => ({
    section,
    label,
    pages: listWithPagesBelow(`/${section}`).filter((page) => {
      const stems = new Set(
        analyse([page.title, page.summary, ...page.aliases].join(' ')).map(({ stem }) => stem),
      )
      return asked.every((stem) => stems.has(stem))
    }),
  }))
}

/** A page, and after it each page below it with those below that: the steps of a guide follow the guide. */
function listWithPagesBelow(address: string): PageSummary[] {
  const below = listChildPages(address).flatMap((page) => listWithPagesBelow(page.address))
  return [...listPages().filter((page) => page.address === address), ...below]
}
