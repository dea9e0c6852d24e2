import { z } from 'zod'
import { id, line, webAddress } from './fields'

const colour = z.string().regex(/^#[0-9a-f]{6}$/)

/** What makes this site one council's: `content/settings/site.yaml`. */
export const SiteSettings = z.strictObject({
  title: line(60).describe('The name of the site, shown at the top of every page.'),
  council: line(60).describe('The name of the council.'),
  councilWebsite: webAddress.describe("The council's own website, beginning https://"),
  area: line(40).describe('The name of the area in a sentence, for instance Rutland.'),
  origin: z
    .url({ protocol: /^https?$/ })
    .regex(/^https?:\/\/[^/]+$/)
    .describe(
      'The address of this site, with no slash at the end. It goes into the site map, the feed and printed pages.',
    ),
  homeHeading: line(100).describe('The large heading of the home page: what this site is, in one line.'),
  homeSummary: line(220).describe('The sentence below it.'),
  defaultContact: id.describe("The council's own team: who to ask when a page names no one else."),
  adviceContact: id.describe(
    'The free and impartial advice service, offered on every page and when a search finds nothing.',
  ),
  licence: z
    .strictObject({
      name: line(80).describe('The name of the licence.'),
      url: webAddress.describe('Where to read it.'),
    })
    .describe('What others may do with the words on this site.'),
  phase: z
    .enum(['alpha', 'beta', 'live'])
    .describe('"alpha" or "beta" shows a line that says the site is new; "live" does not.'),
  editAddress: webAddress
    .includes('{file}')
    .optional()
    .describe(
      'Where a file can be changed on the web, with {file} for its name: "https://github.com/example/site/edit/main/{file}". Only a preview shows it. Leave it out if there is no such place.',
    ),
  colours: z
    .strictObject({
      brand: colour.describe(
        'The dark colour of the header, as # and six characters. White text must be readable on it.',
      ),
      accent: colour.describe(
        'The bright colour of the search button and the focus ring. Black text must be readable on it.',
      ),
    })
    .describe("The council's colours."),
})
export type SiteSettings = z.infer<typeof SiteSettings>
