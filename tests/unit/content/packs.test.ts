import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { getPackView, listPackChoices, listParts, listReadyPacks } from '../../../lib/content/packs'
import { mapByCode, type Pack, shortenItem } from '../../../lib/site/pack'
import { contactSettings, pageSettings, siteSettings } from './sample-documents'
import { useSmallSite } from './small-site'

vi.mock('../../../lib/site/pack', async (load) => {
  const real = await load<typeof import('../../../lib/site/pack')>()
  return { ...real, mapByCode: vi.fn(real.mapByCode) }
})

const today = '2026-11-22'

let remove: () => void
beforeAll(() => {
  remove = useSmallSite({
    Page: {
      'pages/help/index.md': { ...pageSettings, title: 'Help at school', order: 1 },
      'pages/help/guide/index.md': { ...pageSettings, title: 'A guide', order: 2 },
      'pages/help/guide/do.md': { ...pageSettings, title: 'Do', kind: 'guide-step', order: 1 },
      'pages/help/extra.md': {
        ...pageSettings,
        title: 'Extra help',
        summary: 'What the school does first.',
        aliases: ['k code'],
        order: 3,
        contacts: ['team', 'advice'],
        redirectFrom: ['/help/support', '/schools/senco'],
        changes: [
          { date: '2026-10-01', note: 'New page.' },
          { date: '2026-11-10', note: 'A new telephone number.' },
          { date: '2026-11-20', note: 'A new form.' },
        ],
        body: '## Who pays {#who-pays #money}\n\nThe school pays first. Then the council may add to it.\n\n## What to do\n\nAsk.',
      },
      'pages/help/other.md': { ...pageSettings, title: 'Other', order: 4, contacts: ['team'] },
      'pages/help/draft.md': { ...pageSettings, title: 'Draft', status: 'draft' },
    },
    Contact: {
      'contacts/advice.yaml': contactSettings,
      'contacts/team.yaml': { ...contactSettings, name: 'SEND team' },
    },
    ReadyPack: {
      'packs/second.yaml': { title: 'Second', note: 'Read it.', order: 2, pages: ['/help'] },
      'packs/first.yaml': { title: 'First', note: 'Read it.', order: 1, pages: ['/help'] },
    },
    SiteSettings: { 'settings/site.yaml': { ...siteSettings, defaultContact: 'team' } },
    Navigation: {
      'settings/navigation.yaml': {
        sections: [{ section: 'help', label: 'Help at school' }],
        topTasks: [{ label: 'Help', text: 'Help.', address: '/help' }],
        popularSearches: [],
        professionals: [],
        footer: [],
      },
    },
    Redirects: {
      'settings/redirects.yaml': {
        redirects: [
          { from: '/help/removed', to: '/help/other' },
          { from: '/help/older', to: '/help/support' },
          { from: '/help/people', to: '/contacts' },
        ],
      },
    },
  })
})
afterAll(() => remove())

const open = (items: string[], made?: string) =>
  getPackView({ title: '', note: '', items, ...(made && { made }) } satisfies Pack, today)

