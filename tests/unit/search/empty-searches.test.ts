import { describe, expect, it } from 'vitest'
import {
  countEmptySearch,
  type EmptySearches,
  mergeCounts,
  SearchCountsFile,
  wordsToKeep,
} from '../../../lib/search/empty-searches'

const day = '2026-11-22'

describe('a search that found nothing', () => {
  it('is kept as its words, in small letters and without signs', () => {
    expect(wordsToKeep('  “Guide DOGS”?')).toBe('guide dogs')
    expect(wordsToKeep('where can I get a guide-dog')).toBe('guide dog')
  })

  it.each([
    'jo.smith@example.org',
    'ring 07700 900 123',
    'pupil 1234567890',
    'LE15 6HP',
    'le156hp help',
    'LE 15 6HP',
    'LE15 6',
    'pe9 3h',
    'le15',
    'send unit LE15',
    'school near SW1A',
    'w1a 1aa',
    'E1W clubs',
    'E17 4',
    'https://example.org/jo',
  ])('is not kept when it looks like someone: %s', (query) => {
    expect(wordsToKeep(query)).toBeUndefined()
  })

  it.each([
    'Y7',
    'year 9',
    'ks2',
    'KS3 maths',
    'fs2',
    'a2 level',
    'p60',
    'send 0-25',
    'section 19',
    's17 assessment',
    'vitamin b12',
    'u16 football',
    'aged 5 to 16',
  ])('is kept when it only has a number in it: %s', (query) => {
    expect(wordsToKeep(query)).toBeDefined()
  })

  it.each(['', '??', '🏫', 'x'.repeat(61), 'one story two story red story blue story'])(
    'is not kept when it is nothing, or long enough to tell a story: %j',
    (query) => {
      expect(wordsToKeep(query)).toBeUndefined()
    },
  )

  it('is counted, with the day of the last and no time', () => {
    const searches: EmptySearches = new Map()
    countEmptySearch(searches, 'guide dog', '2026-11-21')
    countEmptySearch(searches, 'Guide dog', day)
    expect([...searches]).toEqual([['guide dog', { count: 2, lastDay: day }]])
  })

  it('takes the place of the least frequent when a thousand are kept', () => {
    const searches: EmptySearches = new Map()
    for (let one = 0; one < 1000; one++) countEmptySearch(searches, `word${one}`, day)
    for (let one = 1; one < 1000; one++) countEmptySearch(searches, `word${one}`, day)
    countEmptySearch(searches, 'new', day)
    expect(searches.size).toBe(1000)
    expect(searches.has('word0')).toBe(false)
    expect(searches.has('new')).toBe(true)
  })
})

describe('the file of searches that found nothing', () => {
  it('is added to, the most frequent first', () => {
    const file = SearchCountsFile.parse({
      since: '2026-11-01',
      searches: [
        { words: 'guide dog', count: 2, lastDay: '2026-11-02' },
        { words: 'football', count: 1, lastDay: '2026-11-03' },
      ],
    })
    expect(mergeCounts(file, new Map([['football', { count: 4, lastDay: day }]]), day)).toEqual({
      since: '2026-11-01',
      searches: [
        { words: 'football', count: 5, lastDay: day },
        { words: 'guide dog', count: 2, lastDay: '2026-11-02' },
      ],
    })
  })

  it('begins on the day of the first', () => {
    expect(mergeCounts(undefined, new Map(), day)).toEqual({ since: day, searches: [] })
  })
})
