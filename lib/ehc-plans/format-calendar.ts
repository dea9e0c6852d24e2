import { escapeText, formatContentLines } from '../site/content-lines'
import type { PlanDate } from './list-plan-dates'
import { addDays } from './plain-dates'

/** What a calendar says of the site that it comes from. */
export type CalendarSource = {
  origin: string
  council: string
  /** Where the same dates are to be read, whole address. */
  url: string
  /** The day on which it is made, `2026-11-22`. */
  today: string
}

/**
 * The dates that the law sets as a calendar (RFC 5545), a whole day each. The name of an event depends on its
 * rule and its day alone, so that one taken twice is in a calendar once.
 */
export function formatCalendar(dates: PlanDate[], { origin, council, url, today }: CalendarSource): string {
  const compact = (date: string) => date.replaceAll('-', '')
  return formatContentLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${escapeText(council)}//Local Offer//EN`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...dates
      .filter(({ counted }) => counted)
      .flatMap(({ id, date, short, text, counted, notes }) => [
        'BEGIN:VEVENT',
        `UID:${id}-${date}@${new URL(origin).host}`,
        `DTSTAMP:${compact(today)}T000000Z`,
        `DTSTART;VALUE=DATE:${compact(date)}`,
        `DTEND;VALUE=DATE:${compact(addDays(date, 1))}`,
        `SUMMARY:${escapeText(short)}`,
        `DESCRIPTION:${escapeText([text, `${counted}.`, ...notes, 'This is a guide, not legal advice.'].join('\n'))}`,
        `URL:${url}`,
        'TRANSP:TRANSPARENT',
        'END:VEVENT',
      ]),
    'END:VCALENDAR',
  ])
}
