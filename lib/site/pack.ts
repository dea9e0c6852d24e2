import { createHash } from 'node:crypto'
import { z } from 'zod'
import { address, isoDate } from '../content/schemas/fields'

/** A pack: pages and parts of pages that someone puts together for a family. It is kept nowhere but in its address. */
export type Pack = {
  title: string
  note: string
  /** The day on which it was made, `2026-11-22`: what has changed since can be told from it. */
  made?: string
  /** Each `/help-at-school/sen-support`, or with a part of it `…#who-pays`, or a short code for either. */
  items: string[]
}

/**
 * The limits of a pack, so that its address fits where people paste it: thirty pages, a note of a few sentences.
 * Lengths are counted as a browser counts them.
 */
export const packLimits = { items: 30, title: 80, note: 300, address: 2000, find: 40 }

/** Where the code of a day begins. */
const firstDay = Date.UTC(2026, 0, 1)
const aDay = 86_400_000

// Without i, l, o and u: nobody takes them for 1 and 0 (Crockford's base 32).
const letters = '0123456789abcdefghjkmnpqrstvwxyz'
const pageCodeLength = 5
const partCodeLength = 4
const codePattern = new RegExp(`^[${letters}]{${pageCodeLength}}([${letters}]{${partCodeLength}})?$`)

// Longer than any address of a page and its heading.
const longestItem = 200
const item = z.union([
  z.string().regex(codePattern),
  z
    .string()
    .max(longestItem)
    .refine((text) => {
      const { page, part } = splitItem(text)
      return address.safeParse(page).success && (part === undefined || /^[\p{L}\p{M}\p{N}_-]+$/u.test(part))
    }),
])

/** The page of an item, and the anchor of the part of it, if it is not the whole page. */
export function splitItem(reference: string): { page: string; part?: string } {
  const at = reference.indexOf('#')
  return at === -1 ? { page: reference } : { page: reference.slice(0, at), part: reference.slice(at + 1) }
}

/**
 * The code of an item in a short address: always the same five letters for an address, and four more for a part.
 * An item that is a code already stays as it is.
 */
export function shortenItem(reference: string): string {
  if (codePattern.test(reference)) return reference
  const { page, part } = splitItem(reference)
  return encode(page, pageCodeLength) + (part === undefined ? '' : encode(part, partCodeLength))
}

/**
 * What each code stands for, among all the addresses, or the anchors of one page, that codes may stand for. A code
 * that would stand for more than one stands for none.
 */
export function mapByCode(names: Iterable<string>, of: 'page' | 'part'): Map<string, string | undefined> {
  const byCode = new Map<string, string | undefined>()
  for (const name of new Set(names)) {
    const code = encode(name, of === 'page' ? pageCodeLength : partCodeLength)
    byCode.set(code, byCode.has(code) ? undefined : name)
  }
  return byCode
}

