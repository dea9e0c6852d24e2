import { renderMarkdown } from '../markdown/render-markdown'
import { documentId } from '../site/urls'
import { type Document, listDocuments, readBody } from './documents'
import { listPages, type PageSummary } from './pages'

export type LawDocument = Document<'LawReference'> & { id: string }

/** Every law reference, by instrument and then by place in it. */
export function listLaw(): LawDocument[] {
  const place = ({ instrument, paragraph = '' }: LawDocument) => `${instrument} ${paragraph}`
  return listDocuments('LawReference')
    .map((law) => ({ ...law, id: documentId(law.file) }))
    .sort((a, b) => place(a).localeCompare(place(b), 'en-GB', { numeric: true }))
}

/** The law reference with this id. Throws when there is none: the check has let an unknown name through. */
export function getLaw(id: string): LawDocument {
  const law = listLaw().find((one) => one.id === id)
  if (!law) throw new Error(`There is no law reference called "${id}". Run npm run check.`)
  return law
}

let known: { from: Document<'Page'>[]; uses: Map<string, PageSummary[]> } | undefined

/**
 * The pages that rest on a law reference: those that name it in their settings, and those that show its card
 * in their text. When a paragraph changes, these are the pages to read again.
 */
export function listLawUses(id: string): PageSummary[] {
  const from = listDocuments('Page')
  if (known?.from !== from) {
    const uses = new Map<string, PageSummary[]>()
    for (const page of listPages()) {
      const body = readBody('Page', page.file)
      // Most pages show no card, and need not be rendered to know.
      const shown = body.includes('::law') ? renderMarkdown(body).directives.law : []
      for (const ref of new Set([...page.law, ...shown])) uses.set(ref, [...(uses.get(ref) ?? []), page])
    }
    known = { from, uses }
  }
  return known.uses.get(id) ?? []
}
