import { describe, expect, it } from 'vitest'
import { buildSearchIndex } from '../../../lib/search/build-index'
import { loadSearchIndex } from '../../../lib/search/load-index'
import { listSuggestions } from '../../../lib/search/suggestions'
import { index, record } from './small-site'

/** What is suggested, whatever its group. */
const suggest = (query: string, site = index) =>
  listSuggestions(site, query).flatMap(({ suggestions }) => suggestions)

describe('suggestions', () => {
  it('come for a half-typed word', () => {
    expect(listSuggestions(index, 'shor')).toEqual([
      {
        name: 'Pages',
        kind: 'Page',
        suggestions: [
          {
            title: 'Short breaks',
            marks: [{ from: 0, to: 5 }],
            address: '/health-and-care/short-breaks',
          },
        ],
      },
    ])
  })

  it('come for a half-typed abbreviation that the page itself does not use', () => {
    expect(suggest('ehc').map(({ address }) => address)).toContain('/ehc-plans')
  })

  it('come in spite of a slip', () => {
    expect(suggest('sendaiss')[0]?.title).toBe('SENDIASS Rutland')
  })

  it('are what a record is called, not what it mentions', () => {
    expect(listSuggestions(index, 'county')).toEqual([])
  })

  it('stand in groups by kind, and the likeliest is the first of the first', () => {
    const records = [
      record({ address: '/a', title: 'About travel to school and back again' }),
      record({ address: '/b', title: 'Travel to college, by bus or by train', kind: 'question' }),
      record({ address: '/c', title: 'Travel team', kind: 'contact' }),
      record({ address: '/d', title: 'Travel' }),
    ]
    const site = loadSearchIndex(buildSearchIndex(records, { same: [], related: [] }))
    const groups = listSuggestions(site, 'travel')
    expect(groups.map(({ name, kind }) => [name, kind])).toEqual([
      ['Pages', 'Page'],
      ['Contacts', 'Contact'],
      ['Questions', 'Question'],
    ])
    expect(groups[0]?.suggestions.map(({ address }) => address)).toEqual(['/d', '/a'])
  })

  it('have the words marked that were typed, or mean the same', () => {
    const marked = (query: string) =>
      suggest(query).flatMap(({ title, marks }) => marks.map(({ from, to }) => title.slice(from, to)))
    expect(marked('ehcp')).toContain('EHC plans')
    expect(marked('toolkit')).toEqual(['toolkit'])
    expect(marked('parent partnership')).toEqual([])
  })

  it('are eight at most', () => {
    const many = Array.from({ length: 20 }, (_, number) => record({ address: `/${number}`, title: 'Travel' }))
    const site = loadSearchIndex(buildSearchIndex(many, { same: [], related: [] }))
    expect(suggest('trav', site)).toHaveLength(8)
  })

  it('are none for nothing', () => {
    expect(listSuggestions(index, '')).toEqual([])
  })
})