/** What the id of an item ends in where packs are made, for an address to lead back to it: `help-at-school-sen-support`. */
export const formatItemId = (reference: string) => reference.slice(1).replace(/[/#]/g, '-')

/** The two parts of a code; undefined when the item is not a code. */
export function splitCode(reference: string): { page: string; part?: string } | undefined {
  if (!codePattern.test(reference)) return undefined
  const part = reference.slice(pageCodeLength)
  return { page: reference.slice(0, pageCodeLength), ...(part && { part }) }
}

/** The beginning of the SHA-256 of a text, five bits a letter. */
function encode(text: string, length: number): string {
  const bits = [...createHash('sha256').update(text).digest()]
    .map((byte) => byte.toString(2).padStart(8, '0'))
    .join('')
  return Array.from({ length }, (_, at) => letters[Number.parseInt(bits.slice(at * 5, at * 5 + 5), 2)]).join(
    '',
  )
}

/**
 * Reads a pack from the query of an address, whoever wrote it.
 * @param today the pack cannot have been made after it
 * @returns the pack as far as it can be read, and what could not be, in sentences for the reader
 */
export function parsePack(query: URLSearchParams, today: string): { pack: Pack; problems: string[] } {
  const problems: string[] = []
  const readText = (name: 'title' | 'note'): string => {
    const text = tidyText(query.get(name) ?? query.get(name[0] ?? '') ?? decodeText(query.get(`${name[0]}b`)))
    const line = name === 'title' ? text.replace(/\s+/g, ' ') : text
    if (line.length <= packLimits[name]) return line
    problems.push(`The ${name} is longer than ${packLimits[name]} characters, so its end is left out.`)
    return cutAt(line, packLimits[name])
  }
  const written = [
    ...query.getAll('page').map((one) => one.replace('~', '#')),
    ...query.getAll('p').flatMap((codes) => codes.split('.')),
  ].filter(Boolean)
  const readable = [...new Set(written)].filter((one) => item.safeParse(one).success)
  const wrong = written.find((one) => !item.safeParse(one).success)
  if (wrong !== undefined)
    problems.push(`“${cutShort(tidyText(wrong), 60)}” is not a page of this site, so it is left out.`)
  if (readable.length > packLimits.items)
    problems.push(`A pack holds ${packLimits.items} pages at most, so those after them are left out.`)
  const made = query.get('made') ?? decodeDay(query.get('d'))
  const isDay = made !== undefined && isoDate.safeParse(made).success && made <= today
  if (made !== undefined && !isDay)
    problems.push(
      'The date in this address is not one that a pack can have, so we cannot say what has changed.',
    )
  return {
    pack: {
      title: readText('title'),
      note: readText('note'),
      ...(isDay && { made }),
      items: readable.slice(0, packLimits.items),
    },
    problems,
  }
}

/**
 * The address of a pack that says in words what is in it, or, where that is over the limit, the short one.
 * @param origin of the site, which counts towards the limit
 * @returns from the first slash on, `/packs?title=…`
 */
export function formatPackAddress(pack: Pack, origin: string): string {
  const address = joinQuery([
    ['title', encodeText(pack.title)],
    ['note', encodeText(pack.note)],
    ['made', pack.made],
    // A code, of a page that nobody knows now, stays a code.
    ...pack.items.map((one): [string, string] => ['page', encodeURI(one.replace('#', '~'))]),
  ])
  return origin.length + address.length < packLimits.address ? address : formatShortAddress(pack)
}

/** The same pack in as few characters as it takes: a code for each page, the day as a number. */
export function formatShortAddress(pack: Pack): string {
  return joinQuery([
    encodeShortText('t', pack.title),
    encodeShortText('n', pack.note),
    ['d', pack.made && ((Date.parse(pack.made) - firstDay) / aDay).toString(36)],
    // Last: a mark at the end of an address is often taken for the end of a sentence.
    ['p', pack.items.map(shortenItem).join('.')],
  ])
}

/** What the page where packs are made shows besides the pack. */
export type BuilderState = {
  /** The section whose pages are open. */
  open: string
  /** The words that pages are found by. */
  find: string
  /** The page whose parts are shown. */
  parts: string
}

/** Reads what the builder shows, from a query or a form; whatever cannot be is left empty. */
export function parseBuilderState(read: (name: keyof BuilderState) => string | null): BuilderState {
  const [open, parts] = [read('open') ?? '', read('parts') ?? '']
  return {
    open: /^[a-z0-9-]{1,60}$/.test(open) ? open : '',
    find: cutAt(tidyText(read('find') ?? ''), packLimits.find),
    parts: parts.length <= longestItem && address.safeParse(parts).success ? parts : '',
  }
}

/** The address where a pack is changed. */
export function formatBuilderAddress(pack: Pack, state: Partial<BuilderState>, origin: string): string {
  const shown = (['open', 'find', 'parts'] as const).flatMap((name) =>
    state[name] ? `&${name}=${encodeText(state[name])}` : [],
  )
  const query = formatPackAddress(pack, origin).split('?')[1]
  return `/packs?edit=1${shown.join('')}${query ? `&${query}` : ''}`
}

function joinQuery(parts: [string, string | undefined][]): string {
  const written = parts.flatMap(([name, value]) => (value ? `${name}=${value}` : []))
  return written.length > 0 ? `/packs?${written.join('&')}` : '/packs'
}

/** Text for an address, without any mark at which a mail program may think that the address ends. */
const encodeText = (text: string) =>
  encodeURIComponent(text)
    .replace(/[!'()*~]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+')

/** Letters beyond English take six or nine characters each as they are, and three or four in base 64. */
function encodeShortText(name: string, text: string): [string, string] {
  const plain = encodeText(text)
  const packed = Buffer.from(text).toString('base64url')
  return packed.length < plain.length ? [`${name}b`, packed] : [name, plain]
}

const decodeText = (packed: string | null) => Buffer.from(packed ?? '', 'base64url').toString('utf8')

function decodeDay(code: string | null): string | undefined {
  if (code === null) return undefined
  const days = /^[0-9a-z]{1,4}$/.test(code) ? Number.parseInt(code, 36) : Number.NaN
  return Number.isNaN(days) ? code : new Date(firstDay + days * aDay).toISOString().slice(0, 10)
}

/** Text as people see it: without control characters, and without those that turn the words around it about. */
const tidyText = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

// Not in the middle of a character that takes two places.
const cutAt = (text: string, length: number) => text.slice(0, length).replace(/[\ud800-\udbff]$/, '')

/** A text of at most so many characters, cut after a word, with a sign that it was. */
export const cutShort = (text: string, length: number) =>
  text.length <= length ? text : `${cutAt(text, length).replace(/(?<=\S)\s+\S*$/, '')}…`

/**
 * The pack after one step of its maker. A step that leads nowhere, such as up from the top, changes nothing.
 * @param step `add`, `remove`, `up` or `down`
 * @param reference the item that it is done to
 */
export function editPack(pack: Pack, step: string, reference: string): Pack {
  const at = pack.items.indexOf(reference)
  if (step === 'add' && at === -1 && item.safeParse(reference).success)
    return { ...pack, items: [...pack.items, reference] }
  if (at === -1) return pack
  const rest = pack.items.toSpliced(at, 1)
  if (step === 'remove') return { ...pack, items: rest }
  if (step === 'up' && at > 0) return { ...pack, items: rest.toSpliced(at - 1, 0, reference) }
  if (step === 'down') return { ...pack, items: rest.toSpliced(at + 1, 0, reference) }
  return pack
}
