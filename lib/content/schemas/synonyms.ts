import { z } from 'zod'
import { line } from './fields'

/** Words that mean the same to someone who searches: `content/settings/synonyms.yaml`. */
export const Synonyms = z.strictObject({
  same: z
    .array(z.array(line(60)).min(2))
    .default([])
    .describe('Groups of words that mean the same: a search for one finds them all.'),
  related: z
    .array(
      z.strictObject({
        from: line(60).describe('What someone types.'),
        to: z.array(line(60)).min(1).describe('What we should also look for.'),
      }),
    )
    .default([])
    .describe('One-way links: a search for the first also looks for the others, a little lower down.'),
})
export type Synonyms = z.infer<typeof Synonyms>
