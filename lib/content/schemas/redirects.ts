import { z } from 'zod'
import { address } from './fields'

/** Old addresses that must never die: `content/settings/redirects.yaml`. */
export const Redirects = z.strictObject({
  redirects: z
    .array(
      z.strictObject({
        from: address.describe('The old address.'),
        to: address.describe('The page that it leads to now.'),
      }),
    )
    .default([])
    .describe(
      'Old addresses that do not belong to one page. For a page that moved, use redirectFrom on the page.',
    ),
})
export type Redirects = z.infer<typeof Redirects>
