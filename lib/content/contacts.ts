import { addMonths, formatDate } from '../site/dates'
import { monthsBetweenChecks } from '../site/review-times'
import { documentId } from '../site/urls'
import { type Document, listDocuments } from './documents'

export type ContactDocument = Document<'Contact'> & { id: string }
/** A contact for showing, with what `describeContactAge` says of it. */
export type ContactView = ContactDocument & { age: { text: string; old: boolean } }

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

/** The contact with this id, with the age of its details on the day `today`. Throws when there is none. */
export function getContactView(id: string, today: string): ContactView {
  const contact = getContact(id)
  return { ...contact, age: describeContactAge(contact, today) }
}

/**
 * Says how far the details of a contact can be trusted: when someone last checked them, or how old the
 * source is that they come from. The limit is our own (lib/site/review-times.ts).
 * @param today `2026-11-22`
 * @returns one or two sentences, and whether the details are old enough to warn of
 */
export function describeContactAge(
  { lastChecked, source }: Pick<ContactDocument, 'lastChecked' | 'source'>,
  today: string,
): { text: string; old: boolean } {
  if (lastChecked) {
    const old = lastChecked < addMonths(today, -monthsBetweenChecks)
    return {
      text: `Details last checked ${formatDate(lastChecked)}${old ? ', over six months ago' : ''}.`,
      old,
    }
  }
  const dated = source.date ? formatDate(source.date) : 'not dated'
  return { text: `From: ${source.name} (${dated}). Not checked since, so they may have changed.`, old: true }
}
