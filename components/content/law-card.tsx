import type { LawDocument } from '@/lib/content/law'
import { formatDate } from '@/lib/site/dates'
import { lawAddress } from '@/lib/site/urls'

const labels = {
  must: 'The law: must',
  should: 'National guidance: should',
  policy: 'Council policy',
  practice: 'Usual practice',
  information: 'The law explained',
}

const colours = {
  must: 'border-s-must text-must',
  should: 'border-s-should text-should',
  policy: 'border-s-brand-ink text-brand-ink',
  practice: 'border-s-edge text-soft',
  information: 'border-s-edge text-soft',
}

/** How far its place in the law has been confirmed, in words that a date follows. */
const trust = {
  primary: 'Checked in the text itself',
  secondary: 'Checked second-hand',
  unconfirmed: 'Exact paragraph not yet confirmed. Looked at',
}

/** The label of a law reference. What is only proposed, or no longer the law, says so and is never a duty. */
export const lawLabel = ({ status, duty }: LawDocument) =>
  ({ proposed: 'Only proposed: not the law', superseded: 'No longer the law', 'in-force': labels[duty] })[
    status
  ]

/** Where a law reference is to be found. A number that nobody has confirmed is never shown. */
export const lawPlace = ({ instrument, edition, verified, paragraph }: LawDocument) =>
  [instrument, edition, verified !== 'unconfirmed' && paragraph].filter(Boolean).join(', ')

/** What the law or guidance says, who says so, where, and how sure we are. */
export function LawCard({ law, full = false }: { law: LawDocument; full?: boolean }) {
  const { id, duty, paraphrase, url, verified, lastChecked } = law
  return (
    <div className={`law card my-6 border-s-6 ${colours[duty]}`}>
      <p className="font-bold">{lawLabel(law)}</p>
      <p className="text-ink">{paraphrase}</p>
      <p className="text-[0.9rem] text-soft">
        <a href={url}>{lawPlace(law)}</a>. {trust[verified]} on {formatDate(lastChecked)}.
        {!full && (
          <>
            {' '}
            <a className="no-print" href={lawAddress(id)}>
              Where this is used<span className="sr-only">: {lawPlace(law)}</span>
            </a>
          </>
        )}
      </p>
    </div>
  )
}

/** What a law card says in one line, for paper with little room. */
export const LawLine = ({ law }: { law: LawDocument }) => (
  <p className="law-line">
    <strong>{lawLabel(law)}.</strong> {lawPlace(law)}.
  </p>
)
