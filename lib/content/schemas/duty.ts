import { z } from 'zod'
import { id, line } from './fields'

/** One thing that the law says a Local Offer must contain: `content/duties/<id>.yaml`. Pages claim it with `covers`. */
export const Duty = z.strictObject({
  title: line(120).describe('The duty in a few words.'),
  order: z.int().min(0).default(100).describe('Where it comes in the list: 1 comes first.'),
  requires: line(400).describe('What must be published, in plain words of our own.'),
  law: id.describe('The law that says so: the name of a file in content/law, without .yaml.'),
})
export type Duty = z.infer<typeof Duty>
