import type { Metadata } from 'next'
import { readToday } from '@/app/today'
import { DateAnswers } from '@/components/content/date-answers'
import { DateForm } from '@/components/content/date-form'
import { SimplePage } from '@/components/layout/simple-page'
import { datesPage } from '@/lib/content/built-in-pages'
import { getContactView } from '@/lib/content/contacts'
import { getLaw } from '@/lib/content/law'
import { getPage } from '@/lib/content/pages'
import { getSite } from '@/lib/content/settings'
import { listPlanDates } from '@/lib/ehc-plans/list-plan-dates'
import { formatDateQuestion, readDateQuestion } from '@/lib/ehc-plans/read-date-question'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

async function readQuestion({ searchParams }: Props) {
  const typed = await searchParams
  return readDateQuestion((field) => [typed[field]].flat()[0], readToday())
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { asked, faults } = await readQuestion(props)
  const title = asked && faults.length === 0 ? 'Your EHC plan dates' : datesPage.title
  return { title: faults.length > 0 ? `Error: ${title}` : title, robots: { index: false } }
}

export default async function YourDatesPage(props: Props) {
  const question = await readQuestion(props)
  const section = getPage('/ehc-plans')
  const above = section ? [section, datesPage] : [datesPage]
  if (!question.asked || question.faults.length > 0)
    return (
      <SimplePage title={datesPage.title} above={above}>
        <DateForm {...question} />
      </SimplePage>
    )
  const dates = listPlanDates(question.known)
  const query = formatDateQuestion(question.known)
  const { origin, adviceContact } = getSite()
  const today = readToday()
  return (
    <SimplePage title="Your EHC plan dates" above={above}>
      <DateAnswers
        dates={dates}
        law={[...new Set(dates.flatMap(({ law }) => law ?? []))].map(getLaw)}
        contact={getContactView(adviceContact, today)}
        today={today}
        url={`${origin}${datesPage.address}/your-dates?${query}`}
        calendar={`${datesPage.address}/calendar.ics?${query}`}
      />
      <div className="no-print">
        <h2 className="mt-10 mb-4">Change or add a date</h2>
        <DateForm {...question} />
      </div>
    </SimplePage>
  )
}
