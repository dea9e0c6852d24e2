import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { describeContactAge, getContact, getContactView, listContacts } from '../../../lib/content/contacts'
import { contactSettings } from './sample-documents'
import { useSmallSite } from './small-site'

const source = { name: 'A leaflet' }

describe('how old the details of a contact are', () => {
  it('says when someone last checked them', () => {
    expect(describeContactAge({ lastChecked: '2026-09-01', source }, '2026-11-22')).toEqual({
      text: 'Details last checked 1 September 2026.',
      old: false,
    })
  })

  it('warns once that is more than six months ago, and not on the day itself', () => {
    expect(describeContactAge({ lastChecked: '2026-05-22', source }, '2026-11-22').old).toBe(false)
    const late = describeContactAge({ lastChecked: '2026-05-21', source }, '2026-11-22')
    expect(late).toEqual({ text: 'Details last checked 21 May 2026, over six months ago.', old: true })
  })

  it('says where they come from, and that they may have changed, when nobody has checked', () => {
    const { text, old } = describeContactAge({ source: { ...source, date: '2020-08' } }, '2026-11-22')
    expect(text).toBe('From: A leaflet (August 2020). Not checked since, so they may have changed.')
    expect(old).toBe(true)
  })

  it('admits that a source has no date', () => {
    expect(describeContactAge({ source }, '2026-11-22').text).toContain('A leaflet (not dated)')
  })
})

describe('the contacts of the site', () => {
  let remove: () => void
  beforeAll(() => {
    remove = useSmallSite({
      Contact: {
        'contacts/zebra.yaml': { ...contactSettings, name: 'Zebra', order: 1 },
        'contacts/beta.yaml': { ...contactSettings, name: 'Beta' },
        'contacts/alpha.yaml': { ...contactSettings, name: 'Alpha' },
      },
    })
  })
  afterAll(() => remove())

  it('come with the most useful first, then by name', () => {
    expect(listContacts().map(({ id }) => id)).toEqual(['zebra', 'alpha', 'beta'])
  })

  it('are found by the name of their file', () => {
    expect(getContact('alpha').name).toBe('Alpha')
    expect(getContactView('alpha', '2026-11-22').age.text).toContain('August 2020')
  })

  it('that do not exist are refused by name, with what to do', () => {
    expect(() => getContact('gamma')).toThrow('There is no contact called "gamma". Run npm run check.')
  })
})
