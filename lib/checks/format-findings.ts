import { createHash } from 'node:crypto'
import { type CheckResult, type Finding, printable } from './finding'
import { summarise } from './messages'

/** Findings as an editor reads them: each file once, its findings by line, and the count at the end. */
export function formatFindings({ findings, filesChecked, mustElsewhere }: CheckResult): string {
  const lines: string[] = []
  let file: string | undefined
  for (const finding of findings) {
    if (finding.file !== file) lines.push(printable(finding.file))
    file = finding.file
    lines.push(...formatFinding(finding))
  }
  const must = countMust(findings)
  return [...lines, summarise(filesChecked, must, findings.length - must, mustElsewhere)].join('\n')
}

function formatFinding({ line, level, problem, remedy }: Finding): string[] {
  const place = `  line ${`${line} `.padEnd(4)}`
  return [`${place}${level} fix  ${problem}`, `${' '.repeat(place.length)}${remedy}`]
}

const countMust = (findings: Finding[]) => findings.filter(({ level }) => level === 'must').length

/** What other programs call the two levels. */
const severities = {
  must: { line: 'error', gitlab: 'major' },
  should: { line: 'warning', gitlab: 'minor' },
} as const

/** One line for each finding, `file:line:column: error: what is wrong and what to type`: for a text editor. */
export const formatLines = ({ findings }: CheckResult) =>
  findings.map(
    ({ file, line, column = 1, level, problem, remedy }) =>
      `${printable(file)}:${line}:${column}: ${severities[level].line}: ${problem} ${remedy}`,
  )

/**
 * Annotations for GitHub Actions, which shows them beside the lines of a pull request. The form, with its
 * escapes, is that of docs.github.com, "Workflow commands for GitHub Actions" and @actions/core.
 */
export const formatGithub = ({ findings }: CheckResult) =>
  findings.map(({ file, line, column, level, problem, remedy }) => {
    const properties = [
      `file=${escapeProperty(file)}`,
      `line=${line}`,
      ...(column ? [`col=${column}`] : []),
      `title=${level === 'must' ? 'Must fix' : 'Should fix'}`,
    ]
    return `::${severities[level].line} ${properties.join(',')}::${escapeData(`${problem}\n${remedy}`)}`
  })

const escapeData = (text: string) =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const escapeProperty = (text: string) => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

/**
 * A Code Quality report for GitLab, by the form of docs.gitlab.com, "Code Quality report format". The
 * fingerprint of a finding stays the same when lines above it are added or taken out.
 */
export function formatGitlab({ findings }: CheckResult): string {
  const seen = new Map<string, number>()
  const report = findings.map(({ file, line, level, rule, problem, remedy }) => {
    const name = [file, rule, problem.replace(/\bline \d+/g, 'line')].join('\0')
    const before = seen.get(name) ?? 0
    seen.set(name, before + 1)
    return {
      description: `${problem} ${remedy}`,
      check_name: rule,
      fingerprint: createHash('sha256').update(`${name}\0${before}`).digest('hex'),
      severity: severities[level].gitlab,
      location: { path: file, lines: { begin: line } },
    }
  })
  return JSON.stringify(report, null, 2)
}

/**
 * All findings for another program. `version` goes up when something that is here today changes or goes;
 * what is new may come without. The fields of a finding are those of `Finding` in finding.ts.
 */
export function formatJson({ findings, filesChecked }: CheckResult): string {
  const mustFix = countMust(findings)
  const report = { version: 1, filesChecked, mustFix, shouldFix: findings.length - mustFix, findings }
  return JSON.stringify(report, null, 2)
}
