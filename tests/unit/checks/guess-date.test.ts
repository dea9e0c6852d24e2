import { describe, expect, it } from 'vitest'
import { guessDate } from '../../../lib/checks/guess-date'

describe('the date that someone meant', () => {
  it('is day, month and year, as people write in the United Kingdom', () => {
    for (const written of ['03/04/2027', '3/4/27', '3.4.2027', '3-4-2027'])
      expect(guessDate(written)).toBe('2027-04-03')
  })

  it('can be written in words', () => {
    for (const written of [
      '3 April 2027',
      '3rd April 2027',
      'Saturday 3 April 2027',
      '3 Apr 2027',
      'April 3, 2027',
    ])
      expect(guessDate(written)).toBe('2027-04-03')
  })

  it('can begin with the year', () => {
    for (const written of ['2027-4-3', '2027/04/03', '20270403'])
      expect(guessDate(written)).toBe('2027-04-03')
  })

  it('is not guessed when there is no such day', () => {
    for (const written of ['31/02/2027', '2027-13-01', '04/13/2027'])
      expect(guessDate(written)).toBeUndefined()
  })

  it('is not guessed from what is no date', () => {
    for (const written of ['next spring', '2027', 'April 2027', ''])
      expect(guessDate(written)).toBeUndefined()
  })
})
