import { planReplace } from '../editing/plan-replace'
import { runPlan } from './editing-run/run-plan'

const help = `npm run replace -- "01632 960123" "01632 960456"

Puts words in the place of others in the text of every page and glossary word, and in the details
of every contact. Capitals count. Every line that changes is shown first, and then you are asked.
Add --yes to do it without being asked.`

/** `npm run replace`: puts words in the place of others, everywhere. */
export const run = (args: string[]) =>
  runPlan(args, {
    help,
    words: { least: 2, most: 2 },
    showsLines: true,
    plan: (content, { words: [from = '', to = ''] }) => planReplace(content, from, to),
  })
