import { documentId } from '../site/urls'
import { type Document, listDocuments } from './documents'
import { getLaw, type LawDocument } from './law'
import { listPages, type PageSummary } from './pages'

/** One thing that the Local Offer must contain, the law that says so, and the pages that answer it. */
export type DutyView = Document<'Duty'> & { id: string; reference: LawDocument; pages: PageSummary[] }

/** The duty map: every duty in order. One without pages is a gap, and is shown as one. */
export function listDuties(): DutyView[] {
  const pages = listPages()
  return listDocuments('Duty')
    .map((duty) => {
      const id = documentId(duty.file)
      return {
        ...duty,
        id,
        reference: getLaw(duty.law),
        pages: pages.filter((page) => page.covers.includes(id)),
      }
    })
    .sort((a, b) => a.order - b.order)
}
