import type { Metadata } from 'next'
import { ContactCard } from '@/components/content/contact-card'
import { JsonLd } from '@/components/content/json-ld'
import { SimplePage } from '@/components/layout/simple-page'
import { getContact, getContactView, listContacts } from '@/lib/content/contacts'
import { listPages } from '@/lib/content/pages'
import { getSite } from '@/lib/content/settings'
import { buildService } from '@/lib/site/json-ld'
import { buildMetadata } from '@/lib/site/metadata'
import { contactAddress } from '@/lib/site/urls'
import { today } from '../../today'

type Props = { params: Promise<{ id: string }> }

export const dynamicParams = false

export function generateStaticParams() {
  return listContacts().map(({ id }) => ({ id }))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, name, whatFor } = getContact((await params).id)
  return buildMetadata({ title: `Contact ${name}`, summary: whatFor, address: contactAddress(id) })
}

export default async function ContactPage({ params }: Props) {
  const contact = getContactView((await params).id, today)
  const pages = listPages().filter((page) => page.contacts.includes(contact.id))
  return (
    <SimplePage title={contact.name} above={[{ title: 'Contacts', address: '/contacts' }]}>
      <div className="max-w-[38rem]">
        <ContactCard contact={contact} full />
        <p className="no-print">
          <a className="button" href={`${contactAddress(contact.id)}/card.vcf`}>
            Save to your address book (vCard file)
          </a>
        </p>
      </div>
      {pages.length > 0 && (
        <>
          <h2 className="mt-10">Pages they can help with</h2>
          <ul className="mt-2 gap-x-8 sm:columns-2">
            {pages.map(({ address, title }) => (
              <li key={address} className="break-inside-avoid">
                <a className="inline-block py-1" href={address}>
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <JsonLd data={buildService(contact, getSite())} />
    </SimplePage>
  )
}
