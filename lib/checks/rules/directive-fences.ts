import {
  type ContainerDirective,
  type DirectiveName,
  directives,
  type LeafDirective,
} from '../../markdown/directives'
import { buildFinding, type Finding } from '../finding'
import { directiveNames, findDirective, isDirective, showDirective, withColons } from '../known-directives'
import type { ContentDocument } from '../parse-content-file'
import { sourceOf } from '../plain-text'

/**
 * The colons themselves. Markdown is silent about a `:::` that is never closed (it swallows the rest of the
 * page) and about one that is written wrongly (readers see the colons), so both are looked for here.
 */
export function checkFences(document: ContentDocument): Finding[] {
  const misread = listMisread(document)
  const openings = misread.filter(({ better }) => better !== undefined)
  const findings: Finding[] = []
  const unclosed: number[] = []
  for (const { node, ancestors } of document.nodes) {
    if (node.type !== 'containerDirective') continue
    const outer = ancestors.findLast((one) => one.type === 'containerDirective')
    const isOuterClosed = outer !== undefined && isClosed(outer, document.body)
    // Where both end at the same colons, they are those of the outer one.
    const isClosedByOuter = isOuterClosed && outer.position?.end.offset === node.position?.end.offset
    if (isClosed(node, document.body) && !isClosedByOuter) continue
    const place = document.bodyPlaceOf(node.position?.start)
    unclosed.push(place.line)
    const last = document.bodyPlaceOf(node.position?.end).line
    const isExplained = openings.some(({ line }) => line > place.line && line <= last)
    // ":::contact" opens what should not be open at all: the number of its colons is the fault.
    if (isExplained || (isDirective(node.name) && !directives[node.name].container)) continue
    const written = `:::${node.name}`
    if (isOuterClosed && fenceOf(outer, document.body) <= fenceOf(node, document.body))
      findings.push(
        buildFinding(
          document.bodyPlaceOf(outer.position?.start),
          'directive-inside',
          `:::${outer.name}`,
          written,
          place.line,
        ),
      )
    else findings.push(buildFinding(place, 'directive-not-closed', written))
  }

  // A ::: left over by a mistake above it is no mistake of its own.
  const excuses = openings.filter(({ opens }) => opens).map(({ line }) => line)
  for (const { node } of document.nodes) {
    if (node.type !== 'leafDirective') continue
    const near = findDirective(node.name)
    if (near && directives[near].container) excuses.push(document.bodyPlaceOf(node.position?.start).line)
  }
  for (const { line, written, better } of misread) {
    const place = { file: document.file, line, field: 'body' }
    if (better !== undefined) findings.push(buildFinding(place, 'directive-written', written, better))
    else if (!unclosed.some((one) => one < line)) {
      const excuse = excuses.findIndex((one) => one < line)
      if (excuse >= 0) excuses.splice(excuse, 1)
      else findings.push(buildFinding(place, 'directive-closes-nothing', written))
    }
  }
  return findings
}

const fenceOf = (node: ContainerDirective, body: string) => /^:*/.exec(sourceOf(node, body))?.[0].length ?? 0

function isClosed(node: ContainerDirective, body: string): boolean {
  const source = sourceOf(node, body)
  const last = /^[\s>]*(:+)(?:[ \t].*)?$/.exec(source.slice(source.lastIndexOf('\n') + 1))?.[1]
  return source.includes('\n') && (last?.length ?? 0) >= fenceOf(node, body)
}

/** Whether the line that opens a directive holds its name and settings, and nothing that Markdown leaves out. */
export function isWellWritten(node: ContainerDirective | LeafDirective, body: string): boolean {
  const [line = ''] = sourceOf(node, body).split('\n')
  const rest = line.replace(/^:+/, '').slice(node.name.length).trim()
  return rest === '' || wellWritten.test(rest)
}

/** Settings between braces, each with one pair of quotes or none. */
const wellWritten = /^\{\s*([\w-]+(=("[^"]*"|'[^']*'|[^\s"'{}=]+))?(\s+|(?=\})))*\}$/

/**
 * A line with colons that Markdown took for text, or of which it leaves out a part: an opening has a better way
 * to write it, a closing has none.
 */
type Misread = { line: number; written: string; better?: string; opens?: boolean }

function listMisread({ nodes, body, bodyPlaceOf }: ContentDocument): Misread[] {
  const found: Misread[] = []
  const add = (line: number, text: string, isOpen = false) => {
    const misread = readMisread(text.replace(/^[\s>]+/, '').trimEnd())
    if (misread) found.push({ line, ...misread, ...(isOpen && { opens: false }) })
  }
  for (const { node } of nodes) {
    if (node.type === 'containerDirective' || node.type === 'leafDirective') {
      const lines = sourceOf(node, body).split('\n')
      const last = lines.at(-1) ?? ''
      const isContainer = node.type === 'containerDirective'
      const isRightKind = isDirective(node.name) && directives[node.name].container === isContainer
      if (isRightKind && !isWellWritten(node, body))
        add(bodyPlaceOf(node.position?.start).line, lines[0] ?? '', true)
      if (isContainer && lines.length > 1 && /^[\s>]*:{3,}[ \t]+\S/.test(last))
        add(bodyPlaceOf(node.position?.end).line, last)
      continue
    }
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') continue
    const source = sourceOf(node, body)
    if (!/::|:[\w-]+\{/.test(source)) continue
    const { line } = bodyPlaceOf(node.position?.start)
    const lines = source.replace(/`[^`]*`/g, '').split('\n')
    for (const [index, text] of lines.entries()) add(line + index, text)
  }
  return found
}

function readMisread(text: string): Omit<Misread, 'line'> | undefined {
  if (/^:{3,}$/.test(text)) return { written: text }
  const [, colons = '', name = '', rest = ''] = /^(:{2,})\s*([A-Za-z][\w-]*)?(.*)$/.exec(text) ?? []
  const near = findDirective(name)
  if (near && colons) {
    const mended = rest.trim().replace(quoted, (all, key: string, inner: string) => {
      return inner.includes('"') && !inner.includes("'") ? `${key}='${inner}'` : all
    })
    const attributes = /^\{.*\}/.exec(mended)?.[0] ?? ''
    return {
      written: text,
      better: wellWritten.test(attributes) ? withColons(near) + attributes : showDirective(near),
      opens: directives[near].container,
    }
  }
  if (colons.length >= 3) return { written: text, better: ':::', opens: false }
  const [, inside, inline] = inLine.exec(text) ?? []
  return inside
    ? { written: inside, better: withColons(inline as DirectiveName) + inside.replace(/^:+\w+/, '') }
    : undefined
}

/** A setting in quotes, which end before the next one or the brace, whatever quotes there are between. */
const quoted = /([\w-]+)="(.*?)"(?=\s+[\w-]+=|\s*\}$)/g

/** A directive in the middle of a sentence. */
const inLine = new RegExp(`(?:^|[\\s(])(:{1,3}(${directiveNames.join('|')})\\{[^}]*\\})`)
