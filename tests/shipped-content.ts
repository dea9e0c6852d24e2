import { readdirSync, readFileSync } from 'node:fs'

/**
 * Whether `content/` is what the site came with. Tests about its words, its pages and how many there are run only
 * then: a council that has put its own words there has other ones, and what it must put right is for the check to say.
 */
export const isShippedContent = /^council: Rutland County Council$/m.test(
  readFileSync('content/settings/site.yaml', 'utf8'),
)

const [section] = readdirSync('content/pages', { withFileTypes: true }).filter((one) => one.isDirectory())
const [contact = ''] = readdirSync('content/contacts')

/** A page and a contact, whosever content it is. */
export const somePage = isShippedContent ? '/help-at-school/sen-support' : `/${section?.name}`
export const someContact = isShippedContent
  ? '/contacts/sendiass'
  : `/contacts/${contact.replace(/\.yaml$/, '')}`
