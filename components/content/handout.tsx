import { PaperTools } from '@/components/layout/paper-tools'
import { SimplePage } from '@/components/layout/simple-page'
import { QrCode } from '@/components/ui/qr-code'
import type { Handout, QuestionSheet } from '@/lib/content/handout'
import type { PageSummary } from '@/lib/content/pages'
import { formatDate } from '@/lib/site/dates'
import { ContactCard } from './contact-card'
import { WordList } from './printed-copy'
import { Prose } from './prose'

type Paper = {
  /** The whole address of the page that this is made from. */
  url: string
  publisher: string
  /** Other sheets of the page. */
  links: { label: string; address: string }[]
}

/** The essentials of a page on one or two sides of A4, in large type, with room to write. */
export function HandoutSheet({ handout, ...paper }: { handout: Handout } & Paper) {
  const { page, tree, words, law, contact, notShown } = handout
  return (
    <Sheet {...paper} {...handout} title={page.title} summary={page.summary} more={notShown}>
      <div className="prose">
        <Prose tree={tree} law={law} brief />
      </div>
      {words.length > 0 && (
        <section aria-labelledby="page-words">
          <h2 id="page-words">What the words mean</h2>
          <WordList words={words} />
        </section>
      )}
      <ContactCard contact={contact} />
      <h2>Notes</h2>
      <Lines count={5} />
    </Sheet>
  )
}

/** A page's questions, each with a box to tick and lines for the answer. */
export function MeetingSheet({ sheet, ...paper }: { sheet: QuestionSheet } & Paper) {
  const { page, questions, contact, notShown } = sheet
  return (
    <Sheet
      {...paper}
      {...sheet}
      title={`Questions to ask: ${page.title}`}
      summary="Tick what you want to ask, and write down the answers."
      more={notShown}
    >
      <p>Date: ____________________ Who was there: ______________________________</p>
      <ul>
        {questions.map((question) => (
          <li key={question} className="question">
            {question}
            <Lines count={2} />
          </li>
        ))}
      </ul>
      <h2>What we agreed, who does it, and by when</h2>
      <Lines count={4} />
      <ContactCard contact={contact} />
    </Sheet>
  )
}

type SheetProps = Paper & {
  page: PageSummary
  ancestors: PageSummary[]
  title: string
  summary: string
  more: string[]
  children: React.ReactNode
}

function Sheet({ page, ancestors, title, summary, url, publisher, links, more, children }: SheetProps) {
  return (
    <SimplePage title={title} summary={summary} above={[...ancestors, page]}>
      <PaperTools links={[{ label: 'Read the whole page', address: page.address }, ...links]} />
      <div className="handout">
        {children}
        <div className="handout-foot">
          <QrCode address={url} />
          <p>
            {more.length > 0 && <>The page also has: {more.join('; ')}. </>}
            Read it at <a href={page.address}>{url}</a>. Last reviewed {formatDate(page.lastReviewed)}.{' '}
            {publisher}.
          </p>
        </div>
      </div>
    </SimplePage>
  )
}

/** Empty lines to write on. */
function Lines({ count }: { count: number }) {
  return Array.from({ length: count }, (_, line) => line + 1).map((line) => (
    <span key={line} className="line" />
  ))
}
