import { describe, expect, it } from 'vitest'
import { buildAToZ, letterAnchor } from '../../../lib/site/a-to-z'

const listNames = (names: string[]) =>
  buildAToZ(names.map((name) => ({ name, address: `/${name}` }))).map(
    ({ letter, entries }) => `${letter}: ${entries.map(({ name }) => name).join(', ')}`,
  )

describe('the A to Z', () => {
  it('puts each name under its first letter, in order', () => {
    expect(listNames(['plan', 'Mediation', 'Appeal', 'parents'])).toEqual([
      'A: Appeal',
      'M: Mediation',
      'P: parents, plan',
    ])
  })

  it('puts numbers first, small before large', () => {
    expect(listNames(['Appeal', '20 weeks', '6 weeks'])).toEqual(['0 to 9: 6 weeks, 20 weeks', 'A: Appeal'])
  })

  it('puts a letter with an accent under the letter without', () => {
    expect(listNames(['Éducation'])).toEqual(['E: Éducation'])
  })

  it('says the same thing once', () => {
    const entries = [
      { name: 'SENCO', address: '/glossary#senco' },
      { name: 'Senco', address: '/glossary#senco' },
      { name: 'SENCO', address: '/contacts/senco' },
    ]
    expect(buildAToZ(entries)[0]?.entries).toHaveLength(2)
  })

  it('gives each letter an anchor that works in an address', () => {
    expect(letterAnchor('S')).toBe('s')
    expect(letterAnchor('0 to 9')).toBe('0-to-9')
  })
})
