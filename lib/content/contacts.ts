import { documentId } from '../site/urls'
import { type Document, listDocuments } from './documents'

export type ContactDocument = Document<'Contact'> & { id: string }

/** Every contact, the most useful first. */
export function listContacts(): ContactDocument[] {
  return listDocuments('Contact')
    .map((contact) => ({ ...contact, id: documentId(contact.file) }))
    .sort((a, b) => a.order - b.order || a.name.localeCompare(b.name, 'en-GB'))
}

/** The contact with this id. Throws when there is none: the check has let an unknown name through. */
export function getContact(id: string): ContactDocument {
  const contact = listContacts().find((one) => one.id === id)
  if (!contact) throw new Error(`There is no contact called "${id}". Run npm run check.`)
  return contact
}
