import { type Document, isAlias, isNode, type LineCounter, visit, type YAMLError } from 'yaml'
import { buildFinding, type Finding } from './finding'

/** The settings of one file as text: `firstLine` is the line of the file on which they begin. */
export type SettingsText = { file: string; text: string; firstLine: number }

/** A line such as `- title: Help at school`: what comes before the value, and the value. */
function splitSetting(line: string): { key: string; value: string } {
  const [key = ''] = /^\s*(?:- +)*(?:[\w-]+ *: +)?/.exec(line) ?? []
  return { key, value: line.slice(key.length).trimEnd() }
}

/** A value without what stands behind a #. */
function withoutComment(value: string): string {
  const comment = value.search(/\s#/)
  return comment < 0 ? value : value.slice(0, comment).trimEnd()
}

/**
 * Says in everyday words why a settings block cannot be read. The YAML library names the place where it
 * gave up, which is often a line below the mistake, so the lines themselves are looked at.
 * @returns undefined when it can be read; otherwise one finding, since the first mistake causes the others
 */
export function diagnoseSettings(
  settings: SettingsText,
  document: Document,
  counter: LineCounter,
): Finding | undefined {
  const lines = settings.text.split('\n')
  const at = (index: number) => ({ file: settings.file, line: index + settings.firstLine })

  const tab = lines.findIndex((line) => /^ *\t\s*\S/.test(line))
  if (tab >= 0) return buildFinding(at(tab), 'settings-tab')

  const error = document.errors[0] ?? document.warnings[0]
  if (!error) return findCopied(document, counter, lines, at)

  const index = Math.min(counter.linePos(error.pos[0]).line, lines.length) - 1
  const written = (lines[index] ?? '').trim()
  if (error.code === 'DUPLICATE_KEY')
    return buildFinding(
      at(index),
      'key-twice',
      written
        .replace(/^(- +)*/, '')
        .split(':', 1)
        .join('')
        .trimEnd(),
    )
  if (/^(---|\.\.\.)/.test(written)) return buildFinding(at(index), 'settings-two-blocks', written)
  if (error.code === 'MULTIPLE_DOCS' && lines[index - 1]?.startsWith('...'))
    return buildFinding(at(index - 1), 'settings-two-blocks', '...')

  // The line that the library names, then every line above it, the nearest first.
  for (let from = index; from >= 0; from--) {
    const found = diagnoseLine(lines, from, at(from), error)
    if (found) return found
  }
  if (written && !written.includes(':') && !written.startsWith('-'))
    return buildFinding(at(index), 'settings-no-colon', written)
  return buildFinding(at(index), 'settings-line', written || (lines[index - 1] ?? '').trim())
}

function diagnoseLine(
  lines: string[],
  index: number,
  place: { file: string; line: number },
  error: YAMLError,
) {
  const line = lines[index] ?? ''
  const { key, value: whole } = splitSetting(line)
  const first = whole.charAt(0)
  const value = first === '"' || first === "'" ? whole : withoutComment(whole)
  if (/^\s*(- +)*[A-Za-z]\w*:(?!\/\/)[^\s:]/.test(line))
    return buildFinding(place, 'settings-no-space', line.trim().replace(':', ': '))
  if (first === '"' || first === "'") {
    const closed = first === '"' ? /^"(\\.|[^"\\])*"\s*(#.*)?$/ : /^'([^']|'')*'\s*(#.*)?$/
    if (!closed.test(value) || (error.code === 'BAD_DQ_ESCAPE' && value.includes('\\')))
      return buildFinding(place, 'settings-quotes', key.trimStart(), value)
    return undefined
  }
  if (first === '[' || first === '{') {
    const close = first === '[' ? ']' : '}'
    if (!value.includes(close))
      // A list may go on for several lines: only one that is never closed is a fault.
      return first === '[' && error.code !== 'UNEXPECTED_TOKEN'
        ? buildFinding(place, 'settings-list-not-closed', line.trim())
        : undefined
    // Two lists side by side are not words that happen to begin with a bracket.
    const isWords = !value.endsWith(close) && !/[\]}] *,/.test(value)
    return !isWords ? undefined : buildFinding(place, 'settings-sign', key.trimStart(), value)
  }
  if (/^[*&!@%`|>]/.test(value) && !/^[|>][-+\d]*$/.test(value))
    return buildFinding(place, 'settings-sign', key.trimStart(), value)
  if (/: /.test(value)) return buildFinding(place, 'settings-colon', key.trimStart(), value)
  return diagnoseIndent(lines, index, place)
}

/** A setting below one that has a value already, but moved in further than it. */
function diagnoseIndent(lines: string[], index: number, place: { file: string; line: number }) {
  const line = lines[index] ?? ''
  const next = lines[index + 1] ?? ''
  const { key, value } = splitSetting(line)
  if (index === 0 && /^ +\w+ *:/.test(line)) return buildFinding(place, 'settings-spaces', line.trim())
  if (key.trim().endsWith(':') && value && /^\s*[\w-]+ *:( |$)/.test(next) && indent(next) > key.search(/\w/))
    return buildFinding({ ...place, line: place.line + 1 }, 'settings-spaces', next.trim())
  return undefined
}

const indent = (line: string) => line.search(/\S/)

/**
 * A value that names another (`*`), or can be named (`&`). A few lines of them can stand for millions of
 * values, and an editor who writes one meant the sign itself.
 */
function findCopied(
  document: Document,
  counter: LineCounter,
  lines: string[],
  at: (index: number) => { file: string; line: number },
) {
  if (!lines.some((line) => /[*&]/.test(line))) return undefined
  let found: Finding | undefined
  visit(document, (_, node) => {
    if (!isNode(node) || !(isAlias(node) || node.anchor)) return undefined
    const start = node.range?.[0] ?? 0
    const index = counter.linePos(start).line - 1
    const { key, value } = splitSetting(lines[index] ?? '')
    found = /^[*&][^[{]*$/.test(value)
      ? buildFinding(at(index), 'settings-sign', key.trimStart(), value)
      : buildFinding(at(index), 'settings-copied', (lines[index] ?? '').trim())
    return visit.BREAK
  })
  return found
}
