import type { ContactView } from '../content/contacts'
import { escapeText, formatContentLines } from './content-lines'

/** A contact as a vCard 4.0 (RFC 6350), for the address book of a telephone. Lines end in CR LF. */
export function formatVcard(contact: ContactView, url: string): string {
  const { name, whatFor, phone, email, web, address, postcode, age } = contact
  return formatContentLines([
    'BEGIN:VCARD',
    'VERSION:4.0',
    'KIND:org',
    `FN:${escapeText(name)}`,
    `ORG:${escapeText(name)}`,
    ...phone.map(({ number }) => `TEL;VALUE=uri:tel:${number.replaceAll(' ', '')}`),
    email && `EMAIL:${escapeText(email)}`,
    address.length > 0 && `ADR:;;${address.map(escapeText).join('\\, ')};;;${postcode ?? ''};`,
    web && `URL:${web}`,
    `NOTE:${escapeText(whatFor)} ${escapeText(age.text)}`,
    `SOURCE:${url}`,
    'END:VCARD',
  ])
}
