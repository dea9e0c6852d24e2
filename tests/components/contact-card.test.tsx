import { describe, expect, it } from 'vitest'
import { ContactCard } from '@/components/content/contact-card'
import { buildContactView } from '../unit/content/sample-documents'
import { readText, render } from './render'

const contact = buildContactView({
  whatFor: 'Free and impartial advice.',
  phone: [{ label: 'Telephone', number: '01572 758280', hours: 'Monday to Friday, 9am to 5pm' }],
  email: 'info@example.org',
  web: 'https://www.example.org/sendiass/advice',
  social: [{ service: 'Facebook', name: 'SENDIASS Rutland' }],
  address: ['Catmose', 'Oakham'],
  postcode: 'LE15 6HP',
  accessOptions: ['An interpreter'],
  age: { text: 'Details last checked 1 September 2026.', old: false },
})

describe('a contact card', () => {
  it('says who they are and what they can help with, then how to reach them, then how old that is', () => {
    const text = readText(<ContactCard contact={contact} />)
    const order = [
      'SENDIASS Rutland',
      'Free and impartial advice.',
      '01572 758280',
      'Monday to Friday, 9am to 5pm',
      'info@example.org',
      'Details last checked 1 September 2026.',
    ].map((part) => text.indexOf(part))
    expect(order).not.toContain(-1)
    expect(order).toEqual(order.toSorted((a, b) => a - b))
  })

  it('has a number that a telephone can ring, and an address that can be written to', () => {
    const html = render(<ContactCard contact={contact} />)
    expect(html).toContain('href="tel:01572758280"')
    expect(html).toContain('href="mailto:info@example.org"')
  })

  it('says what sort of number it is', () => {
    const texting = buildContactView({ phone: [{ label: 'Text', number: '07977 015 674' }] })
    expect(readText(<ContactCard contact={texting} />)).toContain('Text: 07977 015 674')
  })

  it('leads to the page of the contact, and shows a website by its short name', () => {
    const html = render(<ContactCard contact={contact} />)
    expect(html).toContain('href="/contacts/sendiass"')
    expect(html).toMatch(/href="https:\/\/www\.example\.org\/sendiass\/advice"[^>]*>example\.org</)
  })

  it('says how old the details are when that is all there is to say', () => {
    const old = 'From: A leaflet (August 2020). Not checked since, so they may have changed.'
    const text = readText(<ContactCard contact={buildContactView({ age: { text: old, old: true } })} />)
    expect(text).toBe(`SENDIASS Rutland Free and impartial advice. ${old}`)
  })

  it('on the page of its own gives everything, and does not repeat the title', () => {
    const text = readText(<ContactCard contact={contact} full />)
    for (const part of ['Catmose', 'LE15 6HP', 'on a map', 'Facebook: SENDIASS Rutland', 'An interpreter'])
      expect(text).toContain(part)
    expect(text).toMatch(/^Free and impartial advice\./)
  })

  it('has a heading where the page needs one, and none in running text', () => {
    expect(render(<ContactCard contact={contact} heading="h3" />)).toContain('<h3')
    expect(render(<ContactCard contact={contact} />)).not.toMatch(/<h\d/)
  })
})
