import { describe, expect, it } from 'vitest'
import { buildFile, checkSite } from './sample-site'

const path = 'content/contacts/trial.yaml'
const listRules = (ways: string) =>
  checkSite([
    buildFile(
      path,
      `name: Trial\nwhatFor: Free advice.\naudience: [families]\nlastChecked: 2026-11-01\nsource:\n  name: A leaflet\n${ways}\n`,
    ),
  ]).findings.map(({ rule }) => rule)
const withNumber = (number: string) => listRules(`phone:\n  - number: "${number}"`)

describe('the digits of a telephone number', () => {
  it.each(['07977 015 67', '07977 015', '07977 015 6745', '020 8323 045', '0303 123 456', '758 280'])(
    'are counted: %s cannot be right',
    (number) => expect(withNumber(number)).toEqual(['phone-digits']),
  )

  it.each([
    '01632 960123',
    '01697 73555',
    '07977 015 674',
    '+44 7977 015 674',
    '+353 1 679 2777',
    '0800 1111',
    '0800 138 1111',
    '0800 111 999',
    '116 123',
    '85258',
    '18001 01632 960123',
  ])('can be as in %s', (number) => expect(withNumber(number)).not.toContain('phone-digits'))
})

describe('a contact', () => {
  it.each(['web: https://www.example.org', 'address: [Town Hall]', 'email: a@example.org'])(
    'can be reached by %s',
    (way) => expect(listRules(way)).toEqual([]),
  )
})
