import type { PageSummary } from '@/lib/content/pages'
import { formatDate } from '@/lib/site/dates'

/** One quiet panel: how fresh the page is, who looks after it, what changed. */
export function PageReview({ page }: { page: PageSummary }) {
  const latest = page.changes.toSorted((a, b) => b.date.localeCompare(a.date))[0]
  return (
    <dl className="mt-8 grid gap-x-6 gap-y-2 border-t border-line pt-4 text-[0.9rem] text-soft sm:grid-cols-2 [&_dd]:m-0 [&_dt]:font-bold [&_dt]:text-ink">
      <div>
        <dt>Last reviewed</dt>
        <dd>{formatDate(page.lastReviewed)}</dd>
      </div>
      <div>
        <dt>Next review</dt>
        <dd>{formatDate(page.nextReview)}</dd>
      </div>
      <div>
        <dt>Looked after by</dt>
        <dd>{page.owner}</dd>
      </div>
      {latest && (
        <div>
          <dt>What changed</dt>
          <dd>
            {formatDate(latest.date)}: {latest.note}
          </dd>
        </div>
      )}
    </dl>
  )
}
