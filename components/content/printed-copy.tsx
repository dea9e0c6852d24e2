import { PaperTools } from '@/components/layout/paper-tools'
import { SimplePage } from '@/components/layout/simple-page'
import type { CopyName, PrintedCopy } from '@/lib/content/printed-copy'
import { formatDate } from '@/lib/site/dates'
import { ContactCard } from './contact-card'
import { Prose } from './prose'

// Two pages may have the same headings, so only the pages have ids here. No slug has a slash.
const pageAnchor = (address: string) => `page${address}`

type PrintedCopyProps = {
  copy: PrintedCopy
  url: string
  publisher: string
  /** The day on which it was made, in words. */
  made: string
  above: { title: string; address: string }[]
  /** What follows the words of a page, where it is made from data. */
  after?: (address: string) => React.ReactNode
}

/** Several pages as one document to print, with its contents, its contacts and its words. */
export function PrintedCopyPage({ copy, url, publisher, made, above, after }: PrintedCopyProps) {
  const { title, chapters, bodies, contacts, words } = copy
  const PageTitle = chapters.length > 1 ? 'h3' : 'h2'
  return (
    <SimplePage
      title={title}
      summary={`${publisher}. As it was on ${made}. The pages may have changed since: look at ${url}`}
      above={above}
    >
      <PaperTools links={[]} />
      <h2>Contents</h2>
      {!bodies && <p>There are too many pages for one document. Print each one from its own address.</p>}
      {chapters.map((chapter) => (
        <div key={chapter.title ?? title}>
          {chapter.title && <p className="mt-4 font-bold">{chapter.title}</p>}
          <ul>
            {chapter.pages.map((page) => (
              <li key={page.address} className="py-1">
                <a href={bodies ? `#${pageAnchor(page.address)}` : page.address}>{page.title}</a>
                <span className="block max-w-[38rem] text-soft">{page.summary}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {chapters.map((chapter) => (
        <div key={chapter.title ?? title} className="copy-chapter">
          {chapter.title && <h2>{chapter.title}</h2>}
          {chapter.pages.map((page) => {
            const body = bodies?.get(page.address)
            return (
              body && (
                <article key={page.address} className="prose copy-page" id={pageAnchor(page.address)}>
                  <PageTitle>{page.title}</PageTitle>
                  <p className="text-soft">
                    {page.summary} Last reviewed {formatDate(page.lastReviewed)}.
                  </p>
                  <Prose {...body} />
                  {after?.(page.address)}
                </article>
              )
            )
          })}
        </div>
      ))}
      {contacts.length > 0 && (
        <section className="copy-chapter" aria-labelledby="page-contacts">
          <h2 id="page-contacts">Who to ask</h2>
          {contacts.map((contact) => (
            <ContactCard key={contact.id} contact={contact} heading="h3" />
          ))}
        </section>
      )}
      {words.length > 0 && (
        <section className="copy-chapter" aria-labelledby="page-words">
          <h2 id="page-words">What the words mean</h2>
          <WordList words={words} />
        </section>
      )}
    </SimplePage>
  )
}

/** Words with their meanings, for paper: nothing opens there. */
export function WordList({ words }: { words: PrintedCopy['words'] }) {
  return (
    <dl>
      {words.map(({ id, name, term, abbreviation, text }) => (
        <div key={id} className="mb-2 break-inside-avoid">
          <dt className="inline font-bold">
            {name}
            {abbreviation && ` (${term})`}:
          </dt>{' '}
          <dd className="inline">{text}</dd>
        </div>
      ))}
    </dl>
  )
}

/** The documents that can be had, on the page that says how to get a copy. */
export function CopyList({ copies }: { copies: CopyName[] }) {
  return (
    <section aria-labelledby="page-copies" className="prose mt-8">
      <h2 id="page-copies">Many pages as one document</h2>
      <p>Open one of these and print it, or save it. Each has a list of its pages, contacts and words.</p>
      <ul>
        {copies.map(({ title, address }) => (
          <li key={address}>
            <a href={address}>{title}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
