import { slug } from 'github-slugger'
import type { Root } from 'mdast'
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import { type ModelName, models } from '../content/schemas'
import { listWrittenIds } from '../markdown/heading-ids'
import { parseMarkdown } from '../markdown/parse-markdown'
import { renderMarkdown } from '../markdown/render-markdown'
import { diagnoseSettings } from './diagnose-settings'
import { type FileFacts, type FileRecord, openRecord, type SettingPath } from './file-facts'
import { buildFinding, type Finding } from './finding'
import {
  listAbbreviations,
  listDirectiveUses,
  listNodes,
  listPassages,
  listReferences,
  type Passage,
  type PlacedNode,
  plainText,
} from './plain-text'
import { type ContentFile, largestFile } from './read-content-files'
import { readSearchedWords } from './searched-words'

/** One file of content, taken apart, with the means to say on which line of the file everything is. */
export type ContentDocument = FileFacts & {
  /** A value exactly as it is written in the file, where `01632 960123` still has its 0. */
  writtenAt: (path: SettingPath) => string | undefined
  /**
   * What stands behind a value after a #, from that sign on: the editor may have meant it as words. With a space
   * after the sign it is a note for colleagues, unless a number follows.
   */
  commentAfter: (path: SettingPath) => string | undefined
  /** The Markdown below the settings block; empty in a .yaml file. */
  body: string
  tree: Root
  /** Every piece of the body, in order. */
  nodes: readonly PlacedNode[]
  /** Every paragraph, heading and cell of the body, sentence by sentence. */
  passages: readonly Passage[]
}

/** The model whose files are in this place. `path` begins with `content/`. */
export function findModel(path: string): ModelName | undefined {
  return (Object.keys(models) as ModelName[]).find((name) => patterns[name].test(path))
}

const patterns = Object.fromEntries(
  Object.entries(models).map(([name, { files }]) => {
    const pattern = files
      .replaceAll('.', '\\.')
      .replace(/\*\*\/|\*/g, (stars) => (stars === '*' ? '[^/]+' : '(?:[^/]+/)*'))
    return [name, new RegExp(`^content/${pattern}$`)]
  }),
) as Record<ModelName, RegExp>

/**
 * Takes a file apart. Windows line endings and a byte-order mark are accepted.
 * @returns the document, as far as it can be read, the part of it that is plain data, and what is wrong with
 *   its form. A document of which nothing can be read is still there for others to refer to.
 */
