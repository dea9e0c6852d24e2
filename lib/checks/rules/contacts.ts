import { models } from '../../content/schemas'
import { listValues } from '../collect-site'
import { buildFinding } from '../finding'
import type { FileRule } from '../rule'

/**
 * What a number in the United Kingdom can be: by its first digits (https://www.ofcom.org.uk, the National
 * Telephone Numbering Plan), or a short one such as 111, 116 123, 118 118 or 85258.
 */
const rightNumber = /^(0[237]\d{9}|0[1459]\d{8,9}|08\d{6}|08\d{8,9}|[1-9]\d{2}|11[68]\d{3}|[6-8]\d{4})$/

/** A telephone number has as many digits as it can have, and somebody can be reached in some way. */
export const checkContacts: FileRule = (document) => {
  const { model, settings, placeOf } = document
  if (model !== 'Contact' || !settings) return []
  const numbers = listValues(document, ['phone', '*', 'number']).flatMap(({ value, path }) => {
    // Relay UK is rung by the digits 18001 before the number, and another country has numbers of its own.
    const digits = value
      .replace(/^\+44 ?0?/, '0')
      .replace(/ /g, '')
      .replace(/^1800[01](?=0)/, '')
    return /^\d{3,}$/.test(digits) && !rightNumber.test(digits)
      ? [buildFinding(placeOf(path), 'phone-digits', value, digits.length)]
      : []
  })
  const contact = models.Contact.schema.safeParse(settings).data
  if (!contact) return numbers
  const { name, phone, email, web, address, social } = contact
  const isReached = email || web || phone.length + address.length + social.length > 0
  return isReached ? numbers : [buildFinding(placeOf([]), 'contact-unreachable', name)]
}
