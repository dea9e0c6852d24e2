import { createHash } from 'node:crypto'
import { addressOf, isDraft } from '../checks/collect-site'
import { isoDate } from '../content/schemas/fields'
import { PlainError } from '../publish/plain-error'
import { addMonths, countDays, formatDate } from '../site/dates'
import { daysToPrepare } from '../site/review-times'
import { changeDocument, type EditableContent, getPageAt, type Plan } from './editable-content'

const daysOfSpread = 43
const day = 24 * 60 * 60 * 1000

/**
 * The day to read a page again: in a year, less up to six weeks, so that pages that are written together do not
 * all fall due together. The same address has the same number of days each time.
 * @param today and the result are for instance `2026-09-01`
 */
export function findNextReview(today: string, address: string): string {
  const earlier = createHash('sha256').update(address).digest().readUInt32BE() % daysOfSpread
  return new Date(Date.parse(addMonths(today, 12)) - earlier * day).toISOString().slice(0, 10)
}

/**
 * Marks pages as read today and found right. Nothing else in them changes.
 * @param which.addresses the pages, for instance `/help-at-school/sen-support`
 * @param which.due also every published page whose review is overdue or due within 30 days
 * @param which.owner of those that are due, only the pages of this team
 * @throws PlainError when there is no such page or no such team
 */
export function planReview(
  content: EditableContent,
  which: { addresses: readonly string[]; due?: boolean; owner?: string | undefined },
): Plan {
  const { site, today } = content
  const { due, owner } = which
  const pages = new Set(which.addresses.map((address) => getPageAt(content, address)))
  const owners = new Set([...site.pages.values()].map(({ settings }) => String(settings?.owner)))
  if (owner && !owners.has(owner))
    throw new PlainError(`No page has the owner "${owner}". The owners are: ${[...owners].sort().join(', ')}`)
  for (const page of due ? site.pages.values() : []) {
    const next = isoDate.safeParse(page.settings?.nextReview)
    const isDue = next.success && countDays(today, next.data) <= daysToPrepare
    if (isDue && !isDraft(page) && (!owner || page.settings?.owner === owner)) pages.add(page)
  }
  const notes: string[] = []
  const changes = [...pages].map((page) => {
    const nextReview = findNextReview(today, addressOf(page))
    notes.push(`${addressOf(page)}: reviewed today, and next by ${formatDate(nextReview)}`)
    return changeDocument(content, page, { settings: { lastReviewed: today, nextReview } })
  })
  return { changes, notes }
}
