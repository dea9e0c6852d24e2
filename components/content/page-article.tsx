import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { PageTools } from '@/components/layout/page-tools'
import { QrCode } from '@/components/ui/qr-code'
import type { PageView } from '@/lib/content/page-view'
import { formatDate } from '@/lib/site/dates'
import { ContactCard } from './contact-card'
import { GuidePaging, GuideSteps } from './guide-steps'
import { OnThisPage } from './on-this-page'
import { PageList } from './page-list'
import { PageReview } from './page-review'
import { Prose } from './prose'
import { WordsOnPage } from './words-on-page'

type PageArticleProps = {
  view: PageView
  /** The whole address, with the origin of the site: for the QR code and for sending. */
  url: string
  /** Who publishes the page, as a citation names them: `Rutland County Council, Rutland SEND Local Offer`. */
  publisher: string
  /** The page on paper: its handout, its questions, the guide that it belongs to as one document. */
  papers?: { label: string; address: string }[]
  /** What follows the words of the page, where it is made from data. */
  children?: React.ReactNode
}

/** A page of any kind: guidance, the step of a guide, questions, expectations, or the start of a section. */
export function PageArticle({ view, url, publisher, papers = [], children: made }: PageArticleProps) {
  const { page, tree, headings, guide, children } = view
  return (
    <>
      <Breadcrumbs pages={view.ancestors} />
      <main id="content" className="wrap page" tabIndex={-1}>
        <div className="page-head">
          <h1>{page.title}</h1>
          <p className="mt-2 mb-4 text-[1.15rem] text-soft">{page.summary}</p>
          {guide && <GuideSteps guide={guide} current={page.address} />}
        </div>
        <OnThisPage headings={headings} />
        <div className="page-body">
          <article className={`prose ${page.kind}`}>
            <Prose
              tree={tree}
              contacts={view.contacts}
              law={view.law}
              steps={guide?.steps ?? []}
              current={page.address}
            />
          </article>
          {made}
          {children.length > 0 && <PageList pages={children} />}
          {guide && <GuidePaging guide={guide} current={page.address} />}
          {view.closingContacts.length > 0 && (
            <section aria-labelledby="page-contacts">
              <h2 id="page-contacts" className="mt-10">
                Who to ask
              </h2>
              {view.closingContacts.map((contact) => (
                <ContactCard key={contact.id} contact={contact} heading="h3" />
              ))}
            </section>
          )}
          {view.related.length > 0 && (
            <section aria-labelledby="page-related" className="no-print">
              <h2 id="page-related" className="mt-10">
                Read next
              </h2>
              <PageList pages={view.related} heading="h3" />
            </section>
          )}
          <PageTools
            title={page.title}
            address={url}
            citation={{ publisher, reviewed: formatDate(page.lastReviewed) }}
            links={papers}
          />
          <PageReview page={page} />
          <WordsOnPage words={view.words} />
          <div className="print-only mt-6">
            <QrCode address={url} />
            <p>
              {url} <br />
              Last reviewed {formatDate(page.lastReviewed)}.
            </p>
            <p data-printed-on="" />
          </div>
        </div>
      </main>
    </>
  )
}
