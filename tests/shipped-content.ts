import { readFileSync } from 'node:fs'

/**
 * Whether `content/` is what the site came with. Tests about its words, its pages and how many there are run only
 * then: a council that has put its own words there has other ones, and what it must put right is for the check to say.
 */
export const isShippedContent = /^council: Rutland County Council$/m.test(
  readFileSync('content/settings/site.yaml', 'utf8'),
)