describe('a pack that is opened', () => {
  it('has what each page is called and what it is for, as the site says it now', () => {
    expect(open(['/help/extra']).items).toMatchObject([
      {
        title: 'Extra help',
        summary: 'What the school does first.',
        address: '/help/extra',
        lastReviewed: '2026-09-01',
        notices: [],
      },
    ])
  })

  it('has everyone whom its pages name, once', () => {
    expect(open(['/help/extra', '/help/other']).contacts.map(({ id }) => id)).toEqual(['team', 'advice'])
  })

  it('has someone who advises families, where its pages name nobody', () => {
    expect(open(['/help']).contacts.map(({ id }) => id)).toEqual(['advice'])
  })

  it('says which pages have changed since the day when it was made, the latest first', () => {
    expect(open(['/help/extra', '/help/other'], '2026-11-01').items.map(({ changes }) => changes)).toEqual([
      [
        { date: '2026-11-20', note: 'A new form.' },
        { date: '2026-11-10', note: 'A new telephone number.' },
      ],
      [],
    ])
    expect(open(['/help/extra'], '2026-11-20').items[0]?.changes).toEqual([])
    expect(open(['/help/extra']).items[0]?.changes).toEqual([])
  })

  it('follows a page that has moved, however often, and says so', () => {
    for (const asked of ['/help/support', '/schools/senco', '/help/older'])
      expect(open([asked]).items).toMatchObject([
        {
          title: 'Extra help',
          reference: '/help/extra',
          address: '/help/extra',
          notices: [expect.stringContaining(asked)],
        },
      ])
    expect(open(['/help/support']).items[0]?.notices).toEqual([
      'This page has moved: it was at /help/support, and is now at /help/extra.',
    ])
  })

  it('says of a page that was taken away where its address leads', () => {
    expect(open(['/help/removed']).items).toMatchObject([
      { title: 'Other', notices: ['The page at /help/removed was taken away. This is where it leads now.'] },
    ])
    expect(open(['/help/people']).items).toMatchObject([{ title: '/contacts', address: '/contacts' }])
  })

  it.each(['/help/nowhere', '/help/draft', '/constructor', '00000'])(
    'keeps the place of what is not there: %s',
    (asked) => {
      const [item] = open([asked]).items
      expect(item).toMatchObject({
        reference: asked,
        title: asked,
        notices: [expect.stringMatching(/no page|not on/)],
      })
      expect(item?.address).toBeUndefined()
    },
  )

  it('holds once what has become one page', () => {
    expect(open(['/help/support', '/help/extra']).items).toHaveLength(1)
  })
})

describe('a part of a page', () => {
  it('has its heading, its first words and its own address', () => {
    expect(open(['/help/extra#who-pays']).items).toMatchObject([
      {
        title: 'Who pays (Extra help)',
        summary: 'The school pays first. Then the council may add to it.',
        address: '/help/extra#who-pays',
      },
    ])
  })

  it('is found by an id that it had before, and on a page that has moved', () => {
    expect(open(['/help/support#money']).items[0]?.reference).toBe('/help/extra#who-pays')
  })

  it('that is gone leaves the whole page', () => {
    expect(open(['/help/extra#gone']).items).toMatchObject([
      { reference: '/help/extra', notices: [expect.stringContaining('this is the whole page')] },
    ])
  })

  it('can be chosen', () => {
    expect(listParts('/help/extra')).toEqual([
      { reference: '/help/extra#who-pays', heading: 'Who pays' },
      { reference: '/help/extra#what-to-do', heading: 'What to do' },
    ])
    expect(listParts('/help/nowhere')).toEqual([])
  })
})

describe('a short address', () => {
  it.each(['/help/extra', '/help/extra#who-pays', '/help/support', '/help/support#money', '/help/removed'])(
    'leads to the same as %s',
    (asked) => expect(open([shortenItem(asked)]).items).toEqual(open([asked]).items),
  )

  it('is read without making the code of every address of the site again', () => {
    const items = ['/help', '/help/extra#who-pays', '/help/other', '/help/nowhere'].map(shortenItem)
    open(items)
    vi.mocked(mapByCode).mockClear()
    open(items)
    expect(mapByCode).not.toHaveBeenCalled()
  })
})

describe('pages to choose from', () => {
  const find = (words: string) => listPackChoices(words)[0]?.pages.map(({ title }) => title)

  it('stand by section in the order of the site, the steps of a guide after it', () => {
    expect(find('')).toEqual(['Help at school', 'A guide', 'Do', 'Extra help', 'Other'])
  })

  it('are found by words of their title, summary or other words for them, in any form', () => {
    expect(find('first')).toEqual(['Extra help'])
    expect(find('Schools first')).toEqual(['Extra help'])
    expect(find('k code')).toEqual(['Extra help'])
    expect(find('zzz')).toEqual([])
  })
})

it('the ready-made packs stand in their order', () => {
  expect(listReadyPacks().map(({ id }) => id)).toEqual(['first', 'second'])
})
