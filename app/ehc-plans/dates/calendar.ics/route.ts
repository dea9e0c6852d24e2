import { readToday } from '@/app/today'
import { datesPage } from '@/lib/content/built-in-pages'
import { getSite } from '@/lib/content/settings'
import { formatCalendar } from '@/lib/ehc-plans/format-calendar'
import { listPlanDates } from '@/lib/ehc-plans/list-plan-dates'
import { formatDateQuestion, readDateQuestion } from '@/lib/ehc-plans/read-date-question'

/** The dates for a calendar. Nothing is kept: the address holds the dates that they are counted from. */
export function GET(request: Request) {
  const today = readToday()
  const fields = new URL(request.url).searchParams
  const { asked, known, faults } = readDateQuestion((field) => fields.get(field) ?? undefined, today)
  const { origin, council } = getSite()
  if (!asked || faults.length > 0)
    return new Response(`These dates cannot be read. Put them in again: ${origin}${datesPage.address}\n`, {
      status: 400,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    })
  const url = `${origin}${datesPage.address}/your-dates?${formatDateQuestion(known)}`
  return new Response(formatCalendar(listPlanDates(known), { origin, council, url, today }), {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="ehc-plan-dates.ics"',
    },
  })
}
