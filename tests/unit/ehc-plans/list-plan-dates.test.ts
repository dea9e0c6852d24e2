import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { appealLaw, dateRules, moveLaw, type StartId } from '../../../lib/ehc-plans/date-rules'
import { type KnownDates, listPlanDates } from '../../../lib/ehc-plans/list-plan-dates'
import { isShippedContent } from '../../shipped-content'

/**
 * Reckoned by hand on a paper calendar and with another program's calendar, never with this code. The source
 * of each limit is named beside it; how days are counted is decision 11 (docs/decisions/0011-dates.md).
 */
type Case = [source: string, given: Partial<Record<StartId, string>>, id: string, expected: string]

const sixWeeks = 'decide whether to assess: 6 weeks (Wakefield, Stoke, Norfolk)'
const sixteenWeeks = 'no plan: 16 weeks (Wakefield)'
const twentyWeeks = 'final plan: 20 weeks (regulation 13(2))'
const fifteenDays = 'comments: at least 15 days (regulation 13(1))'
const twoMonths = 'appeal: 2 months from the letter (IPSEA)'
const later = 'appeal: the later of 2 months and 1 month (IPSEA, Rotherham, Sheffield)'
const august = 'August: first working day of September (IPSEA)'
const christmas = '25 December to 1 January: first working day of January (IPSEA)'
const adviser = 'mediation advice: 2 months from the letter (IPSEA)'
const threeDays = 'certificate: 3 working days (IPSEA, SEND Advice Surrey)'
const thirtyDays = 'mediation meeting: 30 days (IPSEA)'
const fourWeeks = 'decision after the review: 4 weeks (R (L, M and P) v Devon)'
const eightWeeks = 'final amended plan: 8 weeks after that (R (L, M and P) v Devon)'
const twelveWeeks = 'final amended plan: 12 weeks after the meeting (R (L, M and P) v Devon)'
const twelveMonths = 'annual review: at least every 12 months (IPSEA)'

