import { describe, expect, it } from 'vitest'
import { buildSearchIndex } from '../../../lib/search/build-index'
import { loadSearchIndex } from '../../../lib/search/load-index'
import { longestQuery } from '../../../lib/search/parse-query'
import { nothingAsked, search } from '../../../lib/search/query'
import { documents, index, record } from './small-site'

const first = (query: string) => search(index, query).results[0]
const addresses = (query: string) => search(index, query).results.map(({ address }) => address)

describe('a search', () => {
  it.each(documents.filter(({ kind }) => kind !== 'term'))(
    'finds "$title" by its title',
    ({ title, address }) => {
      const { contact, results } = search(index, title)
      expect(contact ?? results[0]?.address).toBe(address)
    },
  )

  it('finds a page by the other words that its editor gave', () => {
    expect(first('one-to-one')?.address).toBe('/help-at-school/sen-support')
  })

  it('finds what is called by another name', () => {
    expect(first('ehcp')?.address).toBe('/ehc-plans')
  })

  it('follows a one-way link in its direction only', () => {
    expect(addresses('respite')).toEqual(['/health-and-care/short-breaks'])
    expect(search(index, 'short breaks').corrected).toBeUndefined()
  })

  it('goes to the section that answers', () => {
    expect(first('how long does an ehcp take')).toMatchObject({
      address: '/ehc-plans#how-long-it-takes',
      heading: 'How long it takes',
    })
  })

  it('goes to the page when its title says it all', () => {
    expect(first('sen support')).toMatchObject({ address: '/help-at-school/sen-support' })
    expect(first('sen support')?.heading).toBeUndefined()
  })

  it('goes to the expectation that answers', () => {
    expect(first('teachers who know their pupils')?.address).toBe('/expectations/universal#teachers-know')
  })

  it('gives the telephone number of a contact', () => {
    expect(first('impartial advice')).toMatchObject({ kind: 'contact', telephone: '07977 015 674' })
  })

  it('explains a word in one sentence, and does not list it again', () => {
    const { meaning, results } = search(index, 'What is an EHCP?')
    expect(meaning).toEqual({
      title: 'EHC plan',
      text: 'A legal document that says what help someone needs.',
      address: '/glossary#ehc-plan',
    })
    expect(results.map(({ kind }) => kind)).not.toContain('term')
  })

  it('explains of two words with one tag the one that was typed', () => {
    const terms = ['SEN', 'SEND'].map((title) =>
      record({ address: `/glossary#${title}`, kind: 'term', title, summary: `${title} explained.` }),
    )
    const page = record({ address: '/sen', title: 'SEN support' })
    const site = loadSearchIndex(buildSearchIndex([...terms, page], { same: [['SEN', 'SEND']], related: [] }))
    expect(search(site, 'send').meaning?.title).toBe('SEND')
    expect(search(site, 'sen').meaning?.title).toBe('SEN')
  })

  it('has the contact that a query names, by title or other name, and does not list it again', () => {
    for (const query of ['SENDIASS Rutland', 'parent partnership', 'ring the parent partnerships']) {
      const { contact, results } = search(index, query)
      expect(contact, query).toBe('/contacts/sendiass')
      expect(results.map(({ address }) => address)).not.toContain(contact)
    }
  })

  it('knows an officer, who is part of a name, from an office, which is where to ring', () => {
    const officer = record({
      address: '/contacts/officer',
      title: 'SEN officer',
      kind: 'contact',
      summary: 'Asks and answers.',
    })
    const site = loadSearchIndex(buildSearchIndex([...documents, officer], { same: [], related: [] }))
    expect(search(site, 'sen officer phone number').contact).toBe('/contacts/officer')
    expect(search(site, 'parent partnership office hours').contact).toBe('/contacts/sendiass')
  })

  it('names no contact for a query that says more, or less', () => {
    for (const query of ['why is the parent partnership impartial', 'rutland', 'partnership', 'advice'])
      expect(search(index, query).contact, query).toBeUndefined()
  })

  it('finds a half-typed last word', () => {
    expect(first('annual revi')?.address).toBe('/ehc-plans#annual-review')
  })

  it('finds a word with a slip in its first letter, though it does not put it right', () => {
    const { corrected, results } = search(index, 'zendiass')
    expect(corrected).toBeUndefined()
    expect(results[0]?.address).toBe('/contacts/sendiass')
  })
})

