import { type Heading, renderMarkdown, type Section } from '../markdown/render-markdown'
import { type ContactView, getContactView } from './contacts'
import { getLaw, type LawDocument } from './law'
import {
  getGuide,
  getPage,
  listAncestorPages,
  listChildPages,
  listRelatedPages,
  type PageDocument,
  type PageSummary,
} from './pages'
import { getMeaning, listTerms, type TermDocument, termName } from './terms'

/** A page with everything that it names looked up: all that components/content needs to show it. */
export type PageView = {
  page: PageDocument
  tree: ReturnType<typeof renderMarkdown>['tree']
  headings: Heading[]
  sections: Section[]
  /** The glossary terms that the page uses, in order of use, with their name and their meaning as plain text. */
  words: (TermDocument & { name: string; text: string })[]
  /** Contacts by id: those the page names in its settings, and those it shows in its text. */
  contacts: ContactView[]
  /** Those of the settings that the text does not show: they follow it. */
  closingContacts: ContactView[]
  law: LawDocument[]
  ancestors: PageSummary[]
  children: PageSummary[]
  related: PageSummary[]
  guide: ReturnType<typeof getGuide>
}

/**
 * The page at an address with all it refers to, or undefined. Throws when it names something unknown.
 * @param today the day on which the age of contact details is reckoned, `2026-11-22`
 */
export function getPageView(address: string, today: string): PageView | undefined {
  const page = getPage(address)
  if (!page) return undefined
  const allTerms = listTerms()
  const { tree, headings, sections, terms, directives } = renderMarkdown(page.markdown, {
    terms: allTerms,
    except: [page.title],
  })
  const children = listChildPages(address).filter((child) => child.kind !== 'guide-step')
  const inText = new Set(directives.contact)
  return {
    page,
    tree,
    headings,
    sections,
    words: terms.flatMap((id) => {
      const term = allTerms.find((one) => one.id === id)
      return term ? { ...term, name: termName(term), text: getMeaning(term) } : []
    }),
    contacts: [...new Set([...inText, ...page.contacts])].map((id) => getContactView(id, today)),
    closingContacts: page.contacts.filter((id) => !inText.has(id)).map((id) => getContactView(id, today)),
    law: [...new Set([...directives.law, ...page.law])].map(getLaw),
    ancestors: listAncestorPages(page),
    children,
    related: listRelatedPages(page).filter((one) => !children.some((child) => child.address === one.address)),
    guide: getGuide(page),
  }
}
