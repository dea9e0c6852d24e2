import { renderMarkdown } from '../markdown/render-markdown'
import { documentId } from '../site/urls'
import { type Document, listDocuments, readBody } from './documents'

/** A glossary term with its meaning, one paragraph of Markdown. */
export type TermDocument = Document<'Term'> & { id: string; meaning: string }

let known: { list: Document<'Term'>[]; terms: TermDocument[] } | undefined

/** Every term, A to Z by the name it goes under (see `termName`). */
export function listTerms(): TermDocument[] {
  const list = listDocuments('Term')
  if (known?.list === list) return known.terms
  const terms = list
    .map((term) => ({ ...term, id: documentId(term.file), meaning: readBody('Term', term.file) }))
    .sort((a, b) => termName(a).localeCompare(termName(b), 'en-GB'))
  known = { list, terms }
  return terms
}

// Ten words a page on average: rendering their meanings anew took a fifth of the work of a page.
const meanings = new WeakMap<TermDocument, string>()

/** The meaning of a term as plain text. */
export function getMeaning(term: TermDocument): string {
  const meaning = meanings.get(term) ?? renderMeaning(term)
  meanings.set(term, meaning)
  return meaning
}

const renderMeaning = (term: TermDocument) =>
  renderMarkdown(term.meaning)
    .sections.map((section) => section.text)
    .join(' ')

/** What a term is listed under: its abbreviation if it has one, since that is what people meet. */
export function termName(term: Pick<TermDocument, 'term' | 'abbreviation'>): string {
  return term.abbreviation ?? term.term.charAt(0).toUpperCase() + term.term.slice(1)
}
