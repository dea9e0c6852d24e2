import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { formatDate } from '../site/dates'
import { type ContentHealth, isOverdue, type PageHealth, type ReviewWeek } from './build-report'

/**
 * Content health as one page that needs nothing else: to open in a browser, print, or send.
 * @returns the whole file of HTML
 */
export function renderReport(health: ContentHealth): string {
  return `<!doctype html>\n${renderToStaticMarkup(<Report health={health} />)}\n`
}

function Report({ health }: { health: ContentHealth }) {
  const { pages, owners, contacts, redirects, reviewWeeks, searches } = health
  const overdue = pages.filter(isOverdue).length
  const notChecked = contacts.filter(({ state }) => state !== 'checked').length
  const unused = contacts.filter(({ usedOn }) => usedOn.length === 0).length
  return (
    <html lang="en-GB">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`Content health, ${formatDate(health.date)}`}</title>
        <style>{style}</style>
      </head>
      <body>
        <main>
          <h1>Content health</h1>
          <p>
            On {formatDate(health.date)}. The figures come from the files in the content folder and from git.
            To see each problem and what to type, run <code>npm run check</code>.
          </p>
          <dl>
            <Figure name="Pages" value={pages.length} />
            <Figure name="Overdue for review" value={overdue} />
            <Figure name="Must fix" value={health.mustFix} />
            <Figure name="Should fix" value={health.shouldFix} />
            <Figure name="Contacts not checked in six months" value={notChecked} />
            <Figure name="Contacts that no page shows" value={unused} />
          </dl>

          <h2>Pages</h2>
          <p>
            The ones to read first are at the top. Reading age is advice: it says where to look, not whether a
            page is good.
          </p>
          <Table
            caption="Every page, overdue first"
            columns={[
              'Page',
              'Owner',
              'Last reviewed',
              'Days to review',
              'Last changed',
              'Must fix',
              'Should fix',
              'Reading age',
              'Images without words',
              'Links out',
              'Links to other websites',
              'Links in',
              'Contacts',
            ]}
            numbers={[3, 5, 6, 7, 8, 9, 10, 11]}
            rows={pages.map((page) => [
              page.file,
              <PageName key="name" page={page} />,
              page.owner ?? 'Nobody',
              showDate(page.lastReviewed),
              showDays(page),
              showDate(page.lastChanged),
              page.mustFix,
              page.shouldFix,
              page.readingAge ?? 'Too short',
              page.imagesWithoutWords,
              page.linksOut,
              page.linksElsewhere,
              page.linksIn,
              page.contacts.join(', ') || 'None',
            ])}
          />

          <h2>Teams</h2>
          <Table
            caption="Who looks after what, most overdue first"
            columns={['Owner', 'Pages', 'Overdue', 'Due in 30 days', 'Problems']}
            numbers={[1, 2, 3, 4]}
            rows={owners.map((one) => [
              one.owner,
              one.owner,
              one.pages,
              one.overdue,
              one.dueSoon,
              one.problems,
            ])}
          />

          <h2>Reviews in the next three months</h2>
          <ReviewBars weeks={reviewWeeks} />

          <h2>Contacts</h2>
          <Table
            caption="Who has been checked, and where they show"
            columns={['Contact', 'Last checked', 'Shown on']}
            rows={contacts.map(({ id, name, lastChecked, state, usedOn }) => [
              id,
              `${name} (${id})`,
              lastChecked
                ? `${formatDate(lastChecked)}${state === 'checked' ? '' : ': over six months ago'}`
                : 'Never',
              usedOn.join(', ') || 'No page: give it one, or delete it',
            ])}
          />

          {searches && (
            <>
              <h2>Searches that found nothing</h2>
              <p>
                Since {formatDate(searches.since)}. Words only: nothing is known of who searched. A word that
                comes often may be missing from a page, from its aliases, or from the words that mean the
                same.
              </p>
              <Table
                caption="What people searched for in vain, the most frequent first"
                columns={['Words', 'Times', 'Last on']}
                numbers={[1]}
                rows={searches.searches.map(({ words, count, lastDay }) => [
                  words,
                  words,
                  count,
                  formatDate(lastDay),
                ])}
              />
            </>
          )}

          <h2>Old addresses</h2>
          {redirects.length > 0 ? (
            <Table
              caption="Where old addresses lead"
              columns={['Old address', 'Leads to', 'Written in']}
              rows={redirects.map(({ from, leadsTo, file }) => [
                from,
                from,
                leadsTo ?? 'Nothing is there',
                file,
              ])}
            />
          ) : (
            <p>No page has moved.</p>
          )}
        </main>
      </body>
    </html>
  )
}

