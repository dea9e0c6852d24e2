import type { Root } from 'hast'
import { prepareForPaper } from '../markdown/essentials'
import { copyAddress } from '../site/urls'
import { type ContactView, getContactView, listContacts } from './contacts'
import type { LawDocument } from './law'
import { getPageView, type PageView } from './page-view'
import { getPage, listChildPages, listPages, type PageSummary } from './pages'
import { getNavigation, getSite } from './settings'

/** The name of the copy that holds every page. */
const wholeSite = 'whole-site'

/**
 * Above this many pages a copy is its contents alone: a document of more than a thousand sides opens on no
 * telephone. The sections of the site are then printed one by one.
 */
const mostPages = 300

/** Several pages as one document: a section, a guide, or the whole site. */
export type PrintedCopy = {
  title: string
  address: string
  chapters: { title?: string; pages: PageSummary[] }[]
  contacts: ContactView[]
  /** Undefined when there are too many pages for one document. */
  bodies?: Map<string, { tree: Root; contacts: ContactView[]; law: LawDocument[] }>
  words: PageView['words']
}

/** A copy that can be had: its name, which ends its address, and what it holds. */
export type CopyName = { name: string; title: string; address: string }

/** The copies that can be had: the whole site, each section, each guide. */
export function listCopies(): CopyName[] {
  const pages = listPages()
  const starts = new Set(
    pages
      .filter(({ kind }) => kind === 'guide-step')
      .map(({ address }) => address.slice(0, address.lastIndexOf('/'))),
  )
  const guides = pages.filter(({ address, section }) => starts.has(address) && address !== `/${section}`)
  return [
    { name: wholeSite, title: `The whole ${getSite().title}` },
    ...getNavigation().sections.map(({ section, label }) => ({ name: section, title: label })),
    ...guides.map(({ address, title }) => ({ name: address.slice(1), title: `Guide: ${title}` })),
  ].map((copy) => ({ ...copy, address: copyAddress(`/${copy.name}`) }))
}

/**
 * The copy of this name, as `listCopies` has it, or undefined.
 * @param today the day on which the age of contact details is reckoned, `2026-11-22`
 */
export function getCopy(name: string, today: string): PrintedCopy | undefined {
  const copy = listCopies().find((one) => one.name === name)
  if (!copy) return undefined
  const isWhole = name === wholeSite
  const chapters = isWhole
    ? getNavigation().sections.map(({ section, label }) => ({
        title: label,
        pages: listPagesFrom(`/${section}`),
      }))
    : [{ pages: listPagesFrom(`/${name}`) }]
  const pages = chapters.flatMap((chapter) => chapter.pages)
  const base = { title: copy.title, address: copy.address, chapters }
  if (pages.length > mostPages) return { ...base, contacts: [], words: [] }

  const views = pages.flatMap(({ address }) => getPageView(address, today) ?? [])
  const words = new Map(views.flatMap((view) => view.words.map((word) => [word.id, word])))
  const contacts = new Map(views.flatMap((view) => view.contacts.map((contact) => [contact.id, contact])))
  return {
    ...base,
    contacts: isWhole ? listContacts().map(({ id }) => getContactView(id, today)) : [...contacts.values()],
    bodies: new Map(
      views.map(({ page, tree, contacts: shown, law }) => [
        page.address,
        { tree: prepareForPaper(tree, page.address, isWhole ? 2 : 1), contacts: shown, law },
      ]),
    ),
    words: [...words.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB')),
  }
}

/** A page and all below it, each before those that belong to it. */
function listPagesFrom(address: string): PageSummary[] {
  const page = getPage(address)
  return [
    ...(page ? [page] : []),
    ...listChildPages(address).flatMap((child) => listPagesFrom(child.address)),
  ]
}
