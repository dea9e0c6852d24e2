import type { LawDocument } from '@/lib/content/law'
import { formatDate } from '@/lib/site/dates'

const labels = {
  must: 'The law: must',
  should: 'National guidance: should',
  information: 'The law explained',
}

const colours = {
  must: 'border-s-must text-must',
  should: 'border-s-should text-should',
  information: 'border-s-edge text-soft',
}

/** What the law or guidance says, who says so, and where. A number that nobody has confirmed is never shown. */
export function LawCard({ law }: { law: LawDocument }) {
  const { duty, paraphrase, instrument, paragraph, verified, edition, url, lastChecked } = law
  const where = [instrument, edition, verified !== 'unconfirmed' && paragraph].filter(Boolean).join(', ')
  return (
    <div className={`law card my-6 border-s-6 ${colours[duty]}`}>
      <p className="font-bold">{labels[duty]}</p>
      <p className="text-ink">{paraphrase}</p>
      <p className="text-[0.9rem] text-soft">
        <a href={url}>{where}</a>. Checked {formatDate(lastChecked)}.
      </p>
    </div>
  )
}
