import type { DutyView } from '@/lib/content/duties'
import { formatDate } from '@/lib/site/dates'
import { lawAddress } from '@/lib/site/urls'
import { lawPlace } from './law-card'

/** What the law says a Local Offer must hold, and the pages that answer it. A gap is shown as a gap. */
export function DutyMap({ duties }: { duties: DutyView[] }) {
  const gaps = duties.filter(({ pages }) => pages.length === 0).length
  return (
    <section aria-labelledby="duty-map" className="prose mt-8">
      <h2 id="duty-map">Each duty, and the pages that answer it</h2>
      <p>
        {duties.length} duties. {duties.length - gaps} have at least one page, and {gaps} have none yet.
      </p>
      {duties.map(({ id, title, requires, reference, pages }) => (
        <section key={id} aria-labelledby={id} className="card edge mt-4">
          <h3 id={id}>{title}</h3>
          <p>{requires}</p>
          <p className="text-[0.9rem] text-soft">
            Who says so: <a href={lawAddress(reference.id)}>{lawPlace(reference)}</a>
          </p>
          {pages.length > 0 ? (
            <ul>
              {pages.map(({ address, title: page, lastReviewed }) => (
                <li key={address}>
                  <a href={address}>{page}</a>, last reviewed {formatDate(lastReviewed)}
                </li>
              ))}
            </ul>
          ) : (
            <p>
              <strong>A gap.</strong> No page answers this yet.
            </p>
          )}
        </section>
      ))}
    </section>
  )
}
