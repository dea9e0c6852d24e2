import { type DefaultTreeAdapterTypes, parse, parseFragment, serialize } from 'parse5'

type ParentNode = DefaultTreeAdapterTypes.ParentNode
type Element = DefaultTreeAdapterTypes.Element

/** What a reader is told when the server cannot answer, by HTTP status. 404 has a page of its own. */
const messages = {
  400: {
    heading: 'We could not read that address',
    text: 'Part of the address may be missing or have a letter that does not belong. Check it, or start again from the home page.',
  },
  405: {
    heading: 'That did not work',
    text: 'This address can be read, but it does not take what was sent to it. Start again from the home page.',
  },
  411: {
    heading: 'That did not work',
    text: 'We could not tell how much was being sent. Please send it again with another browser.',
  },
  413: {
    heading: 'That was too much to send',
    text: 'Please shorten what you wrote, and send it again.',
  },
  414: {
    heading: 'That address is too long',
    text: 'If you were searching, try again with fewer words.',
  },
  500: {
    heading: 'Sorry, something went wrong',
    text: 'It is not your fault. Please try again in a few minutes.',
  },
} as const

export type MessageStatus = keyof typeof messages
export const messageStatuses = Object.keys(messages).map(Number) as MessageStatus[]

/**
 * The page that the server sends with a status of refusal or failure. It is the site's own not-found page
 * with other words in it, so that it has the site's header, search and footer without being a second
 * design to look after. (Next's own page for failures has inline styles, and cannot be replaced.)
 *
 * @param notFoundPage the lean HTML of the not-found page
 * @throws when that page has no `main` and `title`
 */
export function buildMessagePage(notFoundPage: string, status: MessageStatus): string {
  const { heading, text } = messages[status]
  const page = parse(notFoundPage)
  const title = findElement(page, 'title')
  const main = findElement(page, 'main')
  if (!title || !main) throw new Error('The not-found page needs a <title> and a <main> element')
  // Rebuilding the heading keeps the page's own wrapper and look; everything below it is about a lost page.
  const oldHeading = findElement(main, 'h1')
  const box = oldHeading?.parentNode ?? main
  const attributes = oldHeading?.attrs.map(({ name, value }) => ` ${name}="${value}"`).join('') ?? ''
  title.childNodes = parseFragment(heading).childNodes
  box.childNodes = parseFragment(
    `<h1${attributes}>${heading}</h1><p>${text}</p><p><a href="/">Go to the home page</a></p>`,
  ).childNodes
  return serialize(page)
}

function findElement(parent: ParentNode, tagName: string): Element | undefined {
  for (const child of parent.childNodes) {
    if (!('tagName' in child)) continue
    if (child.tagName === tagName) return child
    const found = findElement(child, tagName)
    if (found) return found
  }
  return undefined
}
