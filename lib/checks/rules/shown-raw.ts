import { tidyName } from '../addresses'
import { buildFinding, type Finding } from '../finding'
import type { ContentDocument } from '../parse-content-file'
import { type Passage, sourceOf } from '../plain-text'
import type { FileRule } from '../rule'

/** Something that readers would see as it is written: how many lines down, and what to do. */
type Raw = { line: number; written: string; help: string }

/** Signs that are nearly those of the editing guide are shown as they are, or run the words together. */
export const checkShownRaw: FileRule = (document) =>
  document.passages.flatMap((one) => checkPassage(one, document))

const anySign = /^[\s>]*(?:#{2}|[-–—|•·▪●◦‣]|\d{1,2}[.)]\p{L})|\t|\] *\(|\)\[|^[ :|]*-[ :|-]*$/mu

function checkPassage({ node, text }: Passage, { body, bodyPlaceOf }: ContentDocument): Finding[] {
  const source = sourceOf(node, body)
  if (!anySign.test(source)) return []
  const lines = source.split('\n').map((line) => line.replace(/^[\s>]+/, '').trimEnd())
  const raw = node.type === 'paragraph' ? (findRawRow(lines) ?? findRawItem(lines)) : undefined
  const code = node.children.flatMap((one) => (one.type === 'inlineCode' ? one.value : []))
  const isMeant = (written: string) => !source.includes(written) || code.some((one) => one.includes(written))
  const links = listRawLinks(text).filter(({ written }) => !isMeant(written))
  return [...(raw ? [raw] : []), ...links].map(({ line, written, help }) =>
    buildFinding(bodyPlaceOf({ line: (node.position?.start.line ?? 1) + line }), 'shown-raw', written, help),
  )
}

/** What parts the first row of a table from the rest: `| --- | --- |`. */
const partingRow = /^(?=.*\|)\|? *:?-+:? *(?:\| *:?-+:? *)*\|?$/

const writeRow = (cells: string[]) => `| ${cells.join(' | ')} |`
const writeParting = (cells: string[]) => writeRow(cells.map(() => '---'))

/** A table that is none: the row of dashes is missing or too short, or tabs part its cells, as in a word processor. */
function findRawRow(lines: string[]): Raw | undefined {
  const piped = lines.findIndex(
    (line, at) => /^\|.+\|$/.test(line) || (line.includes('|') && partingRow.test(lines[at + 1] ?? '')),
  )
  const written = lines[piped]
  if (written !== undefined) {
    const cells = written.replace(/^\||\|$/g, '').split(/(?<!\\)\|/)
    return { line: piped, written, help: `Write ${writeParting(cells)} as the second row of the table.` }
  }
  const tabbed = lines.filter((line) => /\S\t+\S/.test(line))
  const [first] = tabbed
  if (first === undefined || tabbed.length < 2) return undefined
  const cells = first.split(/\t+/).map((cell) => cell.trim())
  return {
    line: lines.indexOf(first),
    written: first,
    help: `Write each row with | between its cells, ${writeRow(cells)}, and ${writeParting(cells)} as the second row.`,
  }
}

/** A heading or a list whose signs have no space after them, or are those of a word processor. */
function findRawItem(lines: string[]): Raw | undefined {
  const heading = lines.findIndex((line) => /^#{2,6}[^#\s]/.test(line))
  const titled = lines[heading]
  if (titled !== undefined)
    return { line: heading, written: titled, help: `Write ${titled.replace(/^#+/, '$& ')}` }
  const dotted = lines.findIndex((line) => /^[•·▪●◦‣]/.test(line))
  const dashed = findItem(lines, /^[-–—]\p{L}/u)
  const item = lines[dotted] ?? lines[dashed]
  if (item !== undefined)
    return {
      line: dotted < 0 ? dashed : dotted,
      written: item,
      help: `Begin each line of a list with a dash and a space: - ${item.slice(1).trim()}`,
    }
  const numbered = findItem(lines, /^\d{1,2}[.)]\p{L}/u)
  const step = lines[numbered]
  return step === undefined
    ? undefined
    : {
        line: numbered,
        written: step,
        help: `Write a space after the number of each line: ${step.replace(/[.)]/, '$& ')}`,
      }
}

/** Where a list begins: with the paragraph, or with two such lines. One line may begin so by chance. */
function findItem(lines: string[], sign: RegExp): number {
  const isList = sign.test(lines[0] ?? '') || lines.filter((line) => sign.test(line)).length > 1
  return isList ? lines.findIndex((line) => sign.test(line)) : -1
}

const address = String.raw`(?:\/|#|https?:|mailto:|tel:|www\.)`
const spaceBetween = new RegExp(String.raw`(!?\[[^\][\n]+\]) +(\(${address}[^()\s]*\))`, 'g')
const bracketsSwapped = new RegExp(String.raw`\(([^()\n]+)\)\[(${address}[^\]\s]*)\]`, 'g')
const spaceInside = new RegExp(String.raw`(!?\[[^\][\n]*\])\((${address}[^()\s"]*\s[^()\n"]*)\)`, 'g')

/** Links and images that are none. */
function listRawLinks(text: string): Raw[] {
  const list = (pattern: RegExp, help: (first: string, second: string) => string) =>
    Array.from(text.matchAll(pattern), ({ 0: written, 1: first = '', 2: second = '', index }) => ({
      line: text.slice(0, index).split('\n').length - 1,
      written,
      help: help(first, second),
    }))
  return [
    ...list(spaceBetween, (words, target) => `Write ${words}${target}`),
    ...list(bracketsSwapped, (words, target) => `Write [${words}](${target})`),
    ...list(spaceInside, (words, target) => {
      const written = target.trim()
      if (written.startsWith('#')) return `Write ${words}(#${tidyName(written)})`
      if (!written.startsWith('/')) return `Write ${words}(${written.replace(/\s+/g, '%20')})`
      const better = written.replace(/\s+/g, '-')
      const file = /[^/]*\.\w{2,4}$/.exec(better)?.[0]
      return file ? `Name the file ${file}, and write ${words}(${better})` : `Write ${words}(${better})`
    }),
  ]
}
