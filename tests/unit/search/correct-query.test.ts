import { describe, expect, it } from 'vitest'
import { correctQuery } from '../../../lib/search/correct-query'
import { buildVocabulary } from '../../../lib/search/vocabulary'

const vocabulary = buildVocabulary(
  [
    ['short', 4],
    ['breaks', 3],
    ['wheelchair', 2],
    ['wheel', 1],
    ['therapy', 5],
    ['proper', 1],
    ['support', 9],
  ],
  ['short', 'breaks', 'wheelchair', 'therapy'],
)
const correct = (text: string) => correctQuery(text, vocabulary, 20).text

describe('the typing of a query', () => {
  it('is put right where two words were written as one', () => {
    expect(correct('Shortbreaks please')).toBe('short breaks please')
  })

  it('is put right where one word was written as two', () => {
    expect(correct('wheel chair ramp')).toBe('wheelchair ramp')
    expect(correct('wheel-chair')).toBe('wheelchair')
  })

  it('is put right where letters slipped', () => {
    expect(correct('speech therpay')).toBe('speech therapy')
  })

  it('stays as it is where the site knows the words', () => {
    expect(correct('short breaks, therapy')).toBe('short breaks, therapy')
  })

  it('stays as it is where an ending is all that differs', () => {
    expect(correct('properly')).toBe('properly')
  })

  it('does not join words with a comma or another word between them', () => {
    expect(correct('wheel, chair')).toBe('wheel, chair')
  })

  it('says whether its last word was changed, which is then not half typed', () => {
    expect(correctQuery('speech therpay', vocabulary, 20).lastChanged).toBe(true)
    expect(correctQuery('therpay speech', vocabulary, 20).lastChanged).toBe(false)
    expect(correctQuery('speech', vocabulary, 20).lastChanged).toBe(false)
  })
})
