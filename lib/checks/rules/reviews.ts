import { isoDate } from '../../content/schemas/fields'
import { addMonths } from '../../site/dates'
import { daysToPrepare, monthsBetweenChecks } from '../../site/review-times'
import { isDraft } from '../collect-site'
import { buildFinding } from '../finding'
import type { SiteRule } from '../rule'

const day = 24 * 60 * 60 * 1000

/** A published page is read again by the day that it names, and its team hears of it in time. */
export const checkReview: SiteRule = ({ today }) => {
  const soon = new Date(Date.parse(today) + daysToPrepare * day).toISOString().slice(0, 10)
  return (document) => {
    const last = isoDate.safeParse(document.settings?.lastReviewed)
    const next = isoDate.safeParse(document.settings?.nextReview)
    if (document.model !== 'Page' || isDraft(document) || !next.success || next.data > soon) return []
    // A next review before the last is a slip of the pen, which rules/dates.ts reports.
    if (last.success && next.data < last.data) return []
    const rule = next.data < today ? 'review-overdue' : 'review-soon'
    return [buildFinding(document.placeOf(['nextReview']), rule, next.data)]
  }
}

/** Somebody has rung or written to every contact in the last six months. */
export const checkContact: SiteRule = ({ today }) => {
  const oldest = addMonths(today, -monthsBetweenChecks)
  return (document) => {
    if (document.model !== 'Contact' || !document.settings) return []
    const { name, lastChecked } = document.settings
    const shown = typeof name === 'string' ? name : document.file
    if (lastChecked === undefined)
      return [buildFinding(document.placeOf(['lastChecked']), 'contact-never-checked', shown, today)]
    const last = isoDate.safeParse(lastChecked)
    return last.success && last.data < oldest
      ? [buildFinding(document.placeOf(['lastChecked']), 'contact-not-checked', shown, last.data, today)]
      : []
  }
}
