import { pageAddress } from '../site/urls'
import { type Document, listDocuments, readBody, readPreview } from './documents'

/** A page without its body: enough for lists, menus and links. `address` is where it is published. */
export type PageSummary = Document<'Page'> & { address: string; section: string }
/** A page with its Markdown. */
export type PageDocument = PageSummary & { markdown: string }

const byOrder = (a: PageSummary, b: PageSummary) =>
  a.order - b.order || a.title.localeCompare(b.title, 'en-GB')

let known: { from: Document<'Page'>[]; pages: Map<string, PageSummary> } | undefined

/** Every published page, and in a preview every draft, by its address, in the order of its section. Made once for each reading of the documents. */
function mapPages(): Map<string, PageSummary> {
  const from = listDocuments('Page')
  if (known?.from === from) return known.pages
  const pages = from
    .filter((page) => page.status === 'published' || readPreview())
    .map((page) => {
      const address = pageAddress(page.file)
      return { ...page, address, section: address.split('/')[1] ?? '' }
    })
    .sort(byOrder)
  known = { from, pages: new Map(pages.map((page) => [page.address, page])) }
  return known.pages
}

/** Every published page, in the order of its section. */
export function listPages(): PageSummary[] {
  return [...mapPages().values()]
}

/** The first page of each section, by title. */
export function listSections(): PageSummary[] {
  return listPages().filter(({ address, section }) => address === `/${section}`)
}

/** The published page at an address such as `/help-at-school/sen-support`, or undefined. */
export function getPage(address: string): PageDocument | undefined {
  const page = mapPages().get(address)
  return page && { ...page, markdown: readBody('Page', page.file) }
}

/** The pages directly below an address: those of a section, or the steps of a guide. */
export function listChildPages(address: string): PageSummary[] {
  return listPages().filter((page) => page.address.slice(0, page.address.lastIndexOf('/')) === address)
}

/**
 * The guide that a page belongs to: its first page and its steps in order. Undefined when the page is
 * neither a step nor the first page of a guide.
 */
export function getGuide(page: PageSummary): { start: PageSummary; steps: PageSummary[] } | undefined {
  const startAddress =
    page.kind === 'guide-step' ? page.address.slice(0, page.address.lastIndexOf('/')) : page.address
  const steps = listChildPages(startAddress).filter((one) => one.kind === 'guide-step')
  const start = mapPages().get(startAddress)
  return start && steps.length > 0 ? { start, steps } : undefined
}

/** The pages that a page names in `related`, in its order. */
export function listRelatedPages(page: PageSummary): PageSummary[] {
  return page.related.flatMap((address) => mapPages().get(address) ?? [])
}

/** The pages that lead to a page from the home page down, without itself. */
export function listAncestorPages(page: PageSummary): PageSummary[] {
  const parts = page.address.split('/')
  return parts.flatMap((_, length) => mapPages().get(parts.slice(0, length).join('/')) ?? [])
}
