import { describe, expect, it } from 'vitest'
import { indexNames, weighNames } from '../../../lib/search/names'
import type { SearchDocument } from '../../../lib/search/search-document'
import { buildSynonymTable } from '../../../lib/search/synonyms'

const page = (title: string, aliases: string[] = [], heading?: string): SearchDocument => ({
  address: `/${title}`,
  kind: 'page',
  title,
  summary: '',
  aliases,
  sections: heading ? [{ id: 'one', heading, text: '' }] : [],
})
const unit = (term: string) => ({ term, terms: new Map([[term, 1]]) })
const weigh = (documents: SearchDocument[], words: string[]) => [
  ...weighNames(
    indexNames(documents, buildSynonymTable({ same: [], related: [] })),
    words.map(unit),
    documents.length,
  ),
]

describe('a query that is like something that a page is called', () => {
  it('makes the page count more, whatever the order of the words', () => {
    const [taxi = 0, other = 0] = weigh([page('Travel', ['school taxi']), page('Bus')], ['taxi', 'school'])
    expect(taxi).toBeCloseTo(3)
    expect(other).toBe(1)
  })

  it('counts for more in the title than in another name, and there more than in a heading', () => {
    const pages = [page('Taxi'), page('Bus', ['taxi']), page('Car', [], 'Taxi')]
    const [title = 0, alias = 0, heading = 0] = weigh(pages, ['taxi'])
    expect(title).toBeGreaterThan(alias)
    expect(alias).toBeGreaterThan(heading)
  })

  it('counts for less when only a part of the name was asked', () => {
    const [whole = 0, part = 0] = weigh([page('A', ['taxi']), page('B', ['taxi fare'])], ['taxi'])
    expect(whole).toBeGreaterThan(part)
    expect(part).toBeGreaterThan(1)
  })

  it('leaves a word that is explained as it was', () => {
    expect(weigh([{ ...page('Taxi'), kind: 'term' }], ['taxi'])).toEqual([1])
  })
})
