import { describe, expect, it } from 'vitest'
import { buildVocabulary, correctWord, countSlips, listCompletions } from '../../../lib/search/vocabulary'

const vocabulary = buildVocabulary(
  [
    ['annual', 9],
    ['assessment', 12],
    ['review', 20],
    ['speech', 4],
    ['spell', 30],
    ['spelt', 2],
    ['therapy', 6],
    ['sendiass', 3],
    ['2014', 1],
  ],
  ['spelt'],
)

describe('putting typing right', () => {
  it.each([
    ['anual', 'annual'],
    ['speach', 'speech'],
    ['assesment', 'assessment'],
    ['asessmnet', 'assessment'],
    ['thearpy', 'therapy'],
    ['sendaiss', 'sendiass'],
  ])('makes %s into %s', (typed, meant) => {
    expect(correctWord(typed, vocabulary)).toBe(meant)
  })

  it('leaves a known word alone, in any of its forms', () => {
    expect(correctWord('reviewing', vocabulary)).toBeUndefined()
  })

  it('leaves what may be the beginning of a known word alone', () => {
    expect(correctWord('assessmen', vocabulary)).toBeUndefined()
  })

  it('leaves short words alone, because too many are near them', () => {
    expect(correctWord('spe', vocabulary)).toBeUndefined()
  })

  it('leaves numbers alone', () => {
    expect(correctWord('2015', vocabulary)).toBeUndefined()
  })

  it('never changes the first letter', () => {
    expect(correctWord('tpeech', vocabulary)).toBeUndefined()
  })

  it('allows a short word one slip only', () => {
    expect(correctWord('speechh', vocabulary)).toBe('speech')
    expect(correctWord('spechh', vocabulary)).toBeUndefined()
  })

  it('prefers a word that an editor chose to one that is merely common', () => {
    expect(correctWord('spels', vocabulary)).toBe('spelt')
  })
})

describe('slips between two words', () => {
  it('count two letters changed over as one', () => {
    expect(countSlips('ehpc', 'ehcp', 2)).toBe(1)
  })

  it('are not counted beyond what is asked', () => {
    expect(countSlips('aaaaaaaa', 'bbbbbbbb', 2)).toBe(3)
  })
})

describe('finishing a word', () => {
  it('gives the words that begin so, an editor’s first, then the most used', () => {
    expect(listCompletions('spe', vocabulary, 9)).toEqual(['spelt', 'spell', 'speech'])
  })

  it('gives no more than asked', () => {
    expect(listCompletions('s', vocabulary, 2)).toHaveLength(2)
  })
})
