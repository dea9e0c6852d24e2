import { addMonths, formatDate } from '../site/dates'
import { addWorkingDays, isWorkingDay } from './bank-holidays'
import {
  appealLaw,
  appealRules,
  type DateRule,
  dateRules,
  dateStarts,
  type MoveId,
  moveLaw,
  moves,
  type StartId,
} from './date-rules'
import { addDays, formatLongDate } from './plain-dates'

/** What a reader knows: dates `2026-09-01`, and the year of a move to a new stage. */
export type KnownDates = {
  starts: Partial<Record<StartId, string>>
  move?: { kind: MoveId; year: number }
}

/** A date that the law sets, or one of those that it is counted from. */
export type PlanDate = {
  id: string
  /** `2026-09-01` */
  date: string
  text: string
  short: string
  /** How it was counted, in words, such as "6 weeks from your request". A date that was given has none. */
  counted?: string
  /** What else to know about this very date. */
  notes: string[]
  /** The id of its card in content/law. */
  law?: string
  /** It is the reader who must act by then. */
  yours: boolean
}

/** Every date that follows from those that are known, and those themselves, the earliest first. */
export function listPlanDates({ starts, move }: KnownDates): PlanDate[] {
  const found: PlanDate[] = []
  for (const { id, event } of dateStarts) {
    const date = starts[id]
    if (date) found.push({ id, date, text: `${event}.`, short: event, notes: [], yours: false })
  }
  for (const rule of dateRules) {
    const start = starts[rule.from]
    if (!start || rule.unless?.some((id) => starts[id])) continue
    const { id, text, short, law, yours = false } = rule
    const date = countFrom(start, rule)
    const notes = yours ? warnOfDayOff(date) : []
    found.push({ id, date, text, short, counted: describeCount(rule), notes, law, yours })
  }
  found.push(...listAppealDate(starts))
  if (move)
    found.push({
      id: 'review-before-move',
      date: `${move.year}-${moves[move.kind].day}`,
      text: `The plan must be reviewed by this day, before the move in ${move.year}.`,
      short: 'Review before the move',
      counted: `A fixed day. ${moves[move.kind].label}`,
      notes: [],
      law: moveLaw,
      yours: false,
    })
  return found.sort((a, b) => a.date.localeCompare(b.date))
}

type Counting = Pick<DateRule, 'from' | 'count' | 'unit' | 'firstDayCounts'>

function countFrom(start: string, { count, unit, firstDayCounts }: Counting): string {
  if (unit === 'months') return addMonths(start, count)
  if (unit === 'working days') return addWorkingDays(start, count)
  return addDays(start, (unit === 'weeks' ? count * 7 : count) - (firstDayCounts ? 1 : 0))
}

function describeCount({ from, count, unit, firstDayCounts }: Counting): string {
  const start = dateStarts.find(({ id }) => id === from)?.from
  const length = `${count} ${count === 1 ? unit.slice(0, -1) : unit}`
  return firstDayCounts ? `${length}, with the day of ${start} as the first` : `${length} from ${start}`
}

/**
 * The last day for an appeal: the later of 2 months from the letter and 1 month from the certificate. One in
 * August, or from 25 December to 1 January, moves to the first working day of September or of January.
 */
function listAppealDate(starts: KnownDates['starts']): PlanDate[] {
  const ends = appealRules
    .flatMap((rule) => {
      const start = starts[rule.from]
      return start ? [{ date: countFrom(start, rule), counted: describeCount(rule) }] : []
    })
    .sort((a, b) => b.date.localeCompare(a.date))
  const [later, earlier] = ends
  if (!later) return []
  const date = moveOutOfHolidays(later.date)
  const notes = date === later.date ? warnOfDayOff(date) : [explainMove(later.date, date)]
  if (earlier)
    notes.unshift(
      `The later of two days counts. The other is ${formatDate(earlier.date)}: ${earlier.counted}.`,
    )
  else
    notes.unshift(
      starts.letter
        ? 'With a mediation certificate you may have longer: 1 month from its date, if that is later.'
        : 'You have longer if 2 months from the date on the decision letter is later. Put in that date too.',
    )
  return [
    {
      id: 'appeal',
      date,
      text: 'Your last day to appeal to the SEND Tribunal. In most cases you need a mediation certificate first.',
      short: 'Your last day to appeal',
      counted: later.counted,
      notes,
      law: appealLaw,
      yours: true,
    },
  ]
}

function moveOutOfHolidays(date: string): string {
  const [year = '', month, day] = date.split('-')
  if (month === '08') return firstWorkingDay(`${year}-09-01`)
  if (month === '12' && Number(day) >= 25) return firstWorkingDay(`${Number(year) + 1}-01-01`)
  return month === '01' && day === '01' ? firstWorkingDay(date) : date
}

const firstWorkingDay = (date: string) => addWorkingDays(addDays(date, -1), 1)

const explainMove = (from: string, to: string) =>
  `It would end on ${formatDate(from)}, so it moves to the first working day of ${
    to.slice(5, 7) === '09' ? 'September' : 'January'
  }.`

/** The facts do not say what becomes of a last day on which offices are closed: so count on nothing. */
function warnOfDayOff(date: string): string[] {
  if (isWorkingDay(date)) return []
  let before = date
  while (!isWorkingDay(before)) before = addDays(before, -1)
  return [`This is not a working day. To be safe, act on or before ${formatLongDate(before)}.`]
}
