import { describe, expect, it } from 'vitest'
import type { PackView } from '../../../lib/content/packs'
import { buildMailto, formatPackText } from '../../../lib/site/pack-message'
import { buildContactView } from '../content/sample-documents'

const url = 'https://offer.example/packs?p=jtrtb'
const item = {
  reference: '/help',
  title: 'Help & more',
  summary: 'What it is.',
  address: '/help',
  notices: [],
  changes: [],
}
const view: PackView = {
  title: 'For the meeting',
  note: 'Read it first.',
  made: '2026-11-22',
  items: [item, { ...item, title: '/gone', reference: '/gone', address: undefined }],
  contacts: [
    buildContactView({
      phone: [{ label: 'Telephone', number: '01572 758280' }],
      email: 'send@rutland.gov.uk',
    }),
  ],
}

describe('the words to paste', () => {
  it('are the pack in plain text, with whole addresses', () => {
    expect(formatPackText(view, url, 'https://offer.example')).toBe(`For the meeting

Read it first.

1. Help & more
What it is.
https://offer.example/help

2. /gone

Who to ask

SENDIASS Rutland
Telephone: 01572 758280
Email: send@rutland.gov.uk

All of these pages, and what has changed since 22 November 2026:
${url}`)
  })
})

describe('the link that opens a message', () => {
  const readBody = (link: string) => new URL(link).searchParams.get('body')

  it('holds the whole pack, its lines ended as in mail', () => {
    const link = buildMailto(view, 'One\nTwo & three?', url)
    expect(link).toContain('subject=For%20the%20meeting&')
    expect(readBody(link)).toBe('One\r\nTwo & three?')
  })

  it('holds the note and the address where the whole would be cut off', () => {
    expect(readBody(buildMailto(view, 'é'.repeat(400), url))).toBe(`Read it first.\r\n\r\n${url}`)
  })

  it('is never longer than mail programs take', () => {
    const long = { title: '学'.repeat(80), note: '学'.repeat(300) }
    const longUrl = `https://offer.example/packs?${'a'.repeat(1900)}`
    expect(buildMailto(long, 'text '.repeat(1000), url).length).toBeLessThanOrEqual(2000)
    expect(readBody(buildMailto(long, 'text '.repeat(1000), longUrl))).toBe(longUrl)
  })
})
