import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { formatCalendar } from '../../../lib/ehc-plans/format-calendar'
import { type KnownDates, listPlanDates } from '../../../lib/ehc-plans/list-plan-dates'

const source = {
  origin: 'https://localoffer.example:8080',
  council: 'Rutland; County, Council',
  url: 'https://localoffer.example/ehc-plans/dates/your-dates?request=2026-01-05',
  today: '2026-11-22',
}
const format = (starts: KnownDates['starts']) => formatCalendar(listPlanDates({ starts }), source)
const read = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))

describe('the calendar', () => {
  const text = format({ request: '2026-01-05', letter: '2026-03-10' })
  const events = read(text)

  it('has each date that the law sets, and not those that were given', () => {
    expect(events.map(({ startDate, summary }) => `${startDate} ${summary}`)).toEqual([
      '2026-02-16 Decision whether to assess',
      '2026-04-27 Told if there will be no plan',
      '2026-05-10 Contact a mediation adviser',
      '2026-05-10 Your last day to appeal',
      '2026-05-25 Final plan',
    ])
  })

  it('has whole days, at no time and in no time zone', () => {
    for (const { startDate, endDate } of events) {
      expect(startDate.isDate).toBe(true)
      expect(endDate.subtractDate(startDate).toSeconds()).toBe(86_400)
    }
    expect(text).not.toContain('TZID')
  })

  it('says how each date was counted, and that it is a guide', () => {
    expect(events[0]?.description).toBe(
      'By this day the council must tell you whether it will assess.\n6 weeks from your request.\nThis is a guide, not legal advice.',
    )
  })

  it('names an event alike each time, so that it is in a calendar once', () => {
    const names = events.map(({ uid }) => uid)
    expect(new Set(names).size).toBe(names.length)
    expect(read(format({ request: '2026-01-05' })).map(({ uid }) => uid)).toEqual(
      names.filter((uid) => /decision-to-assess|no-plan|final-plan/.test(uid)),
    )
  })

  it('has what RFC 5545 asks for: CR LF, lines of 75 octets at most, a stamp on each event', () => {
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(text.match(/DTSTAMP:20261122T000000Z/g)).toHaveLength(events.length)
    expect(text).toContain('PRODID:-//Rutland\\; County\\, Council//Local Offer//EN')
  })
})