const cases: Case[] = [
  [sixWeeks, { request: '2026-01-05' }, 'decision-to-assess', '2026-02-16'],
  [sixWeeks, { request: '2026-11-02' }, 'decision-to-assess', '2026-12-14'],
  [sixWeeks, { request: '2024-01-18' }, 'decision-to-assess', '2024-02-29'],
  [sixWeeks, { request: '2027-12-31' }, 'decision-to-assess', '2028-02-11'],
  [sixWeeks, { request: '2026-03-01' }, 'decision-to-assess', '2026-04-12'],
  [sixteenWeeks, { request: '2026-01-05' }, 'no-plan', '2026-04-27'],
  [sixteenWeeks, { request: '2026-11-02' }, 'no-plan', '2027-02-22'],
  [sixteenWeeks, { request: '2027-02-28' }, 'no-plan', '2027-06-20'],
  [twentyWeeks, { request: '2026-01-05' }, 'final-plan', '2026-05-25'],
  [twentyWeeks, { request: '2023-10-16' }, 'final-plan', '2024-03-04'],
  [twentyWeeks, { request: '2026-11-02' }, 'final-plan', '2027-03-22'],
  [twentyWeeks, { request: '2026-12-25' }, 'final-plan', '2027-05-14'],

  [fifteenDays, { draft: '2026-03-02' }, 'comments-on-draft', '2026-03-16'],
  [fifteenDays, { draft: '2026-02-16' }, 'comments-on-draft', '2026-03-02'],
  [fifteenDays, { draft: '2024-02-15' }, 'comments-on-draft', '2024-02-29'],
  [fifteenDays, { draft: '2026-12-18' }, 'comments-on-draft', '2027-01-01'],
  [fifteenDays, { draft: '2027-12-31' }, 'comments-on-draft', '2028-01-14'],

  [twoMonths, { letter: '2026-03-10' }, 'appeal', '2026-05-10'],
  [twoMonths, { letter: '2026-12-31' }, 'appeal', '2027-02-28'],
  [twoMonths, { letter: '2023-12-31' }, 'appeal', '2024-02-29'],
  [twoMonths, { letter: '2024-12-30' }, 'appeal', '2025-02-28'],
  [twoMonths, { letter: '2026-08-31' }, 'appeal', '2026-10-31'],
  [twoMonths, { letter: '2026-05-31' }, 'appeal', '2026-07-31'],
  [twoMonths, { letter: '2026-07-01' }, 'appeal', '2026-09-01'],
  [twoMonths, { letter: '2026-10-24' }, 'appeal', '2026-12-24'],
  [twoMonths, { letter: '2026-11-02' }, 'appeal', '2027-01-02'],

  [august, { letter: '2026-06-01' }, 'appeal', '2026-09-01'],
  [august, { letter: '2026-06-30' }, 'appeal', '2026-09-01'],
  [august, { letter: '2024-06-15' }, 'appeal', '2024-09-02'],
  [august, { letter: '2026-05-20', certificate: '2026-07-15' }, 'appeal', '2026-09-01'],
  [christmas, { letter: '2026-10-25' }, 'appeal', '2027-01-04'],
  [christmas, { letter: '2026-11-01' }, 'appeal', '2027-01-04'],
  [christmas, { letter: '2027-10-31' }, 'appeal', '2028-01-04'],
  [christmas, { letter: '2021-10-30' }, 'appeal', '2022-01-04'],
  [christmas, { letter: '2022-10-31' }, 'appeal', '2023-01-03'],
  [christmas, { letter: '2028-11-01' }, 'appeal', '2029-01-02'],
  [christmas, { certificate: '2026-11-28' }, 'appeal', '2027-01-04'],

  [later, { letter: '2026-03-10', certificate: '2026-04-20' }, 'appeal', '2026-05-20'],
  [later, { letter: '2026-03-10', certificate: '2026-03-20' }, 'appeal', '2026-05-10'],
  [later, { letter: '2026-03-10', certificate: '2026-04-10' }, 'appeal', '2026-05-10'],
  [later, { certificate: '2026-01-31' }, 'appeal', '2026-02-28'],
  [later, { certificate: '2024-01-31' }, 'appeal', '2024-02-29'],

  [adviser, { letter: '2026-03-10' }, 'mediation-adviser', '2026-05-10'],
  [`${adviser}; the August rule is for appeals`, { letter: '2026-06-10' }, 'mediation-adviser', '2026-08-10'],
  [`${adviser}; so is Christmas`, { letter: '2026-10-26' }, 'mediation-adviser', '2026-12-26'],

  [threeDays, { adviser: '2026-03-02' }, 'certificate', '2026-03-05'],
  [`${threeDays}, over a weekend`, { adviser: '2026-03-19' }, 'certificate', '2026-03-24'],
  [`${threeDays}, over Easter`, { adviser: '2026-04-02' }, 'certificate', '2026-04-09'],
  [`${threeDays}, early May`, { adviser: '2026-05-01' }, 'certificate', '2026-05-07'],
  [`${threeDays}, late May`, { adviser: '2026-05-22' }, 'certificate', '2026-05-28'],
  [`${threeDays}, late August`, { adviser: '2026-08-27' }, 'certificate', '2026-09-02'],
  [`${threeDays}, Boxing Day on a Saturday`, { adviser: '2026-12-23' }, 'certificate', '2026-12-30'],
  [`${threeDays}, Christmas at a weekend`, { adviser: '2027-12-23' }, 'certificate', '2027-12-30'],
  [`${threeDays}, New Year on a Saturday`, { adviser: '2027-12-31' }, 'certificate', '2028-01-06'],
  [`${threeDays}, told on a Saturday`, { adviser: '2026-01-31' }, 'certificate', '2026-02-04'],
  [thirtyDays, { adviser: '2026-03-02' }, 'mediation-meeting', '2026-04-01'],
  [thirtyDays, { adviser: '2026-01-31' }, 'mediation-meeting', '2026-03-02'],
  [thirtyDays, { adviser: '2026-12-31' }, 'mediation-meeting', '2027-01-30'],

  [fourWeeks, { review: '2026-03-18' }, 'review-decision', '2026-04-15'],
  [fourWeeks, { review: '2026-12-01' }, 'review-decision', '2026-12-29'],
  [eightWeeks, { proposal: '2026-04-15' }, 'changed-plan', '2026-06-10'],
  [eightWeeks, { proposal: '2026-12-18' }, 'changed-plan', '2027-02-12'],
  [twelveWeeks, { review: '2026-03-18' }, 'changed-plan-at-most', '2026-06-10'],
  [twelveWeeks, { review: '2024-02-29' }, 'changed-plan-at-most', '2024-05-23'],
  [twelveMonths, { review: '2026-12-01' }, 'next-review', '2027-12-01'],
  [twelveMonths, { review: '2024-02-29' }, 'next-review', '2025-02-28'],
  [twelveMonths, { review: '2027-02-28' }, 'next-review', '2028-02-28'],
]

