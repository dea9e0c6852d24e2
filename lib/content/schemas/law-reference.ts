import { z } from 'zod'
import { isoDate, line, webAddress } from './fields'

/** One thing that the law or national guidance says: `content/law/<id>.yaml`. */
export const LawReference = z.strictObject({
  instrument: line(120).describe('The Act, Regulations or guidance, by its full name and year.'),
  paragraph: line(60).optional().describe('Where in it, for instance "section 30" or "paragraph 6.65".'),
  duty: z
    .enum(['must', 'should', 'policy', 'practice', 'information'])
    .describe(
      '"must" for a legal duty, "should" for national guidance, "policy" for what the council expects, "practice" for what is usual, "information" for anything else.',
    ),
  paraphrase: line(300).describe('What it says, in plain words of our own. Never copy the text.'),
  url: webAddress.describe('Where to read it, beginning https://'),
  edition: line(80).optional().describe('Which edition, for instance "January 2015".'),
  status: z
    .enum(['in-force', 'proposed', 'superseded'])
    .describe('Whether it is the law now, only proposed, or replaced.'),
  verified: z
    .enum(['primary', 'secondary', 'unconfirmed'])
    .describe(
      'How sure we are of the paragraph number: "primary" if read in the law itself, "secondary" if read somewhere else, "unconfirmed" if not yet checked. An unconfirmed number is never shown.',
    ),
  lastChecked: isoDate.describe('The day when someone last checked it.'),
})
export type LawReference = z.infer<typeof LawReference>