export function parseContentFile(
  file: ContentFile,
  model: ModelName,
): { document: ContentDocument; record: FileRecord; findings: Finding[] } {
  const decoded = decode(file)
  const text = typeof decoded === 'string' ? decoded : ''
  const split = splitFile(file.path, model, decoded)
  const findings = split.finding ? [split.finding] : []

  const firstLine = split.settings === text ? 1 : 2
  const counter = new LineCounter()
  const yaml = parseDocument(split.settings ?? '', { lineCounter: counter, prettyErrors: false })
  let settings: Record<string, unknown> | undefined
  if (split.settings !== undefined) {
    const wrong = diagnoseSettings({ file: file.path, text: split.settings, firstLine }, yaml, counter)
    if (wrong) findings.push(wrong)
    else if (isMap(yaml.contents)) settings = yaml.toJS() as Record<string, unknown>
    else findings.push(explainNoSettings(file.path, split.settings, firstLine, model))
  }

  const body = split.body
  const tree = parseMarkdown(body)
  const nodes = listNodes(tree)
  const passages = listPassages(nodes, body)
  const record: FileRecord = {
    file: file.path,
    model,
    settings,
    settingPlaces: listSettingPlaces(yaml.contents, (offset) => {
      const { line, col } = counter.linePos(offset)
      return [line + firstLine - 1, col]
    }),
    bodyOffset: text.split('\n').length - body.split('\n').length,
    references: listReferences(nodes, body),
    directiveUses: listDirectiveUses(nodes),
    abbreviations: model === 'Page' ? listAbbreviations(passages) : [],
    headings: model === 'Page' ? listHeadings(nodes, body) : [],
    searchedWords: readSearchedWords({ model, settings }, passages),
    anchors: undefined,
  }
  return {
    findings,
    record,
    document: {
      ...openRecord(record, () => listAnchors(body)),
      writtenAt: (path: SettingPath) => {
        const { node } = findSetting(yaml.contents, path)
        return isScalar(node) ? (node.source ?? String(node.value)) : undefined
      },
      commentAfter: (path: SettingPath) => {
        const { node } = findSetting(yaml.contents, path)
        const end = isScalar(node) ? node.range?.[1] : undefined
        return end === undefined
          ? undefined
          : /^[ \t]*(#(?:\S| \d)[^\n]*)/.exec((split.settings ?? '').slice(end))?.[1]?.trimEnd()
      },
      body,
      tree,
      nodes,
      passages,
    },
  }
}

const listHeadings = (nodes: readonly PlacedNode[], body: string): FileRecord['headings'] =>
  nodes.flatMap(({ node }) => {
    const line = node.position?.start.line ?? 1
    if (node.type === 'containerDirective' && node.name === 'professionals')
      return [{ line, ids: ['for-professionals'] }]
    if (node.type !== 'heading') return []
    const written = listWrittenIds(node)
    return [{ line, ids: written.length > 0 ? written : [slug(plainText(node, body).trim())] }]
  })

/** The documents of all files that are in the place of a model, as far as they can be read. */
export const parseContentFiles = (files: ContentFile[]): ContentDocument[] =>
  files.flatMap((file) => {
    const model = findModel(file.path)
    return model ? [parseContentFile(file, model).document] : []
  })

const listAnchors = (body: string) =>
  renderMarkdown(body).headings.flatMap(({ id, oldIds = [] }) => [id, ...oldIds])

/** The anchors of the headings of a file, for one of which nothing else has to be known again. */
export const readAnchors = (file: ContentFile, model: ModelName): string[] =>
  listAnchors(splitFile(file.path, model, decode(file)).body)

/** The places of all settings, by path: `phone.0.number`. */
function listSettingPlaces(
  node: unknown,
  placeAt: (offset: number) => [number, number],
  path: SettingPath = [],
  places: FileRecord['settingPlaces'] = {},
): FileRecord['settingPlaces'] {
  const add = (key: string | number, offset: number | undefined, value: unknown) => {
    const inside = [...path, key]
    if (offset !== undefined) places[inside.join('.')] ??= placeAt(offset)
    listSettingPlaces(value, placeAt, inside, places)
  }
  if (isMap(node))
    for (const { key, value } of node.items)
      if (isScalar(key)) add(String(key.value), key.range?.[0] ?? 0, value)
  if (isSeq(node))
    for (const [index, item] of node.items.entries())
      add(index, isNode(item) ? item.range?.[0] : undefined, item)
  return places
}

/** The text of a file with plain line endings, or why it has none. */
function decode({ path, bytes }: ContentFile): string | Finding {
  if (!bytes) return buildFinding({ file: path, line: 1 }, 'file-unreadable')
  if (bytes.length > largestFile) return buildFinding({ file: path, line: 1 }, 'file-too-large')
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (isUtf16) return buildFinding({ file: path, line: 1 }, 'file-not-utf-8')
  const nul = bytes.indexOf(0)
  if (nul >= 0) return buildFinding({ file: path, line: countLines(bytes, nul) }, 'file-invisible-sign')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\r\n', '\n')
  } catch {
    return buildFinding({ file: path, line: findBadLine(bytes) }, 'file-not-utf-8')
  }
}

const lineFeed = 0x0a

const countLines = (bytes: Uint8Array, end: number) =>
  bytes.subarray(0, end).reduce((lines, byte) => lines + (byte === lineFeed ? 1 : 0), 1)

/** The first line that is not UTF-8. No letter of UTF-8 has the byte of a line ending inside it. */
function findBadLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let line = 1
  for (let start = 0; start < bytes.length; line++) {
    const next = bytes.indexOf(lineFeed, start)
    const end = next < 0 ? bytes.length : next
    try {
      decoder.decode(bytes.subarray(start, end))
    } catch {
      break
    }
    start = end + 1
  }
  return line
}

type Split = { settings?: string; body: string; finding?: Finding }

function splitFile(file: string, model: ModelName, text: string | Finding): Split {
  if (typeof text !== 'string') return { body: '', finding: text }
  if (!text.trim()) return { body: '', finding: buildFinding({ file, line: 1 }, 'file-empty') }
  const sign = twoVersions.exec(text)
  if (sign)
    return {
      body: '',
      finding: buildFinding(
        { file, line: text.slice(0, sign.index).split('\n').length },
        'file-two-versions',
      ),
    }
  if (model === 'Page' || model === 'Term') return splitText(file, text)
  const unreadable = findUnreadableSetting(file, text.split('\n'))
  return unreadable ? { body: '', finding: unreadable } : { settings: text, body: '' }
}

/** What git writes around the two versions of lines that two people changed. Nobody else writes seven of these. */
const twoVersions = /^(?:<{7}|>{7})(?: .*)?$/m

/** Three dashes that a word processor, or a telephone, made one or two long ones of. */
const longDash = /^-*[–—][-–—]*[ \t]*$/

/**
 * Parts the settings block from the text. Only a first line of exactly three dashes opens one: the reader
 * that builds the site would take `---js` for a program, and run it.
 */
