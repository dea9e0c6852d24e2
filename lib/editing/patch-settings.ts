import { isDeepStrictEqual } from 'node:util'
import { diffArrays } from 'diff'
import {
  type Document,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Pair,
  type ParsedNode,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import type { TextEdit } from './text-edits'
import { type Layout, writeItem, writeSetting } from './write-setting'

type Settings = Record<string, unknown>
type SettingPair = Pair<ParsedNode, ParsedNode | null>

/** Where a value stands: behind the colon or the dash that ends at `behind`, on a line `indent` spaces in. */
type Place = { behind: number; indent: number; layout: Layout }

/**
 * The edits that give settings new values and touch nothing else: comments, order, quotes and the layout of
 * lists stay.
 * @param text the settings as they are written; the last line has its ending
 * @param document the same, parsed with `keepSourceTokens`
 * @param wanted all the settings as they shall be
 * @param order the names of the settings in the order of the model, which says where a new one goes
 */
export function listSettingEdits(
  text: string,
  document: Document.Parsed,
  wanted: Settings,
  order: readonly string[],
): TextEdit[] {
  const edits: TextEdit[] = []
  const edit = (start: number, end: number, written: string) => edits.push({ start, end, text: written })

  const lineStart = (offset: number) => (offset > 0 ? text.lastIndexOf('\n', offset - 1) + 1 : 0)
  const lineAfter = (offset: number) =>
    text[offset - 1] === '\n' ? offset : text.indexOf('\n', offset) + 1 || text.length
  const column = (offset: number) => offset - lineStart(offset)

  /** Takes lines out. What stands before them on the first line stays, and gets what comes next. */
  function removeLines(start: number, end: number, next: number | undefined) {
    const isOwnLine = !text.slice(lineStart(start), start).trim()
    if (isOwnLine) edit(lineStart(start), lineAfter(end), '')
    else edit(start, next ?? lineAfter(end), '')
  }

  /** Puts lines in below the line on which `above` ends; without one, where `first` begins. */
  function insertLines(lines: string[], indent: string, above: number | undefined, first: number) {
    const at = above === undefined ? first : lineAfter(above)
    for (const line of lines) edit(at, at, above === undefined ? `${line}\n${indent}` : `${indent}${line}\n`)
  }

  function change(node: ParsedNode | null, is: unknown, shall: unknown, place: Place) {
    if (isDeepStrictEqual(is, shall)) return
    if (isMap(node) && isSettings(is) && isSettings(shall) && (!node.flow || hasSameNames(is, shall)))
      changeMap(node, is, shall, Object.keys(shall))
    else if (isSeq(node) && Array.isArray(is) && Array.isArray(shall) && is.length > 0 && shall.length > 0)
      (node.flow ? changeBrackets : changeLines)(node, is, shall)
    else replace(node, shall, place)
  }

  function replace(node: ParsedNode | null, value: unknown, { behind, indent, layout }: Place) {
    const isGroup = typeof value === 'object'
    const end = node && !isEmpty(node) ? endOf(node) : behind
    // What is behind the value, such as a comment, stays there: only what is on one line can bear that.
    const oneLine = layout === 'brackets' || /^[^\n]/.test(text.slice(end, lineAfter(end)))
    const like = isScalar(node) && !isGroup ? node.type : undefined
    const written = writeSetting(value, oneLine ? 'brackets' : 'lines', indent, like)
    if (!node || isEmpty(node)) return edit(behind, behind, written)
    const lastEnding = text[end - 1] === '\n' ? '\n' : ''
    if (layout === 'lines' && (isGroup || isCollection(node))) return edit(behind, end, written + lastEnding)
    return edit(node.range[0], end, written.slice(1) + lastEnding)
  }

  function changeMap(
    map: YAMLMap.Parsed<ParsedNode, ParsedNode | null>,
    is: Settings,
    shall: Settings,
    names: readonly string[],
  ) {
    const first = map.items[0]?.key.range[0] ?? 0
    const indent = column(first)
    const stays = (pair: SettingPair) => shall[nameOf(pair)] !== undefined
    map.items.forEach((pair, index) => {
      const place: Place = { behind: colonOf(pair), indent, layout: map.flow ? 'brackets' : 'lines' }
      if (stays(pair)) change(pair.value, is[nameOf(pair)], shall[nameOf(pair)], place)
      else removeLines(pair.key.range[0], endOf(pair), map.items[index + 1]?.key.range[0])
    })
    names.forEach((name, index) => {
      if (name in is || shall[name] === undefined) return
      const earlier = new Set(names.slice(0, index))
      const above = map.items.findLast((pair) => stays(pair) && earlier.has(nameOf(pair)))
      const line = `${name}:${writeSetting(shall[name], 'lines', indent)}`
      insertLines([line], ' '.repeat(indent), above && endOf(above), first)
    })
  }

  /** A list with a dash before each item. */
  function changeLines(list: YAMLSeq.Parsed, is: unknown[], shall: unknown[]) {
    const dashes = listDashes(list)
    const first = dashes[0] ?? 0
    const indent = column(first)
    for (const hunk of listHunks(is, shall)) {
      for (const [index, value] of hunk.changed)
        change(list.items[index] ?? null, is[index], value, {
          behind: (dashes[index] ?? 0) + 1,
          indent,
          layout: 'lines',
        })
      for (let index = hunk.from; index < hunk.to; index++)
        removeLines(dashes[index] ?? 0, endOf(list.items[index]), dashes[index + 1])
      const above = hunk.from > 0 ? endOf(list.items[hunk.from - 1]) : undefined
      const lines = hunk.added.map((value) => writeItem(value, indent))
      insertLines(lines, ' '.repeat(indent), above, first)
    }
  }

  /** A list in brackets: `[a, b]`. */
  function changeBrackets(list: YAMLSeq.Parsed, is: unknown[], shall: unknown[]) {
    const startOf = (index: number) => list.items[index]?.range[0] ?? 0
    for (const hunk of listHunks(is, shall)) {
      for (const [index, value] of hunk.changed)
        change(list.items[index] ?? null, is[index], value, {
          behind: startOf(index),
          indent: 0,
          layout: 'brackets',
        })
      const above = endOf(list.items[hunk.from - 1])
      if (hunk.from < hunk.to && hunk.to < is.length) edit(startOf(hunk.from), startOf(hunk.to), '')
      else if (hunk.from < hunk.to) edit(above, endOf(list.items[hunk.to - 1]), '')
      for (const value of hunk.added) {
        const written = writeSetting(value, 'brackets', 0).slice(1)
        if (hunk.from > 0) edit(above, above, `, ${written}`)
        else edit(startOf(0), startOf(0), `${written}, `)
      }
    }
  }

  if (isMap(document.contents)) {
    const others = Object.keys(wanted).filter((name) => !order.includes(name))
    changeMap(document.contents, document.toJS() as Settings, wanted, [...order, ...others])
  }
  return edits
}

/** Where two lists differ: items with a new value, then items `from` … `to` that go, or those that are added there. */
type Hunk = { changed: [index: number, value: unknown][]; from: number; to: number; added: unknown[] }

function listHunks(is: unknown[], shall: unknown[]): Hunk[] {
  const hunks: Hunk[] = []
  let at = 0
  let removed: unknown[] = []
  let added: unknown[] = []
  const close = () => {
    const start = at - removed.length
    const same = Math.min(removed.length, added.length)
    const changed = added.slice(0, same).map((value, index): [number, unknown] => [start + index, value])
    if (removed.length + added.length > 0)
      hunks.push({ changed, from: start + same, to: at, added: added.slice(same) })
    removed = []
    added = []
  }
  for (const part of diffArrays(is, shall, { comparator: isDeepStrictEqual })) {
    if (part.added) added = part.value
    else if (part.removed) removed = part.value
    else close()
    if (!part.added) at += part.value.length
  }
  close()
  return hunks
}

/** Whether a value is a group of settings by name, not a list or a word. */
export const isSettings = (value: unknown): value is Settings =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const hasSameNames = (a: Settings, b: Settings) =>
  isDeepStrictEqual(Object.keys(a).toSorted(), Object.keys(b).toSorted())

const nameOf = (pair: SettingPair) => String(isScalar(pair.key) ? pair.key.value : '')

const isEmpty = (node: ParsedNode) => node.range[0] === node.range[1]

/** Where the colon of a setting ends. */
const colonOf = (pair: SettingPair) =>
  (pair.srcToken?.sep?.find(({ type }) => type === 'map-value-ind')?.offset ?? pair.key.range[1] - 1) + 1

/** Where each dash of a list is. */
function listDashes(list: YAMLSeq.Parsed): number[] {
  const token = list.srcToken
  if (token?.type !== 'block-seq') return []
  return token.items.flatMap(({ start }) => start.find(({ type }) => type === 'seq-item-ind')?.offset ?? [])
}

/** Where the last word of a setting ends, before any comment behind it. */
function endOf(node: SettingPair | ParsedNode | null | undefined): number {
  if (!node) return 0
  if (isPair(node)) return node.value && !isEmpty(node.value) ? endOf(node.value) : colonOf(node)
  const last = isCollection(node) && !node.flow ? node.items.at(-1) : undefined
  return last ? endOf(last) : node.range[1]
}
