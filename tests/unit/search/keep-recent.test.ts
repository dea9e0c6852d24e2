import { describe, expect, it } from 'vitest'
import { keepRecent } from '../../../lib/search/keep-recent'

describe('what is kept because it may be asked for again', () => {
  const fill = (most: { values: number; size: number }, given: [string, number][]) => {
    const kept = keepRecent<string>(most)
    for (const [key, size] of given) kept.keep(key, key.toUpperCase(), size)
    return kept
  }

  it('is given back', () => {
    expect(fill({ values: 2, size: 9 }, [['a', 1]]).get('a')).toBe('A')
    expect(fill({ values: 2, size: 9 }, []).get('a')).toBeUndefined()
  })

  it('makes room when there are too many: first what was not asked for longest', () => {
    const kept = fill({ values: 2, size: 9 }, [
      ['a', 1],
      ['b', 1],
    ])
    kept.get('a')
    kept.keep('c', 'C', 1)
    expect(['a', 'b', 'c'].map(kept.get)).toEqual(['A', undefined, 'C'])
  })

  it('makes room when it takes too much', () => {
    const kept = fill({ values: 9, size: 10 }, [
      ['a', 4],
      ['b', 4],
      ['c', 8],
    ])
    expect(['a', 'b', 'c'].map(kept.get)).toEqual([undefined, undefined, 'C'])
  })

  it('counts once what is kept twice', () => {
    const kept = fill({ values: 9, size: 10 }, [
      ['a', 4],
      ['b', 6],
      ['b', 6],
    ])
    expect(kept.get('a')).toBe('A')
  })

  it('is never larger than the whole room', () => {
    const kept = fill({ values: 9, size: 10 }, [
      ['a', 4],
      ['b', 11],
    ])
    expect(['a', 'b'].map(kept.get)).toEqual(['A', undefined])
  })
})