function splitText(file: string, text: string): Split {
  const lines = text.split('\n')
  const first = lines[0] ?? ''
  if (longDash.test(first))
    return {
      body: '',
      finding: buildFinding({ file, line: 1 }, 'settings-long-dash', first.trimEnd(), 'begin'),
    }
  if (first !== '---') {
    const nearly =
      first.startsWith('---') || (!first.trim() && lines.find((line) => line.trim())?.startsWith('---'))
    return nearly
      ? { body: '', finding: buildFinding({ file, line: 1 }, 'settings-first-line', first) }
      : { body: '', finding: buildFinding({ file, line: 1 }, 'settings-missing') }
  }
  const close = lines.findIndex((line, index) => index > 0 && (line.startsWith('---') || longDash.test(line)))
  if (close < 0) return { body: '', finding: buildFinding({ file, line: 1 }, 'settings-not-closed') }
  const last = lines[close] ?? ''
  const settings = lines.slice(1, close).join('\n')
  const body = lines.slice(close + 1).join('\n')
  const unreadable =
    findUnreadableSetting(file, lines.slice(0, close)) ??
    findUnreadableLine(file, lines, close + 1) ??
    findCrowd(file, lines, close + 1)
  if (unreadable) return { body: '', finding: unreadable }
  if (last.trimEnd() === '---') return { settings, body }
  return longDash.test(last)
    ? {
        body: '',
        finding: buildFinding({ file, line: close + 1 }, 'settings-long-dash', last.trimEnd(), 'end'),
      }
    : { settings, body, finding: buildFinding({ file, line: close + 1 }, 'settings-last-line', last) }
}

/** A line of more is no paragraph and no setting, and takes minutes to read: 3,000 words. */
const longestLine = 20_000

/** Lists and quotations inside one another; or as many spaces as would put a line into them. */
const tooDeep = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])[ \t])){20,}[ \t]*[^\s>*+-]|^[ \t]{100}[ \t]*\S/

/** A line of the text that no page needs, and that would keep the reader of Markdown busy without end. */
function findUnreadableLine(file: string, lines: string[], from: number): Finding | undefined {
  const index = lines.findIndex((line, at) => at >= from && (line.length > longestLine || tooDeep.test(line)))
  if (index < 0) return undefined
  const place = { file, line: index + 1, field: 'body' }
  const { length } = lines[index] ?? ''
  return length > longestLine
    ? buildFinding(place, 'line-too-long', length, longestLine, 'text')
    : buildFinding(place, 'line-too-deep')
}

/** More of these than any page needs: the reader of Markdown takes minutes, or ends without a word. */
const crowding = { code: { pattern: /&#?\w+;/g, most: 1000 }, sign: { pattern: /[:<@[~]/g, most: 5000 } }

function findCrowd(file: string, lines: string[], from: number): Finding | undefined {
  const found = { code: 0, sign: 0 }
  for (const [index, line] of lines.slice(from).entries())
    for (const sign of ['code', 'sign'] as const) {
      const { pattern, most } = crowding[sign]
      found[sign] += line.match(pattern)?.length ?? 0
      if (found[sign] > most)
        return buildFinding({ file, line: from + index + 1, field: 'body' }, 'text-crowded', sign, most)
    }
}

/** A line of settings that would keep their reader busy without end. */
function findUnreadableSetting(file: string, lines: string[]): Finding | undefined {
  const index = lines.findIndex(({ length }) => length > longestLine)
  const { length } = lines[index] ?? ''
  return index < 0
    ? undefined
    : buildFinding({ file, line: index + 1 }, 'line-too-long', length, longestLine, 'settings')
}

/** There is nothing, or one piece of text, or a list, where settings should be. */
function explainNoSettings(file: string, settings: string, firstLine: number, model: ModelName): Finding {
  const lines = settings.split('\n')
  const index = lines.findIndex((line) => line.trim() && !line.trim().startsWith('#'))
  const written = lines[index]?.trim() ?? ''
  const place = { file, line: Math.max(index, 0) + firstLine }
  const first = Object.keys(models[model].schema.shape)[0] ?? ''
  if (/^[A-Za-z]\w*:\S/.test(written))
    return buildFinding(place, 'settings-no-space', written.replace(':', ': '))
  return written && !written.includes(':')
    ? buildFinding(place, 'settings-no-colon', written)
    : buildFinding({ file, line: 1 }, 'settings-empty', first)
}

function findSetting(contents: unknown, path: SettingPath): { node?: unknown; offset?: number } {
  let node = contents
  // Where the settings as a whole begin is the top of the file; where an item of a list does is its line.
  let offset: number | undefined
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((one) => isScalar(one.key) && String(one.key.value) === String(key))
      if (!pair) return { offset }
      offset = (isScalar(pair.key) && pair.key.range?.[0]) || 0
      node = pair.value
    } else if (isSeq(node)) {
      node = node.items[Number(key)]
      if (!isNode(node)) return { offset }
      offset = node.range?.[0] ?? offset
    } else return { offset }
  }
  return { node, offset }
}
