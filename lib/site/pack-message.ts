import type { PackView } from '../content/packs'
import { formatDate } from './dates'

export const untitledPack = 'A pack of pages'

// Outlook on Windows takes no more, and cuts without a word.
const longestMailto = 2000

/**
 * A pack as plain text, to paste into a message.
 * @param url the whole address of the pack
 * @param origin of the site
 */
export function formatPackText(
  { title, note, made, items, contacts }: PackView,
  url: string,
  origin: string,
) {
  const pages = items.flatMap(({ title, summary, address }, at) =>
    address
      ? [[`${at + 1}. ${title}`, summary, `${origin}${address}`].filter(Boolean).join('\n')]
      : [`${at + 1}. ${title}`],
  )
  const people = contacts.map(({ name, phone, email }) =>
    [name, ...phone.map(({ label, number }) => `${label}: ${number}`), email && `Email: ${email}`]
      .filter(Boolean)
      .join('\n'),
  )
  const closing = `All of these pages, and what has changed since${made ? ` ${formatDate(made)}` : ''}:\n${url}`
  return [title || untitledPack, note, ...pages, 'Who to ask', ...people, closing]
    .filter(Boolean)
    .join('\n\n')
}

/**
 * A link that opens a message with the pack in it; with its address only, where the whole is too long for a link.
 * @param text as `formatPackText` makes it
 * @param url the whole short address of the pack
 */
export function buildMailto({ title, note }: Pick<PackView, 'title' | 'note'>, text: string, url: string) {
  const subject = title || untitledPack
  const bodies = [text, [note, url].filter(Boolean).join('\n\n'), url]
  // Lines end so in mail (RFC 6068, section 5).
  const links = bodies.map(
    (body) =>
      `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`,
  )
  return links.find((link) => link.length <= longestMailto) ?? `mailto:?body=${encodeURIComponent(url)}`
}
