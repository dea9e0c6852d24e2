import type { ContactView } from '../content/contacts'

/** A contact as a vCard 4.0 (RFC 6350), for the address book of a telephone. Lines end in CR LF. */
export function formatVcard(contact: ContactView, url: string): string {
  const { name, whatFor, phone, email, web, address, postcode, age } = contact
  const lines = [
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
  ]
  return `${lines
    .filter(Boolean)
    .map((line) => foldLine(String(line)))
    .join('\r\n')}\r\n`
}

const escapeText = (text: string) => text.replace(/[\\,;]/g, '\\$&').replace(/\r?\n/g, '\\n')

/** RFC 6350, 3.2: no line is over 75 octets; the next begins with a space. Never cut inside a character. */
function foldLine(line: string): string {
  const folded = ['']
  for (const character of line) {
    const last = folded.length - 1
    const room = last === 0 ? 75 : 74
    if (Buffer.byteLength(folded[last] + character) > room) folded.push(character)
    else folded[last] += character
  }
  return folded.join('\r\n ')
}
