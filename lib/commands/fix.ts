import { planFix } from '../editing/plan-fix'
import { runPlan } from './editing-run/run-plan'

const help = `npm run fix            shows what can be mended without asking you anything, then asks whether to do it
npm run fix -- --yes   does it without asking

It mends dates written another way (31/03/2027 becomes 2027-03-31), slips in the names of
settings ("sumary" becomes "summary"), and links to old addresses.`

/** `npm run fix`: mends what is safe to mend. */
export const run = (args: string[]) =>
  runPlan(args, {
    help,
    words: { least: 0, most: 0 },
    showsLines: true,
    nothing:
      'There is nothing that can be mended without asking. npm run check says what there is to mend by hand.',
    plan: planFix,
  })
