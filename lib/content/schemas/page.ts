import { z } from 'zod'
import { address, ageGroup, areaOfNeed, audience, id, isoDate, line } from './fields'

/** A page of guidance: `content/pages/<section>/<slug>.md`, published at `/<section>/<slug>`. */
export const Page = z.strictObject({
  title: line(65).describe('The name of the page, as short as it can be. Not a question, and no dashes.'),
  summary: line(160).describe('One sentence that says what the reader gets from this page.'),
  kind: z
    .enum(['guidance', 'guide-step', 'faq', 'expectations'])
    .default('guidance')
    .describe(
      'What sort of page this is. Leave it out for an ordinary page. In a "faq" page each ## heading is a question. In an "expectations" page each ## heading is something a school, nursery or college is expected to do.',
    ),
  audience: z.array(audience).min(1).describe('Who the page is for. List more than one if you need to.'),
  ages: z
    .array(ageGroup)
    .default([])
    .describe('The ages that the page is for. Leave it out when it is for every age.'),
  needs: z
    .array(areaOfNeed)
    .default([])
    .describe('The areas of need that the page is about. Leave it out when it is about every kind of need.'),
  order: z
    .int()
    .min(0)
    .default(100)
    .describe('Where the page comes in its section: 1 comes first. Pages with the same number go by title.'),
  aliases: z
    .array(line(80))
    .default([])
    .describe('Other words that people type when they look for this page, for instance "one to one".'),
  owner: line(80).describe('The team that looks after this page.'),
  lastReviewed: isoDate.describe('The day when someone last read the page and found it right.'),
  nextReview: isoDate.describe('The day by which someone should read it again.'),
  contacts: z
    .array(id)
    .default([])
    .describe('Who can help with this page: the names of files in content/contacts, without .yaml.'),
  law: z
    .array(id)
    .default([])
    .describe('The law or guidance this page rests on: the names of files in content/law, without .yaml.'),
  covers: z
    .array(id)
    .default([])
    .describe(
      'What the law says a Local Offer must hold, and this page answers: names of files in content/duties.',
    ),
  related: z
    .array(address)
    .default([])
    .describe('Pages to read next, by address, for instance /help-at-school/sen-support.'),
  redirectFrom: z.array(address).default([]).describe('Old addresses of this page. They lead here for ever.'),
  changes: z
    .array(
      z.strictObject({
        date: isoDate.describe('The day of the change.'),
        note: line(200).describe('What changed, in one sentence that the public can read.'),
      }),
    )
    .default([])
    .describe('What changed and when. Add one when readers must know or do something new.'),
  status: z
    .enum(['published', 'draft'])
    .default('published')
    .describe('A draft is not shown to the public. Leave it out to publish.'),
})
export type Page = z.infer<typeof Page>
