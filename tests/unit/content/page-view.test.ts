import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listAToZEntries, listQuestions } from '../../../lib/content/a-to-z-entries'
import { getPageView } from '../../../lib/content/page-view'
import { contactSettings, lawSettings, pageSettings } from './sample-documents'
import { useSmallSite } from './small-site'

const today = '2026-11-22'

let remove: () => void
beforeAll(() => {
  remove = useSmallSite({
    Page: {
      'pages/help/index.md': { ...pageSettings, title: 'Help', aliases: ['getting help'] },
      'pages/help/support.md': {
        ...pageSettings,
        title: 'Support',
        contacts: ['team', 'advice'],
        law: ['named'],
        body: 'Ask the SENCO.\n\n::contact{id=advice}\n\n::law{ref=shown}',
      },
      'pages/help/faqs.md': {
        ...pageSettings,
        title: 'Questions',
        kind: 'faq',
        body: '## Who pays?\n\nThe council.\n\n### In an academy\n\nThe same.\n\n:::professionals\nAsk us.\n:::',
      },
      'pages/help/wrong.md': { ...pageSettings, title: 'Wrong', contacts: ['nobody'] },
    },
    Contact: {
      'contacts/advice.yaml': contactSettings,
      'contacts/team.yaml': { ...contactSettings, name: 'SEND team' },
    },
    Term: {
      'glossary/senco.md': {
        term: 'special educational needs co-ordinator',
        abbreviation: 'SENCO',
        aliases: ['SENDCO'],
        body: 'A teacher.',
      },
    },
    LawReference: { 'law/named.yaml': lawSettings, 'law/shown.yaml': lawSettings },
  })
})
afterAll(() => remove())

describe('a page with all that it names', () => {
  it('has each contact and law once, whether its settings or its text names it', () => {
    const view = getPageView('/help/support', today)
    expect(view?.contacts.map(({ id }) => id)).toEqual(['advice', 'team'])
    expect(view?.law.map(({ id }) => id)).toEqual(['shown', 'named'])
  })

  it('follows its text only with the contacts that the text has not shown', () => {
    expect(getPageView('/help/support', today)?.closingContacts.map(({ id }) => id)).toEqual(['team'])
  })

  it('explains the words that it uses', () => {
    expect(getPageView('/help/support', today)?.words).toMatchObject([
      { id: 'senco', name: 'SENCO', text: 'A teacher.' },
    ])
  })

  it('does not exist at an address that no file has', () => {
    expect(getPageView('/help/nowhere', today)).toBeUndefined()
  })

  it('is refused when it names someone unknown, and says whom', () => {
    expect(() => getPageView('/help/wrong', today)).toThrow('"nobody"')
  })
})

describe('what the A to Z lists', () => {
  it('is each page, question, word and contact', () => {
    expect(listAToZEntries()).toEqual(
      expect.arrayContaining([
        { name: 'Help', address: '/help' },
        { name: 'Who pays?', address: '/help/faqs#who-pays' },
        { name: 'SENCO', address: '/glossary#senco' },
        { name: 'SEND team', address: '/contacts/team' },
      ]),
    )
  })

  it('is also what people call them, each leading to the real name', () => {
    expect(listAToZEntries()).toEqual(
      expect.arrayContaining([
        { name: 'Getting help', address: '/help', of: 'Help' },
        { name: 'SENDCO', address: '/glossary#senco', of: 'SENCO' },
        { name: 'Special educational needs co-ordinator', address: '/glossary#senco', of: 'SENCO' },
      ]),
    )
  })

  it('does not take a smaller heading, or the part for professionals, for a question', () => {
    expect(listQuestions().map(({ name }) => name)).toEqual(['Who pays?'])
  })
})
