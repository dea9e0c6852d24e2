import { z } from 'zod'
import { address, id, line } from './fields'

/** Ways in: `content/settings/navigation.yaml`. */
export const Navigation = z.strictObject({
  sections: z
    .array(
      z.strictObject({
        section: id.describe('The name of a folder in content/pages.'),
        label: line(40).describe('The words on the menu.'),
        inMenu: z.boolean().default(true).describe('Whether it is in the menu at the top of every page.'),
      }),
    )
    .describe('The sections of the site, in order.'),
  topTasks: z
    .array(
      z.strictObject({
        label: line(80).describe("What a parent comes to do, in a parent's words."),
        text: line(140).describe('One line that says what they will find.'),
        address: address.describe('The page that answers.'),
      }),
    )
    .max(6)
    .describe('The six things that most people come for. They are on the home page.'),
  popularSearches: z
    .array(
      z.strictObject({
        label: line(40).describe('The words of the link.'),
        address: address.describe('The page.'),
      }),
    )
    .max(4)
    .default([])
    .describe('Links below the search box on the home page.'),
  professionals: z
    .array(
      z.strictObject({
        label: line(60).describe('The words of the link.'),
        text: line(140).describe('One line that says what they will find.'),
        address: address.describe('The page.'),
      }),
    )
    .describe('Links on the home page for schools, nurseries and colleges.'),
  footer: z
    .array(
      z.strictObject({
        label: line(60).describe('The words of the link.'),
        address: address.describe('The page.'),
      }),
    )
    .describe('Links at the foot of every page.'),
})
export type Navigation = z.infer<typeof Navigation>
