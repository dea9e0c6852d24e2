import { z } from 'zod'
import { line } from './fields'

/** Pages that the council has put together for one occasion: `content/packs/<id>.yaml`, published at `/packs/<id>`. */
export const ReadyPack = z.strictObject({
  title: line(80).describe('What the pack is for, for instance "Starting SEN support".'),
  note: line(300).describe('One or two sentences to the family: when these pages help.'),
  order: z.int().min(0).default(100).describe('Where the pack comes in the list: 1 comes first.'),
  pages: z
    .array(z.string().regex(/^(\/[a-z0-9]+(-[a-z0-9]+)*)+(#[\p{L}\p{M}\p{N}_-]+)?$/u))
    .min(1)
    .max(30)
    .describe(
      'The pages by address, in the order in which to read them. For a part of a page add # and its anchor: /help-at-school/sen-support#what-to-do.',
    ),
})
export type ReadyPack = z.infer<typeof ReadyPack>
