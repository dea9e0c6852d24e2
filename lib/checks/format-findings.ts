import { type CheckResult, type Finding, printable } from './finding'
import { summarise } from './messages'

/**
 * Findings as an editor reads them: each file once, its findings by line, and the count at the end.
 * The form is that of design/editing.md.
 */
export function formatFindings({ findings, filesChecked }: CheckResult): string {
  const lines: string[] = []
  let file: string | undefined
  for (const finding of findings) {
    if (finding.file !== file) lines.push(printable(finding.file))
    file = finding.file
    lines.push(...formatFinding(finding))
  }
  const must = findings.filter(({ level }) => level === 'must').length
  return [...lines, summarise(filesChecked, must, findings.length - must)].join('\n')
}

function formatFinding({ line, level, problem, remedy }: Finding): string[] {
  const place = `  line ${`${line} `.padEnd(4)}`
  return [`${place}${level} fix  ${problem}`, `${' '.repeat(place.length)}${remedy}`]
}
