import { describe, expect, it } from 'vitest'
import {
  listSearchDocuments,
  listSearchSynonyms,
  type SearchContent,
} from '../../../lib/content/search-documents'

const page: SearchContent['pages'][number] = {
  file: 'pages/help/faqs.md',
  address: '/help/faqs',
  section: 'help',
  title: 'Your questions',
  summary: 'Short answers.',
  kind: 'guidance',
  audience: ['families'],
  ages: [],
  needs: [],
  order: 1,
  aliases: ['questions'],
  owner: 'SEND service',
  lastReviewed: '2026-11-01',
  nextReview: '2027-11-01',
  contacts: [],
  law: [],
  covers: [],
  related: [],
  redirectFrom: [],
  changes: [],
  status: 'published',
  markdown: 'Before.\n\n## Who can ask?\n\nAnyone.\n\n### By post\n\nWrite to us.\n\n## When?\n\nNow.\n',
}
const contact: SearchContent['contacts'][number] = {
  file: 'contacts/sendiass.yaml',
  id: 'sendiass',
  name: 'SENDIASS',
  whatFor: 'Advice.',
  order: 1,
  phone: [{ label: 'Telephone', number: '01572 758280' }],
  email: 'help@example.org',
  social: [],
  address: [],
  accessOptions: [],
  audience: ['families'],
  aliases: [],
  source: { name: 'A leaflet' },
}
const term: SearchContent['terms'][number] = {
  file: 'glossary/senco.md',
  id: 'senco',
  term: 'special educational needs co-ordinator',
  abbreviation: 'SENCO',
  aliases: ['SENDCO'],
  seeAlso: [],
  meaning: 'The teacher who *organises* help.',
}
const content: SearchContent = {
  pages: [],
  terms: [],
  contacts: [],
  law: [],
  synonyms: { same: [['TA', 'teaching assistant']], related: [] },
}
const find = (part: Partial<SearchContent>, address: string) =>
  listSearchDocuments({ ...content, ...part }).find((document) => document.address === address)

describe('the records of the search', () => {
  it('hold a page with its sections and their anchors', () => {
    expect(find({ pages: [page] }, '/help/faqs')).toMatchObject({
      kind: 'page',
      aliases: ['questions'],
      sections: [
        { text: 'Before.' },
        { id: 'who-can-ask', heading: 'Who can ask?', text: 'Anyone.' },
        { id: 'by-post', heading: 'By post', text: 'Write to us.' },
        { id: 'when', heading: 'When?', text: 'Now.' },
      ],
    })
  })

  it('hold the paragraphs of the law that a page rests on, but none that nobody has confirmed', () => {
    const law = [
      { id: 'code-6-65', paragraph: 'paragraph 6.65', verified: 'secondary' as const },
      { id: 'unsure', paragraph: 'section 99', verified: 'unconfirmed' as const },
    ]
    const sections = find({ pages: [{ ...page, law: ['code-6-65', 'unsure'] }], law }, '/help/faqs')?.sections
    expect(sections?.at(-1)).toEqual({ text: 'paragraph 6.65' })
  })

  it('hold each question of an FAQ, with all of its answer', () => {
    expect(find({ pages: [{ ...page, kind: 'faq' }] }, '/help/faqs#who-can-ask')).toMatchObject({
      kind: 'question',
      title: 'Who can ask?',
      sections: [{ text: 'Anyone. By post Write to us.' }],
    })
  })

  it('leave the answers out of the FAQ page itself', () => {
    expect(find({ pages: [{ ...page, kind: 'faq' }] }, '/help/faqs')?.sections).toEqual([{ text: 'Before.' }])
  })

  it('hold a contact by what it can help with, and its telephone number', () => {
    expect(find({ contacts: [contact] }, '/contacts/sendiass')).toMatchObject({
      kind: 'contact',
      title: 'SENDIASS',
      summary: 'Advice.',
      telephone: '01572 758280',
    })
  })

  it('hold a word by its short form, with its meaning in plain text', () => {
    expect(find({ terms: [term] }, '/glossary#senco')).toMatchObject({
      kind: 'term',
      title: 'SENCO: special educational needs co-ordinator',
      summary: 'The teacher who organises help.',
      aliases: ['special educational needs co-ordinator', 'SENCO', 'SENDCO'],
    })
  })

  it('hold the lists of the site, which people look for by name', () => {
    for (const address of ['/contacts', '/glossary', '/a-to-z']) expect(find({}, address)).toBeDefined()
  })
})

describe('the synonyms of the search', () => {
  it('are those of the settings, and the short forms of the glossary', () => {
    expect(listSearchSynonyms({ ...content, terms: [term] }).same).toEqual([
      ['TA', 'teaching assistant'],
      ['special educational needs co-ordinator', 'SENCO'],
    ])
  })
})
