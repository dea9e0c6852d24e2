import { planRemove } from '../editing/plan-remove'
import { runPlan, toAddress } from './editing-run/run-plan'

const help = `npm run remove -- /health-and-care/travel --to /health-and-care

Takes a page away. Its address leads to the other page from then on, because people have it on
paper. The pages that link to it are listed. Add --yes to do it without being asked.`

/** `npm run remove`: takes a page away, and leaves its address leading to another. */
export const run = (args: string[]) =>
  runPlan(args, {
    help,
    options: { to: { type: 'string' } },
    words: { least: 1, most: 1 },
    plan: (content, { words: [address = ''], values: { to } }) =>
      planRemove(content, toAddress(address), typeof to === 'string' ? toAddress(to) : undefined),
  })
