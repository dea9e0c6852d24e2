import { toString as textOf } from 'hast-util-to-string'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getHandout, getQuestionSheet, hasQuestions } from '../../../lib/content/handout'
import { getCopy, listCopies } from '../../../lib/content/printed-copy'
import { contactSettings, lawSettings, pageSettings, siteSettings } from './sample-documents'
import { useSmallSite } from './small-site'

const today = '2026-11-22'
const long = 'Many words that say one thing in a very long way. '.repeat(90)

let remove: () => void
beforeAll(() => {
  remove = useSmallSite({
    Page: {
      'pages/help/index.md': { ...pageSettings, title: 'Help', body: 'Start here.' },
      'pages/help/support.md': {
        ...pageSettings,
        title: 'Support',
        contacts: ['team', 'advice'],
        body: `Ask the SENCO.\n\n## Part\n\nShort.\n\n## Long part\n\n${long}`,
      },
      'pages/help/asking.md': {
        ...pageSettings,
        title: 'Asking',
        body: '## Part\n\n:::callout{title="Questions to ask"}\n- Who?\n- When?\n:::',
      },
      'pages/help/underlined.md': {
        ...pageSettings,
        title: 'Underlined',
        body: 'What is a plan?\n---\n\nText.',
      },
      'pages/help/moved-in.md': {
        ...pageSettings,
        title: 'Moved in',
        body: 'Read.\n\n ## What is a plan?\n\nText.',
      },
      'pages/help/tabbed.md': { ...pageSettings, title: 'Tabbed', body: '##\tWhat is a plan?\n\nText.' },
      'pages/help/by-number.md': { ...pageSettings, title: 'By number', body: '## A plan&#63;\n\nText.' },
      'pages/help/box-moved-in.md': {
        ...pageSettings,
        title: 'Box moved in',
        body: 'Read.\n\n :::callout{title="Questions to ask"}\n - Who pays.\n :::',
      },
      'pages/help/many.md': {
        ...pageSettings,
        title: 'Many',
        kind: 'faq',
        body: Array.from({ length: 40 }, (_, index) => `## Is this number ${index}?\n\nYes.`).join('\n\n'),
      },
      'pages/help/guide/index.md': { ...pageSettings, title: 'Guide', body: '## Part\n\nText.' },
      'pages/help/guide/two.md': { ...pageSettings, title: 'Two', order: 2, kind: 'guide-step', body: 'B.' },
      'pages/help/guide/one.md': { ...pageSettings, title: 'One', order: 1, kind: 'guide-step', body: 'A.' },
    },
    Contact: {
      'contacts/advice.yaml': contactSettings,
      'contacts/team.yaml': { ...contactSettings, name: 'SEND team' },
    },
    Term: {
      'glossary/senco.md': { term: 'co-ordinator', abbreviation: 'SENCO', aliases: [], body: 'A teacher.' },
    },
    LawReference: { 'law/named.yaml': lawSettings },
    Navigation: {
      'settings/navigation.yaml': {
        sections: [{ section: 'help', label: 'Help' }],
        topTasks: [],
        professionals: [],
        footer: [],
      },
    },
    SiteSettings: { 'settings/site.yaml': siteSettings },
  })
})
afterAll(() => remove())

describe('the handout of a page', () => {
  it('has its essentials, the words in them, and the first contact', () => {
    const handout = getHandout('/help/support', today)
    expect(handout?.tree.children.map((block) => textOf(block as never))).toEqual([
      'Ask the SENCO.',
      'Part',
      'Short.',
    ])
    expect(handout?.notShown).toEqual(['Long part'])
    expect(handout?.words.map(({ id }) => id)).toEqual(['senco'])
    expect(handout?.contact.id).toBe('team')
  })

  it('names the contact of the site where the page names none', () => {
    expect(getHandout('/help/asking', today)).toMatchObject({ contact: { id: 'advice' }, hasQuestions: true })
  })

  it('is there for no other address', () => {
    expect(getHandout('/nowhere', today)).toBeUndefined()
  })
})

describe('the sheet of questions of a page', () => {
  it('has the questions of the page', () => {
    expect(getQuestionSheet('/help/asking', today)?.questions).toEqual(['Who?', 'When?'])
  })

  it('has as many as there is room for, and names the others', () => {
    const sheet = getQuestionSheet('/help/many', today)
    expect(sheet?.questions.length).toBeGreaterThan(5)
    expect(sheet?.questions.length).toBeLessThan(20)
    expect([...(sheet?.questions ?? []), ...(sheet?.notShown ?? [])]).toHaveLength(40)
  })

  it('is not there where a page asks nothing', () => {
    expect(getQuestionSheet('/help/support', today)).toBeUndefined()
    expect(hasQuestions('/help/support')).toBe(false)
    expect(hasQuestions('/help/asking')).toBe(true)
    expect(hasQuestions('/help/many')).toBe(true)
  })
})

describe('the link to the sheet of questions', () => {
  it.each([
    'asking',
    'many',
    'underlined',
    'moved-in',
    'tabbed',
    'by-number',
    'box-moved-in',
    'support',
    'guide',
  ])('is there when the sheet is, however the questions are written: %s', (name) => {
    const address = `/help/${name}`
    expect(hasQuestions(address)).toBe(getHandout(address, today)?.hasQuestions)
    expect(hasQuestions(address)).toBe(getQuestionSheet(address, today) !== undefined)
  })
})

describe('many pages as one document', () => {
  it('can be had of the whole site, each section and each guide', () => {
    expect(listCopies().map(({ address }) => address)).toEqual([
      '/about/get-a-copy/whole-site',
      '/about/get-a-copy/help',
      '/about/get-a-copy/help/guide',
    ])
  })

  it('has the steps of a guide in order, after its start', () => {
    expect(getCopy('help/guide', today)?.chapters).toMatchObject([
      { pages: [{ title: 'Guide' }, { title: 'One' }, { title: 'Two' }] },
    ])
  })

  it('puts headings below the title of their page, with no id that another page may have', () => {
    const tree = getCopy('help/guide', today)?.bodies?.get('/help/guide')?.tree
    expect(tree?.children[0]).toMatchObject({ tagName: 'h3', properties: {} })
    expect(JSON.stringify(getCopy('whole-site', today)?.bodies?.get('/help/guide')?.tree)).toContain('"h4"')
  })

  it('has every contact and every word that its pages use', () => {
    const copy = getCopy('whole-site', today)
    expect(copy?.contacts.map(({ id }) => id).toSorted()).toEqual(['advice', 'team'])
    expect(copy?.words.map(({ id }) => id)).toEqual(['senco'])
  })

  it('is there under no other name', () => {
    expect(getCopy('nowhere', today)).toBeUndefined()
  })
})
