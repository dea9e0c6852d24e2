import { planRename } from '../editing/plan-rename'
import { runPlan, toAddress } from './editing-run/run-plan'

const help = `npm run rename -- /health-and-care/travel /health-and-care/getting-there

Moves a page to another address. The old address leads to the new one for ever, and the links
of other pages are written anew. Add --yes to do it without being asked.`

/** `npm run rename`: gives a page another address. */
export const run = (args: string[]) =>
  runPlan(args, {
    help,
    words: { least: 2, most: 2 },
    plan: (content, { words: [from = '', to = ''] }) => planRename(content, toAddress(from), toAddress(to)),
  })
