import { planReview } from '../editing/plan-review'
import { PlainError } from '../publish/plain-error'
import { runPlan, toAddress } from './editing-run/run-plan'

const help = `npm run review -- /health-and-care/travel            you have read this page, and it is right
npm run review -- --due --owner "SEND service"       the same for every page of a team that is due

Writes today as the day of the last review, and a day in about a year as the next. Nothing else
changes. A page is due when its review is overdue, or within 30 days.`

/** `npm run review`: marks pages as read today and found right. */
export const run = (args: string[]) =>
  runPlan(args, {
    help,
    options: { due: { type: 'boolean' }, owner: { type: 'string' } },
    words: { least: 0, most: Number.POSITIVE_INFINITY },
    nothing: 'No page is due.',
    plan: (content, { words, values: { due, owner } }) => {
      if (words.length === 0 && !due)
        throw new PlainError('Say which page you have read, for instance /health-and-care/travel, or --due.')
      if (owner && !due)
        throw new PlainError('Write --due as well: --owner chooses among the pages that are due.')
      return planReview(content, {
        addresses: words.map(toAddress),
        due: Boolean(due),
        owner: owner as string | undefined,
      })
    },
  })
