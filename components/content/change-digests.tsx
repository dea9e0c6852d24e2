import type { PageSummary } from '@/lib/content/pages'
import type { ChangeDigest } from '@/lib/site/change-digests'
import { formatDate } from '@/lib/site/dates'
import { feedAddress } from '@/lib/site/urls'

type ChangeDigestsProps = { digests: ChangeDigest[]; sections: PageSummary[] }

/** What has changed, by half-term, and how to be told of the next change. */
export function ChangeDigests({ digests, sections }: ChangeDigestsProps) {
  return (
    <div className="prose">
      {digests.length === 0 && <p>Nothing has changed yet.</p>}
      {digests.length > 0 && (
        <p>
          Each part below is two months, about half a school term. Its heading has an address to send to
          others.
        </p>
      )}
      {digests.map(({ id, title, days }) => (
        <section key={id} aria-labelledby={id}>
          <h2 id={id}>
            <a href={`#${id}`}>{title}</a>
          </h2>
          {days.map(({ date, changes }) => (
            <div key={date}>
              <h3>{formatDate(date)}</h3>
              <ul>
                {changes.map(({ page, note }) => (
                  <li key={page.address + note}>
                    <a href={page.address}>{page.title}</a>: {note}
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </section>
      ))}
      <section aria-labelledby="feeds" className="no-print">
        <h2 id="feeds">Be told of changes</h2>
        <p>
          A feed reader is an app that tells you when a site changes. Give it the address of one of these
          feeds (Atom). You do not give us your name or email address.
        </p>
        <ul>
          <li>
            <a href={feedAddress()}>Feed of the whole site</a>
          </li>
          {sections.map(({ section, title }) => (
            <li key={section}>
              <a href={feedAddress(section)}>Feed of {title}</a>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}
