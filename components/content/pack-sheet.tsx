import { QrCode } from '@/components/ui/qr-code'
import type { PackItem, PackView } from '@/lib/content/packs'
import { formatDate } from '@/lib/site/dates'
import { ContactCard } from './contact-card'

/** A longer address makes a code whose squares are too small for its place on the sheet. */
const longestCode = 600

type PackSheetProps = {
  view: PackView
  /** The whole short address of the pack. */
  url: string
  origin: string
  /** Who made it, in a sentence. */
  maker: string
}

/** A pack for whoever it was made for: on a screen, and on one sheet of paper. */
export function PackSheet({ view, url, origin, maker }: PackSheetProps) {
  const { note, made, items, contacts } = view
  return (
    <div className="pack">
      {url.length <= longestCode && (
        <div className="print-only pack-code">
          <QrCode address={url} />
        </div>
      )}
      {note && (
        <p dir="auto" className="my-3 max-w-[38rem] text-[1.15rem] whitespace-pre-line">
          {note}
        </p>
      )}
      <p className="my-3 max-w-[38rem] text-[0.9rem] text-soft">
        {maker} {made && `Made on ${formatDate(made)}. `}
        {url.length <= longestCode && (
          <span className="print-only-inline">
            The code opens all of these pages, and says what has changed.
          </span>
        )}
      </p>
      <PackNews items={items} made={made} />
      <ol className="pack-items my-6 grid list-none gap-4">
        {items.map((item, at) => (
          <li key={item.reference} className="card edge flex items-start gap-4">
            <div className="min-w-0 flex-1">
              <h2 className="text-[1.15rem]">
                {at + 1}. {item.address ? <a href={item.address}>{item.title}</a> : item.title}
              </h2>
              {item.summary && <p className="mt-1 print:inline">{item.summary}</p>}{' '}
              {item.lastReviewed && (
                <p className="mt-1 text-[0.9rem] text-soft print:inline">
                  Last reviewed {formatDate(item.lastReviewed)}
                </p>
              )}
            </div>
            {item.address && (
              <div className="print-only">
                <QrCode address={origin + item.address} />
              </div>
            )}
          </li>
        ))}
      </ol>
      <h2 className="mt-8">Who to ask</h2>
      <div className="pack-contacts grid gap-x-4 sm:grid-cols-2">
        {contacts.map((contact) => (
          <ContactCard key={contact.id} contact={contact} heading="h3" />
        ))}
      </div>
    </div>
  )
}

/** What a pack that is opened again has to say first. */
function PackNews({ items, made }: { items: PackItem[]; made: string | undefined }) {
  const changed = items.filter(({ changes }) => changes.length > 0)
  const noticed = items.filter(({ notices }) => notices.length > 0)
  if (changed.length === 0 && noticed.length === 0)
    return made ? (
      <p className="no-print text-soft">
        No page in this pack has a note of a change since {formatDate(made)}, when it was made.
      </p>
    ) : null
  return (
    <section aria-labelledby="pack-news" className="callout">
      <h2 id="pack-news" className="text-[1.15rem]">
        {made ? `Since this pack was made on ${formatDate(made)}` : 'What is not as it was'}
      </h2>
      <ul className="list-disc pl-6">
        {changed.flatMap(({ reference, title, changes }) =>
          changes.map(({ date, note }, at) => (
            // On its one sheet there is room for the latest change of each page.
            <li key={`${reference} ${date} ${note}`} className={at > 0 ? 'no-print' : undefined}>
              <strong>{title}</strong> changed on {formatDate(date)}: {note}
            </li>
          )),
        )}
        {noticed.flatMap(({ reference, title, notices }) =>
          notices.map((notice) => (
            <li key={`${reference} ${notice}`}>
              <strong>{title}</strong>: {notice}
            </li>
          )),
        )}
      </ul>
    </section>
  )
}
