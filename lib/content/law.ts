import { documentId } from '../site/urls'
import { type Document, listDocuments } from './documents'

export type LawDocument = Document<'LawReference'> & { id: string }

/** Every law reference. */
export function listLaw(): LawDocument[] {
  return listDocuments('LawReference').map((law) => ({ ...law, id: documentId(law.file) }))
}

/** The law reference with this id. Throws when there is none: the check has let an unknown name through. */
export function getLaw(id: string): LawDocument {
  const law = listLaw().find((one) => one.id === id)
  if (!law) throw new Error(`There is no law reference called "${id}". Run npm run check.`)
  return law
}