const find = (known: KnownDates, id: string) => listPlanDates(known).find((one) => one.id === id && one.law)

describe('the dates that the law sets', () => {
  it.each(cases)('%s: %j, %s is %s', (_source, starts, id, expected) => {
    expect(find({ starts }, id)?.date).toBe(expected)
  })

  it.each([
    ['after-16', 2027, '2027-03-31'],
    ['other', 2028, '2028-02-15'],
  ] as const)('4.1 a move (%s) in %i: the plan is reviewed by %s', (kind, year, expected) => {
    expect(find({ starts: {}, move: { kind, year } }, 'review-before-move')?.date).toBe(expected)
  })

  it('come in order, with the dates that they are counted from', () => {
    const dates = listPlanDates({ starts: { letter: '2026-03-10', request: '2025-11-03' } })
    expect(dates.map(({ id }) => id)).toEqual([
      'request',
      'decision-to-assess',
      'no-plan',
      'letter',
      'final-plan',
      'mediation-adviser',
      'appeal',
    ])
  })

  it('leave out the mediation adviser when you have spoken to one', () => {
    const starts = { letter: '2026-03-10', adviser: '2026-03-12' }
    expect(find({ starts }, 'mediation-adviser')).toBeUndefined()
    expect(find({ starts }, 'certificate')).toBeDefined()
  })

  it('leave out what comes before a certificate when you have one', () => {
    const starts = { letter: '2026-03-10', adviser: '2026-03-12', certificate: '2026-03-17' }
    expect(listPlanDates({ starts }).flatMap(({ id, law }) => (law ? [id] : []))).toEqual(['appeal'])
  })

  it('say in words how each was counted', () => {
    const say = (starts: KnownDates['starts'], id: string) => find({ starts }, id)?.counted
    expect(say({ request: '2026-01-05' }, 'final-plan')).toBe('20 weeks from your request')
    expect(say({ certificate: '2026-01-31' }, 'appeal')).toBe(
      '1 month from the date on the mediation certificate',
    )
    expect(say({ draft: '2026-03-02' }, 'comments-on-draft')).toBe(
      '15 days, with the day of the draft plan as the first',
    )
  })

  it('say which of the two days for an appeal is the earlier, too', () => {
    const starts = { letter: '2026-03-10', certificate: '2026-04-20' }
    expect(find({ starts }, 'appeal')?.notes[0]).toBe(
      'The later of two days counts. The other is 10 May 2026: 2 months from the date on the decision letter.',
    )
  })

  it('say when a day has moved, and from where', () => {
    expect(find({ starts: { letter: '2026-06-15' } }, 'appeal')?.notes).toContain(
      'It would end on 15 August 2026, so it moves to the first working day of September.',
    )
    expect(find({ starts: { letter: '2026-11-01' } }, 'appeal')?.notes).toContain(
      'It would end on 1 January 2027, so it moves to the first working day of January.',
    )
  })

  it('tell you to act early when your last day is no working day', () => {
    expect(find({ starts: { letter: '2026-03-10' } }, 'appeal')?.notes).toContain(
      'This is not a working day. To be safe, act on or before Friday 8 May 2026.',
    )
  })
})

describe('the rules', () => {
  it.skipIf(!isShippedContent)('each rest on a card in content/law', () => {
    const cards = [...dateRules.map(({ law }) => law), appealLaw, moveLaw]
    expect(cards.filter((id) => !existsSync(`content/law/${id}.yaml`))).toEqual([])
  })

  it('each have a name of their own', () => {
    expect(new Set(dateRules.map(({ id }) => id)).size).toBe(dateRules.length)
  })
})
