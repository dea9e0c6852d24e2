import { listFaqQuestions } from '../markdown/faq-questions'
import { renderMarkdown } from '../markdown/render-markdown'
import { buildSearchIndex } from '../search/build-index'
import { loadSearchIndex, type SearchIndex } from '../search/load-index'
import type { SearchDocument } from '../search/search-document'
import type { Synonyms } from '../search/synonyms'
import { contactAddress, termAddress } from '../site/urls'
import { builtInPages } from './built-in-pages'
import { type ContactDocument, listContacts } from './contacts'
import { listDocuments, readBody, readSearchIndex } from './documents'
import { type LawDocument, listLaw } from './law'
import { listPages, type PageDocument } from './pages'
import { getSynonyms } from './settings'
import { getMeaning, listTerms, type TermDocument, termName } from './terms'

/** Everything that the search draws on. */
export type SearchContent = {
  pages: PageDocument[]
  terms: TermDocument[]
  contacts: ContactDocument[]
  law: Pick<LawDocument, 'id' | 'paragraph' | 'verified'>[]
  synonyms: Synonyms
}

/** Every record of the search: pages, each question of an FAQ, words explained, and contacts. */
export function listSearchDocuments({ pages, terms, contacts, law }: SearchContent): SearchDocument[] {
  const places = new Map(
    law.flatMap(({ id, paragraph, verified }) => (verified === 'unconfirmed' ? [] : [[id, paragraph ?? '']])),
  )
  return [
    ...pages.flatMap((page) => describePage(page, places)),
    ...terms.map(describeTerm),
    ...contacts.map(describeContact),
    ...builtInPages.map((page): SearchDocument => ({ ...page, kind: 'page', sections: [] })),
  ]
}

/** The synonyms of the settings, and with them each word of the glossary that has a short form. */
export function listSearchSynonyms({ synonyms, terms }: SearchContent): Synonyms {
  const shortForms = terms.flatMap(({ term, abbreviation }) => (abbreviation ? [[term, abbreviation]] : []))
  return { same: [...synonyms.same, ...shortForms], related: synonyms.related }
}

/** The index of the search as the text of the file that the build keeps: `search-index.json`. */
export function buildSearchIndexJson(): string {
  return JSON.stringify(buildFromContent(readSearchContent()))
}

type Source = { model: 'Page' | 'Term' | 'Contact' | 'Synonyms'; list: unknown[] }
let loaded: { sources: Source[]; index: SearchIndex } | undefined

/**
 * The index that the site searches, loaded once: the one of the build or, in development, where there is
 * none, one made from the content, and made again after each edit.
 */
export function getSearchIndex(): SearchIndex {
  if (loaded?.sources.every(({ model, list }) => listDocuments(model) === list)) return loaded.index
  const built = readSearchIndex()
  if (built) loaded = { sources: [], index: loadSearchIndex(JSON.parse(built)) }
  else {
    const sources = (['Page', 'Term', 'Contact', 'Synonyms'] as const).map((model) => ({
      model,
      list: listDocuments(model),
    }))
    loaded = { sources, index: loadSearchIndex(buildFromContent(readSearchContent())) }
  }
  return loaded.index
}

const buildFromContent = (content: SearchContent) =>
  buildSearchIndex(listSearchDocuments(content), listSearchSynonyms(content))

const readSearchContent = (): SearchContent => ({
  pages: listPages().map((page) => ({ ...page, markdown: readBody('Page', page.file) })),
  terms: listTerms(),
  contacts: listContacts(),
  law: listLaw(),
  synonyms: getSynonyms(),
})

function describePage(page: PageDocument, places: Map<string, string>): SearchDocument[] {
  const { address, title, summary, aliases, kind } = page
  const rendered = renderMarkdown(page.markdown)
  // Someone who has read "paragraph 6.65" looks for the pages that rest on it.
  const law = page.law.flatMap((id) => places.get(id) ?? []).join(', ')
  const whole: SearchDocument = {
    address,
    kind: kind === 'expectations' ? 'expectations' : 'page',
    title,
    summary,
    aliases,
    sections: law ? [...rendered.sections, { text: law }] : rendered.sections,
  }
  if (kind !== 'faq') return [whole]
  const questions = listFaqQuestions(rendered).map(({ id, heading, text }) => ({
    ...whole,
    address: `${address}#${id}`,
    kind: 'question' as const,
    title: heading,
    summary: '',
    aliases: [],
    sections: [{ text }],
  }))
  // Its questions answer for themselves, so the page keeps only what stands before them.
  return [{ ...whole, sections: whole.sections.filter(({ id }) => !id) }, ...questions]
}

function describeTerm(term: TermDocument): SearchDocument {
  const { abbreviation, aliases } = term
  const name = termName(term)
  return {
    address: termAddress(term.id),
    kind: 'term',
    title: abbreviation ? `${name}: ${term.term}` : name,
    summary: getMeaning(term),
    aliases: [term.term, ...(abbreviation ? [abbreviation] : []), ...aliases],
    sections: [],
  }
}

// These and `waysToReach` in lib/search/query.ts are both needed: without these "phone number for SEND" finds no contact,
// and without those "ring the council" shows no card.
const contactWords = ['telephone', 'phone number', 'email', 'contact']

function describeContact(contact: ContactDocument): SearchDocument {
  const { id, name, whatFor, aliases, phone, email, social, address, postcode, hours } = contact
  const telephone = phone[0]?.number
  const ways = [
    ...phone.map(({ number }) => number),
    email,
    ...social.map(({ service }) => service),
    ...address,
    postcode,
    hours,
    ...contact.accessOptions,
  ]
  return {
    address: contactAddress(id),
    kind: 'contact',
    title: name,
    summary: whatFor,
    // "SENDIASS phone number" asks for the card, not for the page about it.
    aliases: [...aliases, ...contactWords.map((word) => `${name} ${word}`)],
    sections: [{ text: ways.filter(Boolean).join(', ') }],
    ...(telephone && { telephone }),
  }
}
