import type { ContactView } from '@/lib/content/contacts'
import { contactAddress } from '@/lib/site/urls'

type ContactCardProps = {
  contact: ContactView
  /** The heading that the name is; in running text it is none. */
  heading?: 'h2' | 'h3' | 'p'
  /** On the contact's own page the name is the title, and all the details are shown. */
  full?: boolean
}

/** Someone to ring: what they can help with comes before how to reach them. The same card everywhere. */
export function ContactCard({ contact, heading: Heading = 'p', full = false }: ContactCardProps) {
  const { id, name, whatFor, phone, email, web, social, address, postcode, hours, accessOptions, age } =
    contact
  return (
    <div className="card edge my-6">
      {!full && (
        <Heading className="text-[1.15rem] font-bold">
          <a href={contactAddress(id)}>{name}</a>
        </Heading>
      )}
      <p>{whatFor}</p>
      {phone.map(({ label, number, hours: phoneHours }) => (
        <p key={number}>
          {label}:{' '}
          <a
            className="inline-block py-1 text-[1.15rem] font-bold whitespace-nowrap"
            href={`tel:${number.replaceAll(' ', '')}`}
          >
            {number}
          </a>
          {phoneHours && <span className="block text-soft">{phoneHours}</span>}
        </p>
      ))}
      {hours && <p>Open: {hours}</p>}
      {email && (
        <p>
          Email:{' '}
          <a className="inline-block py-1" href={`mailto:${email}`}>
            {email}
          </a>
        </p>
      )}
      {web && (
        <p>
          Website:{' '}
          <a className="inline-block py-1" href={web}>
            {new URL(web).host.replace(/^www\./, '')}
          </a>
        </p>
      )}
      {full &&
        social.map(({ service, name: account, url }) => (
          <p key={service}>
            {service}: {url ? <a href={url}>{account}</a> : account}
          </p>
        ))}
      {(full || (phone.length === 0 && !email)) && address.length > 0 && (
        <address className="mt-2 not-italic">
          {address.map((part) => (
            <span key={part} className="block">
              {part}
            </span>
          ))}
          {postcode && (
            <span className="block">
              {postcode}{' '}
              <a
                className="no-print"
                href={`https://www.openstreetmap.org/search?query=${encodeURIComponent(postcode)}`}
              >
                See {postcode} on a map
              </a>
            </span>
          )}
        </address>
      )}
      {full && accessOptions.length > 0 && (
        <>
          <p className="mt-2 font-bold">Other ways to reach them</p>
          <ul className="list-disc pl-6">
            {accessOptions.map((option) => (
              <li key={option}>{option}</li>
            ))}
          </ul>
        </>
      )}
      <p className="mt-2! text-[0.9rem] text-soft">{age.text}</p>
    </div>
  )
}
