import { countDays } from '../site/dates'

/** Room for a date and a few words below it, in the units of the picture. */
const labelHeight = 46
const margin = 24

/**
 * Where dates stand on a line that is drawn to scale from top to bottom, and where their labels stand: as near
 * as they can be without covering each other.
 * @param dates `2026-09-01`, the earliest first
 * @returns the height of the picture; for each date the place of its mark and of its label
 */
export function layoutDateLine(dates: string[]): {
  height: number
  places: { mark: number; label: number }[]
} {
  const [first = '', last = ''] = [dates[0], dates.at(-1)]
  const span = countDays(first, last) || 1
  const length = Math.max(1, dates.length - 1) * labelHeight
  const places: { mark: number; label: number }[] = []
  for (const [index, date] of dates.entries()) {
    const mark = margin + Math.round((countDays(first, date) / span) * length)
    const above = places.at(-1)?.label ?? -Infinity
    // The labels still to come need their room below.
    const lowest = margin + length - (dates.length - 1 - index) * labelHeight
    places.push({ mark, label: Math.min(Math.max(mark, above + labelHeight), lowest) })
  }
  return { height: length + 2 * margin, places }
}
