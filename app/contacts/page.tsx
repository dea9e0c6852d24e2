import type { Metadata } from 'next'
import { ContactCard } from '@/components/content/contact-card'
import { SimplePage } from '@/components/layout/simple-page'
import { getContactView, listContacts } from '@/lib/content/contacts'
import { buildMetadata } from '@/lib/site/metadata'
import { today } from '../today'

const page = {
  title: 'Contacts',
  summary: 'Who can help, what they can help with, and how to reach them.',
  address: '/contacts',
}

export const metadata: Metadata = buildMetadata(page)

export default function ContactsPage() {
  return (
    <SimplePage {...page}>
      <div className="grid gap-x-4 lg:grid-cols-2">
        {listContacts().map(({ id }) => (
          <ContactCard key={id} contact={getContactView(id, today)} heading="h2" />
        ))}
      </div>
    </SimplePage>
  )
}
