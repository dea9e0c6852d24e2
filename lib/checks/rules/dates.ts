import { isoDate } from '../../content/schemas/fields'
import { addMonths } from '../../site/dates'
import { buildFinding } from '../finding'
import type { SiteRule } from '../rule'

/** A review further away than this is a slip of the pen: 2207 for 2027. */
const yearsAhead = 10

/** What has been done was done by today, and the next review is after the last one and not in another age. */
export const checkDates: SiteRule = ({ today }) => {
  const latest = addMonths(today, yearsAhead * 12)
  return ({ settings, placeOf }) => {
    const toCome = ['lastReviewed', 'lastChecked'].flatMap((key) => {
      const date = isoDate.safeParse(settings?.[key])
      return date.success && date.data > today
        ? [buildFinding(placeOf([key]), 'date-to-come', key, date.data, today)]
        : []
    })
    if (toCome.length > 0) return toCome
    const last = isoDate.safeParse(settings?.lastReviewed)
    const next = isoDate.safeParse(settings?.nextReview)
    if (!next.success) return []
    const place = placeOf(['nextReview'])
    if (next.data > latest) return [buildFinding(place, 'review-far', next.data, yearsAhead)]
    return last.success && next.data < last.data
      ? [buildFinding(place, 'review-order', last.data, next.data)]
      : []
  }
}
