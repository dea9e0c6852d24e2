import { collectSite } from './collect-site'
import { buildFinding, type CheckResult, type Finding } from './finding'
import { type ContentDocument, findModel, parseContentFile } from './parse-content-file'
import type { ContentFile } from './read-content-files'
import { rules } from './rules'
import { checkFileName, checkSettingsFiles } from './rules/file-names'

/**
 * Checks the content of a site. Reads nothing and throws nothing: what goes wrong with a file, be it a fault
 * of the check itself, is a finding about that file.
 * @param files everything below `content/`
 * @param options.today for instance `2026-09-01`
 * @param options.publicFiles the addresses of the files in `public/`, for instance `/images/cycle.svg`
 */
export function checkContent(
  files: ContentFile[],
  options: { today: string; publicFiles?: ReadonlySet<string> },
): CheckResult {
  if (files.length === 0)
    return { findings: [buildFinding({ file: 'content', line: 1 }, 'content-missing')], filesChecked: 0 }
  const findings = checkSettingsFiles(new Set(files.map(({ path }) => path)))
  const documents: ContentDocument[] = []
  for (const file of files)
    findings.push(
      ...guard(file.path, () => {
        const model = findModel(file.path)
        const parsed = model && parseContentFile(file, model)
        if (parsed) documents.push(parsed.document)
        return [...checkFileName(file.path), ...(parsed?.findings ?? [])]
      }),
    )
  const site = collectSite(documents, { publicFiles: new Set(), ...options })
  for (const rule of rules)
    findings.push(
      ...guard('content', () => {
        const check = rule(site)
        return documents.flatMap((document) => guard(document.file, () => check(document)))
      }),
    )
  return { findings: sortOnce(findings), filesChecked: files.length }
}

/** A fault in the check must not hide what it found in other files, and is nothing that an editor can read. */
function guard(file: string, check: () => Finding[]): Finding[] {
  try {
    return check()
  } catch {
    return [buildFinding({ file, line: 1 }, 'file-not-checked')]
  }
}

/** By file and line; what must be put right first; the same thing once. */
function sortOnce(findings: Finding[]): Finding[] {
  const once = new Map(
    findings.map((one) => [JSON.stringify([one.file, one.line, one.rule, one.problem]), one]),
  )
  return [...once.values()].sort(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.level.localeCompare(b.level),
  )
}
