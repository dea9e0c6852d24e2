import { isoDate } from '../../content/schemas/fields'
import { buildFinding } from '../finding'
import type { FileRule } from '../rule'

/** The next review is not before the last one. */
export const checkDates: FileRule = (document) => {
  const last = isoDate.safeParse(document.settings?.lastReviewed)
  const next = isoDate.safeParse(document.settings?.nextReview)
  return last.success && next.success && next.data < last.data
    ? [buildFinding(document.placeOf(['nextReview']), 'review-order', last.data, next.data)]
    : []
}
