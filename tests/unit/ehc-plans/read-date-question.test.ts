import { describe, expect, it } from 'vitest'
import { formatDateQuestion, readDateQuestion } from '../../../lib/ehc-plans/read-date-question'

const ask = (typed: Record<string, string>, today = '2026-11-22') =>
  readDateQuestion((field) => typed[field], today)
const askRequest = (day: string, month: string, year: string) =>
  ask({ 'request-day': day, 'request-month': month, 'request-year': year })

describe('a date that someone types', () => {
  it.each([
    ['2', '11', '2026'],
    ['02', '11', '2026'],
    ['2', 'November', '2026'],
    ['2', 'nov', '26'],
    [' 2 ', ' NOV. ', ' 2026 '],
    ['２', '１１', '２０２６'],
  ])('is understood as %j %j %j', (day, month, year) => {
    const { known, faults } = askRequest(day, month, year)
    expect(faults).toEqual([])
    expect(known.starts).toEqual({ request: '2026-11-02' })
  })

  it('may be written sept, and 29 February in a leap year', () => {
    expect(askRequest('29', 'feb', '2024').known.starts.request).toBe('2024-02-29')
    expect(askRequest('9', 'Sept', '2026').known.starts.request).toBe('2026-09-09')
  })

  it('is kept as it was typed', () => {
    const { typed } = askRequest('31', 'febuary', '26')
    expect(typed).toMatchObject({ 'request-day': '31', 'request-month': 'febuary', 'request-year': '26' })
  })
})

// The words of https://design-system.service.gov.uk/components/date-input/#error-messages
describe('what is wrong with a date is said as GOV.UK says it', () => {
  it.each([
    [['', '11', '2026'], 'request-day', 'Request date must include a day'],
    [['2', '', '2026'], 'request-month', 'Request date must include a month'],
    [['2', '11', ''], 'request-year', 'Request date must include a year'],
    [['', '', '2026'], 'request-day', 'Request date must include a day and month'],
    [['2', '', ''], 'request-month', 'Request date must include a month and year'],
    [['31', '2', '2026'], 'request-day', 'Request date must be a real date'],
    [['29', 'feb', '2026'], 'request-day', 'Request date must be a real date'],
    [['32', '1', '2026'], 'request-day', 'Request date must be a real date'],
    [['0', '1', '2026'], 'request-day', 'Request date must be a real date'],
    [['2', '13', '2026'], 'request-month', 'Request date must be a real date'],
    [['2', 'ma', '2026'], 'request-month', 'Request date must be a real date'],
    [['2', 'brumaire', '2026'], 'request-month', 'Request date must be a real date'],
    [['2', '11', '202'], 'request-year', 'Request date must be a real date'],
    [['two', '11', '2026'], 'request-day', 'Request date must be a real date'],
    [['-2', '11', '2026'], 'request-day', 'Request date must be a real date'],
    [
      ['21', '11', '2021'],
      'request-year',
      'Request date must be between 22 November 2021 and 22 November 2028',
    ],
    [
      ['23', '11', '2028'],
      'request-year',
      'Request date must be between 22 November 2021 and 22 November 2028',
    ],
    [
      ['2', '11', '0026'],
      'request-year',
      'Request date must be between 22 November 2021 and 22 November 2028',
    ],
  ])('%j', ([day = '', month = '', year = ''], field, message) => {
    const { known, faults } = askRequest(day, month, year)
    expect(faults).toEqual([{ field, message }])
    expect(known.starts).toEqual({})
  })

  it('a certificate before its letter', () => {
    expect(ask({ letter: '2026-03-10', certificate: '2026-03-09' }).faults).toEqual([
      {
        field: 'certificate-day',
        message:
          'Mediation certificate date must be the same as or after 10 March 2026, the decision letter date',
      },
    ])
    expect(ask({ letter: '2026-03-10', certificate: '2026-03-10' }).faults).toEqual([])
  })

  it('each date that is wrong, in the order of the form', () => {
    const { faults } = ask({ 'certificate-day': '1', 'request-day': '1' })
    expect(faults.map(({ field }) => field)).toEqual(['request-month', 'certificate-month'])
  })

  it('nothing at all', () => {
    expect(ask({ 'request-day': '', 'request-month': ' ' }).faults).toEqual([
      { field: 'request-day', message: 'Enter at least one date' },
    ])
  })
})

describe('a move to a new stage', () => {
  it('is a kind and a year', () => {
    expect(ask({ move: 'after-16', 'move-year': '27' }).known.move).toEqual({ kind: 'after-16', year: 2027 })
  })

  it.each([
    [{ move: 'other' }, 'move-year', 'Enter the year of the move'],
    [{ 'move-year': '2027' }, 'move', 'Select which move it is'],
    [{ move: 'sideways', 'move-year': '2027' }, 'move', 'Select which move it is'],
    [{ move: 'other', 'move-year': 'soon' }, 'move-year', 'Year of the move must be a year, like 2027'],
    [{ move: 'other', 'move-year': '2040' }, 'move-year', 'Year of the move must be between 2021 and 2028'],
  ])('%j', (typed, field, message) => {
    expect(ask(typed as Record<string, string>).faults).toEqual([{ field, message }])
  })
})

describe('the address of the answer', () => {
  it('asks nothing when it has no question', () => {
    expect(ask({ utm_source: 'leaflet' })).toMatchObject({ asked: false, faults: [] })
  })

  it('is short, and leads to the same answer', () => {
    const { known } = ask({
      'request-day': '2',
      'request-month': 'nov',
      'request-year': '26',
      move: 'other',
      'move-year': '27',
    })
    const address = formatDateQuestion(known)
    expect(address).toBe('request=2026-11-02&move=other&move-year=2027')
    const again = ask(Object.fromEntries(new URLSearchParams(address)))
    expect(again.known).toEqual(known)
    expect(again.typed).toMatchObject({ 'request-day': '02', 'request-month': '11' })
  })

  it.each([
    ['a date that is none', '2026-02-31'],
    ['numbers too high', '9999-99-99'],
    ['a script', '<script>alert(1)</script>'],
    ['the name of a part of JavaScript', '__proto__'],
    ['10,000 letters', 'x'.repeat(10_000)],
    ['control characters', '\u0000\u202e'],
  ])('survives %s', (_name, hostile) => {
    const fields = ['request', 'request-day', 'request-month', 'move', 'move-year']
    const { typed, known } = ask(Object.fromEntries(fields.map((field) => [field, hostile])))
    expect(known).toEqual({ starts: {} })
    for (const value of Object.values(typed)) expect(value.length).toBeLessThanOrEqual(20)
  })
})
