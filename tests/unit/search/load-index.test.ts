import { describe, expect, it, vi } from 'vitest'
import { makeHostileQueries } from '../../../lib/commands/bench-run/search-speed'
import { buildSearchIndex } from '../../../lib/search/build-index'
import { loadSearchIndex, scoreTerm } from '../../../lib/search/load-index'
import { search } from '../../../lib/search/query'
import { listSuggestions } from '../../../lib/search/suggestions'
import { documents, synonyms } from './small-site'

const file = buildSearchIndex(documents, synonyms)

describe('the work of a search', () => {
  it('asks the engine once for each word, however often it is searched for', () => {
    const index = loadSearchIndex(file)
    const engine = vi.spyOn(index.miniSearch, 'search')
    search(index, 'school plan')
    const asked = engine.mock.calls.length
    expect(asked).toBeGreaterThan(0)
    search(index, 'plan school')
    search(index, 'school')
    expect(engine.mock.calls.length).toBe(asked)
  })

  it('keeps nothing of words that the site does not know', () => {
    const index = loadSearchIndex(file)
    const boosts = { title: 1 }
    for (let one = 0; one < 100; one++) scoreTerm(index, `unknown${one}`, boosts)
    expect(index.scores.get(boosts)?.size).toBe(0)
  })

  it('does not grow with what is asked: no more is kept than the site has words', () => {
    const index = loadSearchIndex(file)
    for (const query of makeHostileQueries(file.counts, 400)) {
      search(index, query)
      listSuggestions(index, query)
    }
    for (const kept of index.scores.values()) expect(kept.size).toBeLessThanOrEqual(file.index.index.length)
  })
})
