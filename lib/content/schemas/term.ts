import { z } from 'zod'
import { id, line } from './fields'

/** A word explained: `content/glossary/<id>.md`. Its meaning is the one paragraph below the settings. */
export const Term = z.strictObject({
  term: line(80).describe('The word or phrase, written as it is in a sentence.'),
  abbreviation: line(20).optional().describe('Its short form, for instance SENCO.'),
  aliases: z.array(line(80)).default([]).describe('Other words people use for it.'),
  seeAlso: z
    .array(id)
    .default([])
    .describe('Other words to look at: names of files in content/glossary, without .md.'),
})
export type Term = z.infer<typeof Term>
