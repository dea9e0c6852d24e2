import { describe, expect, it } from 'vitest'
import { formatVcard } from '../../../lib/site/vcard'
import { buildContactView } from '../content/sample-documents'

const url = 'https://example.org/contacts/sendiass'
const listLines = (card: string) => card.replaceAll('\r\n ', '').split('\r\n')

describe('a contact for the address book of a telephone', () => {
  it('says who they are, their number, their email and where the details come from', () => {
    const card = formatVcard(
      buildContactView({
        phone: [{ label: 'Telephone', number: '01572 758280' }],
        email: 'info@example.org',
        web: 'https://example.org/sendiass',
      }),
      url,
    )
    expect(listLines(card)).toEqual(
      expect.arrayContaining([
        'BEGIN:VCARD',
        'VERSION:4.0',
        'FN:SENDIASS Rutland',
        'TEL;VALUE=uri:tel:01572758280',
        'EMAIL:info@example.org',
        'URL:https://example.org/sendiass',
        `SOURCE:${url}`,
        'END:VCARD',
      ]),
    )
  })

  it('keeps commas, semicolons and backslashes as text', () => {
    const card = formatVcard(buildContactView({ name: 'Advice, help; and \\more' }), url)
    expect(listLines(card)).toContain('FN:Advice\\, help\\; and \\\\more')
  })

  it('gives the whole postal address', () => {
    const card = formatVcard(buildContactView({ address: ['Catmose', 'Oakham'], postcode: 'LE15 6HP' }), url)
    expect(listLines(card)).toContain('ADR:;;Catmose\\, Oakham;;;LE15 6HP;')
  })

  it('leaves out what nobody knows', () => {
    expect(formatVcard(buildContactView({}), url)).not.toMatch(/^(TEL|EMAIL|ADR|URL)/m)
  })

  it('breaks long lines at 75 bytes without cutting a letter in two', () => {
    const card = formatVcard(buildContactView({ whatFor: 'Advice for families – été '.repeat(12) }), url)
    expect(Math.max(...card.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
    expect(card.replaceAll('\r\n ', '')).toContain('Advice for families – été '.repeat(12))
  })
})
