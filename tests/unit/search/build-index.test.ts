import { describe, expect, it } from 'vitest'
import { buildSearchIndex } from '../../../lib/search/build-index'
import { loadSearchIndex } from '../../../lib/search/load-index'
import { search } from '../../../lib/search/query'
import { documents, record, synonyms } from './small-site'

describe('the index file', () => {
  it('is the same for the same content, whatever its order', () => {
    const one = JSON.stringify(buildSearchIndex(documents, synonyms))
    const other = JSON.stringify(buildSearchIndex([...documents].reverse(), synonyms))
    expect(other).toBe(one)
  })

  it('answers as well after it was written and read', () => {
    const file = buildSearchIndex(documents, synonyms)
    const read = loadSearchIndex(JSON.parse(JSON.stringify(file)))
    expect(search(read, 'annual review')).toEqual(search(loadSearchIndex(file), 'annual review'))
  })

  it('counts a word once for each record that uses it', () => {
    const { counts } = buildSearchIndex(
      [
        record({ address: '/a', title: 'Plan', summary: 'A plan' }),
        record({ address: '/b', title: 'A plan' }),
      ],
      { same: [], related: [] },
    )
    expect(counts).toEqual([['plan', 2]])
  })

  it('knows the words of synonyms that no page uses', () => {
    expect(buildSearchIndex([], synonyms).dictionary).toContain('ehcp')
  })

  it('holds words that JavaScript has a meaning for', () => {
    const odd = record({ address: '/odd', title: 'Constructor toString __proto__ hasOwnProperty' })
    const index = loadSearchIndex(
      JSON.parse(JSON.stringify(buildSearchIndex([odd], { same: [], related: [] }))),
    )
    for (const word of ['constructor', 'toString', '__proto__', 'hasOwnProperty'])
      expect(search(index, word).total).toBe(1)
  })

  it('is empty for a site without content, and says that it found nothing', () => {
    const index = loadSearchIndex(buildSearchIndex([], { same: [], related: [] }))
    expect(search(index, 'plan')).toMatchObject({ total: 0, page: 1, pageCount: 1, results: [] })
  })
})
