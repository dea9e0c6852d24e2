import { structuredPatch } from 'diff'
import { printable } from '../../checks/finding'
import type { FileChange } from '../../editing/file-change'

/** What becomes of each file, one on a line. */
export const formatFiles = (changes: readonly FileChange[]) =>
  changes
    .map(({ path, before, after }) => {
      const verb = before === undefined ? 'add' : after === undefined ? 'remove' : 'change'
      return `  ${verb.padEnd(7)} ${path}`
    })
    .join('\n')

/** The lines that change in each file, the old ones with - and the new ones with +. */
export const formatDiff = (changes: readonly FileChange[]) =>
  changes
    .map(({ path, before = '', after = '' }) => {
      const { hunks } = structuredPatch(path, path, before, after, undefined, undefined, { context: 0 })
      return [
        path,
        ...hunks.flatMap(({ oldStart, lines }) => [`  line ${oldStart}`, ...lines.map(formatLine)]),
      ]
    })
    .map((lines) => lines.join('\n'))
    .join('\n\n')

const formatLine = (line: string) => `  ${line.charAt(0)} ${printable(line.slice(1).trimEnd())}`
