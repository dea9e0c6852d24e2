import { formatDate } from '../site/dates'

/**
 * Dates without a time and without a time zone, written `2026-09-01`. They are reckoned in UTC, where every
 * day has 24 hours, so that no change of the clocks moves one.
 */

const dayLength = 86_400_000

const toDay = (date: string) => Date.parse(`${date}T00:00:00Z`) / dayLength
const fromDay = (day: number) => new Date(day * dayLength).toISOString().slice(0, 10)

/** The date so many days after another. */
export const addDays = (date: string, count: number): string => fromDay(toDay(date) + count)

/** The day of the week: 0 is Sunday, 6 is Saturday. */
export const weekday = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay()

/** `2026-09-01` from its numbers, or undefined when there is no such day. */
export function buildDate(year: number, month: number, day: number): string | undefined {
  const written = [
    String(year).padStart(4, '0'),
    String(month).padStart(2, '0'),
    String(day).padStart(2, '0'),
  ]
  const date = written.join('-')
  const time = Date.parse(`${date}T00:00:00Z`)
  return !Number.isNaN(time) && fromDay(time / dayLength) === date ? date : undefined
}

const daysOfWeek = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

/** A date with its day of the week: `Tuesday 1 September 2026`. */
export const formatLongDate = (date: string): string => `${daysOfWeek[weekday(date)]} ${formatDate(date)}`
