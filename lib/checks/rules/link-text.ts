import { buildFinding } from '../finding'
import type { FileRule } from '../rule'

const vague = new Set(['click here', 'here', 'read more', 'learn more'])

/** The words of a link say where it goes: many people read only the links of a page. GOV.UK asks for it too. */
export const checkLinkText: FileRule = (document) =>
  document.references
    .filter(
      ({ kind, text }) =>
        kind === 'link' && (vague.has(plain(text)) || /^(https?:\/\/|www\.)\S*$/i.test(text)),
    )
    .map(({ text, point }) => buildFinding(document.bodyPlaceOf(point), 'link-words', text))

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z ]/g, '')
    .trim()