describe('typing put right', () => {
  it('is told, with the rest of the query as it was typed', () => {
    const { query, corrected, results } = search(index, 'The anual  Review!')
    expect({ query, corrected }).toEqual({ query: 'The anual  Review!', corrected: 'The annual  Review!' })
    expect(results[0]?.address).toBe('/ehc-plans#annual-review')
  })

  it('happens before synonyms are looked for', () => {
    expect(first('ehpc')?.address).toBe('/ehc-plans')
  })

  it('is left out when the exact words are asked for', () => {
    expect(search(index, 'impartail').total).toBe(1)
    expect(search(index, 'impartail', { exact: true })).toMatchObject({ query: 'impartail', total: 0 })
  })

  it('is not mentioned when nothing was wrong', () => {
    expect(search(index, 'annual review').corrected).toBeUndefined()
  })
})

describe('pages of results', () => {
  const pages = Array.from({ length: 23 }, (_, number) =>
    record({ address: `/guide/${String(number).padStart(2, '0')}`, title: 'Travel' }),
  )
  const site = loadSearchIndex(buildSearchIndex(pages, { same: [], related: [] }))

  it('hold ten each, in the order of their addresses when nothing else decides', () => {
    const { total, pageCount, results } = search(site, 'travel', { page: 2 })
    expect({ total, pageCount }).toEqual({ total: 23, pageCount: 3 })
    expect(results.map(({ address }) => address)).toEqual(pages.slice(10, 20).map(({ address }) => address))
  })

  it.each([
    [99, 3],
    [0, 1],
    [-4, 1],
    [Number.NaN, 1],
    [2.9, 2],
    [Number.POSITIVE_INFINITY, 3],
  ])('number %s is page %s', (asked, given) => {
    expect(search(site, 'travel', { page: asked }).page).toBe(given)
  })
})

describe('a query that no one should send', () => {
  it('is read to its three hundredth character, and says so', () => {
    const found = search(index, 'plan '.repeat(2000))
    expect(found.query.length).toBeLessThanOrEqual(longestQuery)
    expect(found.shortened).toBe(true)
    expect(found.results[0]?.address).toBe('/ehc-plans')
  })

  it('is read to its twentieth word, and says so', () => {
    expect(search(index, 'plan b c d e f g h j k l m n o p q r s t u v').shortened).toBe(true)
  })

  it.each([
    '',
    '   ',
    '😀',
    '\u0000plan\u0000',
    '<script>alert(1)</script>',
    '"); drop table pages; --',
    'مساعدة لطفلي في المدرسة',
    '\u202Eplan',
    '\uD800',
    '%00%FF',
    'a'.repeat(10_000),
    '#0',
    '__proto__',
    '(((((*+?^$',
  ])('is answered all the same: %j', (query) => {
    const { total, results } = search(index, query)
    expect(results.length).toBe(Math.min(total, 10))
  })

  it('finds what a search finds that has not begun, when it says nothing', () => {
    for (const query of ['', '   ']) expect(search(index, query)).toEqual(nothingAsked)
  })

  it('loses its control characters', () => {
    expect(search(index, '\u0000annual\u0007 review').query).toBe('annual  review')
  })

  it('never takes the tag of a synonym for a word', () => {
    expect(search(index, '#0').total).toBe(0)
  })

  it('is answered without error five hundred times over', () => {
    let seed = 7
    const next = (most: number) => {
      seed = (seed * 48_271) % 2_147_483_647
      return seed % most
    }
    const letters = () => String.fromCodePoint(32 + next(next(4) ? 96 : 60_000))
    for (let count = 0; count < 500; count++) {
      const query = Array.from({ length: next(400) }, letters).join('')
      const { results, total } = search(index, query, { page: next(5), exact: next(2) === 1 })
      expect(results.length).toBeLessThanOrEqual(Math.min(10, total))
    }
  })
})
