import type { ContactView } from '@/lib/content/contacts'
import { browseAddress } from '@/lib/site/browse-groups'
import { ContactCard } from './contact-card'

type WaysOnProps = { contacts: ContactView[]; tasks: { label: string; address: string }[] }

/** Where to go when a page is not there or a search finds nothing: a person first. */
export function WaysOn({ contacts, tasks }: WaysOnProps) {
  return (
    <>
      <h2 className="mt-8">Talk to someone</h2>
      <div className="grid gap-x-4 lg:grid-cols-2">
        {contacts.map((contact) => (
          <ContactCard key={contact.id} contact={contact} heading="h3" />
        ))}
      </div>
      <h2 className="mt-4">What people come here for</h2>
      <ul className="mt-2">
        {[
          ...tasks,
          { label: 'Help by age, or by kind of need', address: browseAddress },
          { label: 'Everything on this site, A to Z', address: '/a-to-z' },
        ].map(({ label, address }) => (
          <li key={label}>
            <a className="inline-block py-1" href={address}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
