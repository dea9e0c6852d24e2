import { describe, expect, it } from 'vitest'
import { analyse } from '../../../lib/search/analyse'

const words = (text: string) => analyse(text).map(({ word }) => word)
const stems = (text: string) => analyse(text).map(({ stem }) => stem)

describe('the words of a text', () => {
  it('are the same in capitals, with accents and in full-width letters', () => {
    expect(words('SENCO Café ＳＥＮ')).toEqual(['senco', 'cafe', 'sen'])
  })

  it('lose their apostrophe, straight or curly', () => {
    expect(words("child's child’s")).toEqual(['childs', 'childs'])
  })

  it('are divided at hyphens, slashes and other marks', () => {
    expect(words('co-ordinator SEN/disability (autism)')).toEqual([
      'co',
      'ordinator',
      'sen',
      'disability',
      'autism',
    ])
  })

  it('keep a number whole, with its comma, its point or neither', () => {
    expect(words('£6,000 for 20 weeks, 1,2, paragraph 6.65')).toEqual([
      '6000',
      '20',
      'weeks',
      '1',
      '2',
      'paragraph',
      '665',
    ])
  })

  it('leave out those that mean nothing on their own', () => {
    expect(words('How do I get an EHC plan for my child?')).toEqual(['ehc', 'plan'])
  })

  it('keep them when there is nothing else', () => {
    expect(words('Who does what')).toEqual(['who', 'does', 'what'])
  })

  it('are found in any form by their stem', () => {
    expect(stems('reviews reviewing reviewed')).toEqual(['review', 'review', 'review'])
  })

  it('say where they stand in the text as it was written', () => {
    const text = 'The “Café’s” plan'
    expect(analyse(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Café’s', 'plan'])
  })

  it.each(['', '😀 🎉', '\u0000', '<>&"', '   '])('are none in %j', (text) => {
    expect(words(text)).toEqual([])
  })

  it('are read in other writing too', () => {
    expect(words('مرحبا 你好')).toEqual(['مرحبا', '你好'])
  })
})
