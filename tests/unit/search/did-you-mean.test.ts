import { describe, expect, it } from 'vitest'
import { guessQuery } from '../../../lib/search/did-you-mean'
import { search } from '../../../lib/search/query'
import { index } from './small-site'

const guess = (query: string) => guessQuery(query, index.vocabulary)

describe('what someone may have meant', () => {
  it('is the nearest word of the site, also when the first letter was wrong', () => {
    expect(guess('yherapy')).toBe('therapy')
    expect(guess('a Peech therapist')).toBe('a speech therapist')
  })

  it('is a word of three letters too', () => {
    expect(guess('sem support')).toBe('sen support')
  })

  it('is the words apart, or together', () => {
    expect(guess('shortbreaks')).toBe('short breaks')
  })

  it('is nothing else when the site knows every word, or none is near', () => {
    expect(guess('short breaks')).toBeUndefined()
    expect(guess('football')).toBeUndefined()
    expect(guess('')).toBeUndefined()
  })

  it('is never a number', () => {
    expect(guess('21 weeks')).toBeUndefined()
  })
})

describe('a search that found little', () => {
  it('says what would find more', () => {
    expect(search(index, 'sem').didYouMean).toBe('sen')
  })

  it('says what putting the typing right would find, when the exact words were asked for', () => {
    expect(search(index, 'shortbreaks', { exact: true }).didYouMean).toBe('short breaks')
  })

  it('says nothing when the typing was put right already, or nothing would find more', () => {
    expect(search(index, 'shortbreaks').didYouMean).toBeUndefined()
    expect(search(index, 'football').didYouMean).toBeUndefined()
  })
})
