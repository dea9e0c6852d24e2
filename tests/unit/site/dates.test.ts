import { describe, expect, it } from 'vitest'
import { addMonths, formatDate } from '../../../lib/site/dates'

describe('a date in words', () => {
  it('is day, month and year with no leading nought', () => {
    expect(formatDate('2017-06-04')).toBe('4 June 2017')
  })

  it('is never more exact than its source', () => {
    expect(formatDate('2020-08')).toBe('August 2020')
    expect(formatDate('2020')).toBe('2020')
  })
})

describe('so many months after a date, or before it', () => {
  it('keeps the day', () => {
    expect(addMonths('2026-03-15', 2)).toBe('2026-05-15')
    expect(addMonths('2026-09-15', -6)).toBe('2026-03-15')
  })

  it('goes over the new year', () => {
    expect(addMonths('2026-12-15', 1)).toBe('2027-01-15')
    expect(addMonths('2026-02-01', -6)).toBe('2025-08-01')
  })

  it('takes the last day of a month that is too short', () => {
    expect(addMonths('2026-12-31', 2)).toBe('2027-02-28')
    expect(addMonths('2023-12-31', 2)).toBe('2024-02-29')
    expect(addMonths('2026-08-31', -6)).toBe('2026-02-28')
    expect(addMonths('2024-08-31', -6)).toBe('2024-02-29')
  })
})
