import { pageAddress } from '../site/urls'
import { type Document, listDocuments, readBody } from './documents'

/** A page without its body: enough for lists, menus and links. `address` is where it is published. */
export type PageSummary = Document<'Page'> & { address: string; section: string }
/** A page with its Markdown. */
export type PageDocument = PageSummary & { markdown: string }

const byOrder = (a: PageSummary, b: PageSummary) =>
  a.order - b.order || a.title.localeCompare(b.title, 'en-GB')

/** Every published page, in the order of its section. */
export function listPages(): PageSummary[] {
  return listDocuments('Page')
    .filter((page) => page.status === 'published')
    .map((page) => {
      const address = pageAddress(page.file)
      return { ...page, address, section: address.split('/')[1] ?? '' }
    })
    .sort(byOrder)
}

/** The published page at an address such as `/help-at-school/sen-support`, or undefined. */
export function getPage(address: string): PageDocument | undefined {
  const page = listPages().find((one) => one.address === address)
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
  const start = listPages().find((one) => one.address === startAddress)
  return start && steps.length > 0 ? { start, steps } : undefined
}

/** The pages that a page names in `related`, in its order. */
export function listRelatedPages(page: PageSummary): PageSummary[] {
  const pages = new Map(listPages().map((one) => [one.address, one]))
  return page.related.flatMap((address) => pages.get(address) ?? [])
}

/** The pages that lead to a page from the home page down, without itself. */
export function listAncestorPages(page: PageSummary): PageSummary[] {
  return listPages()
    .filter((one) => page.address.startsWith(`${one.address}/`))
    .sort((a, b) => a.address.length - b.address.length)
}
