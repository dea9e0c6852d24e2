import { z } from 'zod'
import { audience, isoDate, line, sourceDate, webAddress } from './fields'

/** Someone to ring or write to: `content/contacts/<id>.yaml`. */
export const Contact = z.strictObject({
  name: line(80).describe('The name of the service, as it calls itself.'),
  whatFor: line(200).describe('What they can help with, in one sentence.'),
  order: z.int().min(0).default(100).describe('Where they come in the list of contacts: 1 comes first.'),
  phone: z
    .array(
      z.strictObject({
        label: z
          .enum(['Telephone', 'Mobile phone', 'Text', 'Relay UK'])
          .default('Telephone')
          .describe('What sort of number it is.'),
        number: z
          .string()
          .regex(/^\+?[0-9][0-9 ]{4,18}$/)
          .describe('The number, with a space after the area code, for instance "01632 960123".'),
        hours: line(80)
          .optional()
          .describe('When someone answers, for instance "Monday to Friday, 9am to 5pm".'),
      }),
    )
    .default([])
    .describe('Telephone numbers, the best one first.'),
  email: z.email().toLowerCase().optional().describe('The full email address.'),
  web: webAddress.optional().describe('Their website, beginning https://'),
  social: z
    .array(
      z.strictObject({
        service: line(30).describe('Which service, for instance Facebook.'),
        name: line(60).describe('Their name there.'),
        url: webAddress.optional().describe('The address of their page there, if it is known.'),
      }),
    )
    .default([])
    .describe('Where they are on social media.'),
  address: z
    .array(line(80))
    .default([])
    .describe('The postal address, one part on each line, without the postcode.'),
  postcode: z
    .string()
    .regex(/^[A-Z]{1,2}[0-9][0-9A-Z]? [0-9][A-Z]{2}$/)
    .optional()
    .describe('The postcode, in capitals with a space: LE15 6HP.'),
  hours: line(120).optional().describe('When they are open.'),
  accessOptions: z
    .array(line(120))
    .default([])
    .describe('Ways to reach them for people who cannot use the telephone, for instance an interpreter.'),
  audience: z.array(audience).min(1).describe('Who they help.'),
  aliases: z.array(line(80)).default([]).describe('Other names that people use for them.'),
  lastChecked: isoDate
    .optional()
    .describe('The day when someone last rang or wrote to make sure. Leave it out if nobody has.'),
  source: z
    .strictObject({
      name: line(120).describe('Where these details come from.'),
      date: sourceDate
        .optional()
        .describe('How old that is: 2020, 2020-08 or 2020-08-31. Leave it out if it has no date.'),
    })
    .describe('Where these details come from, and how old that is.'),
})
export type Contact = z.infer<typeof Contact>