function Figure({ name, value }: { name: string; value: number }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}

function PageName({ page: { title, address, draft } }: { page: PageHealth }) {
  return (
    <>
      {title}
      {draft && ' (draft)'}
      <br />
      <span>{address}</span>
    </>
  )
}

const showDate = (date: string | null) => (date ? formatDate(date) : 'Not known')

function showDays({ daysToReview }: PageHealth) {
  if (daysToReview === null) return 'No date'
  return daysToReview < 0 ? <strong>{-daysToReview} overdue</strong> : daysToReview
}

/** What no other row of the table has, and then its cells, the first of which names it. */
type Row = [key: string, ...cells: ReactNode[]]

/** `numbers` are the columns, counted from 0, whose cells stand to the right. */
function Table(props: { caption: string; columns: string[]; numbers?: number[]; rows: Row[] }) {
  const { caption, columns, numbers = [], rows } = props
  const alignment = (column: number) => (numbers.includes(column) ? 'number' : undefined)
  return (
    // Wider than a phone: it scrolls by itself, also with the keyboard.
    <section className="wide" tabIndex={0} aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th key={column} scope="col" className={alignment(index)}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([key, first, ...rest]) => (
            <tr key={key}>
              <th scope="row">{first}</th>
              {rest.map((cell, index) => (
                <td key={columns[index + 1]} className={alignment(index + 1)}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** A bar for each week, so that bunching shows; the number stands beside it. */
function ReviewBars({ weeks }: { weeks: ReviewWeek[] }) {
  const most = Math.max(1, ...weeks.map(({ pages }) => pages))
  return (
    <Table
      caption="Pages to review, week by week"
      columns={['Week from', 'Pages', 'As a bar']}
      numbers={[1]}
      rows={weeks.map(({ from, pages }) => [
        from,
        formatDate(from),
        pages,
        <svg key="bar" width="220" height="14" aria-hidden="true">
          <rect width={(220 * pages) / most} height="14" />
        </svg>,
      ])}
    />
  )
}

const style = `
:root { color-scheme: light dark; --ink: #16202a; --paper: #fdfcf9; --line: #8b8778; --bar: #14524a }
@media (prefers-color-scheme: dark) { :root { --ink: #eef2f4; --paper: #10171d; --line: #6d7d8a; --bar: #8fd0c4 } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif }
main { max-width: 90rem; margin: 0 auto; padding: 1rem }
h2 { margin-block: 2.5rem 0.5rem }
dl { display: flex; flex-wrap: wrap; gap: 0.75rem 2rem; margin: 1.5rem 0 }
dl div { border-inline-start: 4px solid var(--bar); padding-inline-start: 0.75rem }
dd { margin: 0; font-size: 1.75rem; font-weight: 700; line-height: 1.2 }
.wide { overflow-x: auto }
table { border-collapse: collapse; min-width: 40rem }
caption { text-align: start; font-weight: 700; padding-block: 0.5rem }
th, td { border-bottom: 1px solid var(--line); padding: 0.4rem 0.75rem 0.4rem 0; text-align: start; vertical-align: top }
tbody th { font-weight: 400; min-width: 12rem }
tbody th span { font-size: 0.875rem }
.number { text-align: end; font-variant-numeric: tabular-nums }
rect { fill: var(--bar); forced-color-adjust: none }
:focus-visible { outline: 3px solid var(--bar); outline-offset: 2px }
@media print {
  @page { size: A4 landscape; margin: 12mm }
  body { font-size: 8pt } main { padding: 0; max-width: none } .wide { overflow: visible }
  table { min-width: 0; width: 100% } tr { break-inside: avoid } thead { display: table-header-group }
  tbody th { min-width: 0 }
}
`
