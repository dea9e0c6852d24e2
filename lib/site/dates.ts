/** The months of the year, from January. */
export const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/**
 * A date in the style of GOV.UK, as exact as it is given.
 * @param date `2026-09-01`, `2020-08` or `2020`
 * @returns `1 September 2026`, `August 2020` or `2020`
 */
export function formatDate(date: string): string {
  const [year, month, day] = date.split('-')
  return [day && String(Number(day)), month && months[Number(month) - 1], year].filter(Boolean).join(' ')
}

/**
 * The date so many months after another, or before it when the count is below nought. The day is kept, or is
 * the last of the month when that is too short. Both dates `2026-09-01`.
 */
export function addMonths(date: string, count: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const lastDay = new Date(Date.UTC(year, month + count, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + count, Math.min(day, lastDay))).toISOString().slice(0, 10)
}

/** The days from one date to another, both `2026-09-01`; less than 0 when the second comes first. */
export const countDays = (from: string, to: string) =>
  Math.round((Date.parse(to) - Date.parse(from)) / (24 * 60 * 60 * 1000))
