import { PageTools } from '@/components/layout/page-tools'
import { Callout } from '@/components/ui/callout'
import { QrCode } from '@/components/ui/qr-code'
import type { ContactView } from '@/lib/content/contacts'
import type { LawDocument } from '@/lib/content/law'
import type { PlanDate } from '@/lib/ehc-plans/list-plan-dates'
import { formatLongDate } from '@/lib/ehc-plans/plain-dates'
import { countDays, formatDate } from '@/lib/site/dates'
import { ContactCard } from './contact-card'
import { DateLine } from './date-line'
import { LawCard, lawLabel, lawPlace } from './law-card'

type DateAnswersProps = {
  dates: PlanDate[]
  /** The cards that the dates rest on, each once. */
  law: LawDocument[]
  contact: ContactView
  today: string
  /** The whole address of this answer. */
  url: string
  /** Where the same dates are for a calendar. */
  calendar: string
}

/** The dates that the law sets: as a table, on a line, with the law behind them and what can change them. */
export function DateAnswers({ dates, law, contact, today, url, calendar }: DateAnswersProps) {
  const has = (...ids: string[]) => dates.some(({ law: id }) => id && ids.includes(id))
  return (
    <div className="date-answers">
      <Callout title="This is a guide, not legal advice">
        <p>
          The dates are counted from what you put in. Check them against your letters, and act early. If a day
          matters, ask {contact.name}.
        </p>
      </Callout>
      <section className="prose wide" aria-labelledby="dates">
        <h2 id="dates">Your dates, in order</h2>
        <table aria-labelledby="dates">
          <thead>
            <tr>
              <th scope="col">Date</th>
              <th scope="col">What happens</th>
              <th scope="col">The rule</th>
            </tr>
          </thead>
          <tbody>
            {dates.map((date) => (
              <DateRow key={date.id} date={date} today={today} law={law.find(({ id }) => id === date.law)} />
            ))}
          </tbody>
        </table>
      </section>
      <PageTools
        title="Your EHC plan dates"
        address={url}
        links={[{ label: 'Add to a calendar (.ics file)', address: calendar }]}
      />
      <div className="date-columns">
        <DateLine dates={dates} />
        <div className="prose">
          <Exceptions has={has} />
          <h2>How the days are counted</h2>
          <ul>
            <li>
              Weeks end on the same day of the week. Months end on the same day of the month, or on its last.
            </li>
            {has('send-regs-2014-reg-13') && (
              <li>
                For a draft plan, the day that you get it is the first of the 15. That is the careful way.
              </li>
            )}
            {has('mediation-time-limits') && (
              <li>
                Working days leave out weekends and the usual bank holidays in England. One that is given or
                moved for a single year is not known here.
              </li>
            )}
            <li>A day may fall on a weekend. We move none but the last day to appeal.</li>
          </ul>
        </div>
      </div>
      <section className="prose wide no-print mt-8" aria-labelledby="date-law">
        <h2 id="date-law">The law behind these dates</h2>
        <div className="date-law">
          {law.map((one) => (
            <div key={one.id} id={`law-${one.id}`}>
              <LawCard law={one} />
            </div>
          ))}
        </div>
      </section>
      <div className="break-inside-avoid print:flex print:gap-4">
        <section className="prose mt-8 print:mt-0" aria-labelledby="date-contact">
          <h2 id="date-contact">Who can help you</h2>
          <ContactCard contact={contact} heading="h3" />
        </section>
        <div className="print-only">
          <QrCode address={url} />
          <p>The code leads to this answer and to the law behind it. Worked out on {formatDate(today)}.</p>
        </div>
      </div>
    </div>
  )
}

function DateRow({ date, today, law }: { date: PlanDate; today: string; law: LawDocument | undefined }) {
  return (
    <tr>
      <td data-label="Date" className="sm:w-1/4">
        <strong>{formatLongDate(date.date)}</strong>
        <span className="no-print block text-[0.9rem] text-soft">
          {formatDistance(countDays(today, date.date))}
        </span>
      </td>
      <td data-label="What happens">
        {date.text}
        {date.notes.map((note) => (
          <span key={note} className="block text-[0.9rem] text-soft">
            {note}
          </span>
        ))}
      </td>
      <td data-label="The rule">
        {date.counted ? `${date.counted}.` : 'You put this in.'}
        {law && (
          <span className="block text-[0.9rem]">
            {lawLabel(law)}. <a href={`#law-${law.id}`}>{lawPlace(law)}</a>
          </span>
        )}
      </td>
    </tr>
  )
}

function Exceptions({ has }: { has: (...law: string[]) => boolean }) {
  const request = has('send-regs-2014-six-weeks')
  const appeal = has('send-tribunal-appeal-time')
  if (!request && !appeal) return null
  return (
    <>
      <h2>When the dates can change</h2>
      <ul>
        {request && (
          <>
            <li>
              The council may take longer when the school, nursery or college is closed for 4 weeks or more,
              or your child is away for 4 weeks or more.
            </li>
            <li>
              So it may when something exceptional happens in your child’s life or yours. See{' '}
              <a href="/ehc-plans/timeline">how long an EHC plan takes</a>.
            </li>
          </>
        )}
        {appeal && (
          <>
            <li>
              You need no certificate if you only disagree with the place in section I. See{' '}
              <a href="/advice-and-rights/appeal">how to appeal</a>.
            </li>
            <li>
              A discrimination claim against a school has a limit of its own: 6 months. The August and
              Christmas rule does not help with it. See{' '}
              <a href="/advice-and-rights/discrimination">disability discrimination</a>.
            </li>
          </>
        )}
      </ul>
    </>
  )
}

function formatDistance(days: number): string {
  if (days === 0) return 'Today'
  const count = `${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'}`
  return days > 0 ? `In ${count}` : `${count} ago`
}
