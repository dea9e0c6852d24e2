import { describe, expect, it } from 'vitest'
import { buildSearchIndex } from '../../../lib/search/build-index'
import { loadSearchIndex } from '../../../lib/search/load-index'
import { listSuggestions } from '../../../lib/search/suggestions'
import { index, record } from './small-site'

describe('suggestions', () => {
  it('come for a half-typed word', () => {
    expect(listSuggestions(index, 'shor')).toEqual([
      { title: 'Short breaks', address: '/health-and-care/short-breaks', kind: 'Page' },
    ])
  })

  it('come for a half-typed abbreviation that the page itself does not use', () => {
    expect(listSuggestions(index, 'ehc').map(({ address }) => address)).toContain('/ehc-plans')
  })

  it('come in spite of a slip', () => {
    expect(listSuggestions(index, 'sendaiss')[0]?.title).toBe('SENDIASS Rutland')
  })

  it('are what a record is called, not what it mentions', () => {
    expect(listSuggestions(index, 'county')).toEqual([])
  })

  it('are eight at most', () => {
    const many = Array.from({ length: 20 }, (_, number) => record({ address: `/${number}`, title: 'Travel' }))
    const site = loadSearchIndex(buildSearchIndex(many, { same: [], related: [] }))
    expect(listSuggestions(site, 'trav')).toHaveLength(8)
  })

  it('are none for nothing', () => {
    expect(listSuggestions(index, '')).toEqual([])
  })
})
