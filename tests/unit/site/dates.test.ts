import { describe, expect, it } from 'vitest'
import { formatDate, subtractMonths } from '../../../lib/site/dates'

describe('a date in words', () => {
  it('is day, month and year with no leading nought', () => {
    expect(formatDate('2017-06-04')).toBe('4 June 2017')
  })

  it('is never more exact than its source', () => {
    expect(formatDate('2020-08')).toBe('August 2020')
    expect(formatDate('2020')).toBe('2020')
  })
})

describe('so many months before a date', () => {
  it('keeps the day', () => {
    expect(subtractMonths('2026-09-15', 6)).toBe('2026-03-15')
  })

  it('goes back over the new year', () => {
    expect(subtractMonths('2026-02-01', 6)).toBe('2025-08-01')
  })

  it('takes the last day of a month that is too short', () => {
    expect(subtractMonths('2026-08-31', 6)).toBe('2026-02-28')
    expect(subtractMonths('2024-08-31', 6)).toBe('2024-02-29')
  })
})
