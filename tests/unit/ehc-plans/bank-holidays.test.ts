import { describe, expect, it } from 'vitest'
import { addWorkingDays, isWorkingDay, listBankHolidays } from '../../../lib/ehc-plans/bank-holidays'

describe('the bank holidays of England', () => {
  it.each([
    [2026, '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'],
    // Christmas Day and Boxing Day on a weekend.
    [2027, '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28'],
    // New Year's Day on a Saturday.
    [2028, '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26'],
    // New Year's Day and Christmas Day on a Sunday.
    [2023, '01-02 04-07 04-10 05-01 05-29 08-28 12-25 12-26'],
    [2033, '01-03 04-15 04-18 05-02 05-30 08-29 12-26 12-27'],
  ])('%i', (year, days) => {
    expect(listBankHolidays(year)).toEqual(days.split(' ').map((day) => `${year}-${day}`))
  })

  it.each([
    ['2024-03-31', '2024-04-01'],
    ['2025-04-20', '2025-04-21'],
    ['2008-03-23', '2008-03-24'],
    ['2038-04-25', '2038-04-26'],
    ['2049-04-18', '2049-04-19'],
    ['1981-04-19', '1981-04-20'],
  ])('Easter is %s, so %s is no working day', (_easter, monday) => {
    expect(isWorkingDay(monday)).toBe(false)
    expect(listBankHolidays(Number(monday.slice(0, 4)))[2]).toBe(monday)
  })
})

describe('working days', () => {
  it('are neither Saturday nor Sunday nor a bank holiday', () => {
    expect(isWorkingDay('2026-11-20')).toBe(true)
    expect(isWorkingDay('2026-11-21')).toBe(false)
    expect(isWorkingDay('2026-11-22')).toBe(false)
    expect(isWorkingDay('2026-12-28')).toBe(false)
  })

  it('are counted from the day after', () => {
    expect(addWorkingDays('2026-11-20', 1)).toBe('2026-11-23')
    expect(addWorkingDays('2026-11-21', 1)).toBe('2026-11-23')
  })
})
