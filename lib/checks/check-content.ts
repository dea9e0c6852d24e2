import { createHash } from 'node:crypto'
import { collectSite } from './collect-site'
import { type FileFacts, type FileRecord, openRecord } from './file-facts'
import { buildFinding, type CheckResult, type Finding } from './finding'
import { gatherMissing } from './missing-files'
import { findModel, parseContentFile, readAnchors } from './parse-content-file'
import type { ContentFile } from './read-content-files'
import { fileRules, siteRules } from './rules'
import { checkCopy, checkFileName, checkSettingsFiles } from './rules/file-names'
import { addressRecord, checkPublishedAddresses } from './rules/published-addresses'

/** What is known of one file by itself: nothing of it changes until the file does. */
export type KnownFile = { findings: Finding[]; record?: FileRecord }

/** What is known of files, by `hashFile`, from a check to the next. Only those of the last check stay in it. */
export type KnownFiles = Map<string, KnownFile>

/**
 * Checks the content of a site. Reads nothing and throws nothing: what goes wrong with a file, be it a fault
 * of the check itself, is a finding about that file.
 * @param files everything below `content/`
 * @param options.today for instance `2026-09-01`
 * @param options.publicFiles the addresses of the files in `public/`, for instance `/images/cycle.svg`
 * @param options.known from an earlier check: only files that have changed since are taken apart
 */
export function checkContent(
  files: ContentFile[],
  options: { today: string; publicFiles?: ReadonlySet<string>; known?: KnownFiles },
): CheckResult {
  if (files.length === 0)
    return { findings: [buildFinding({ file: 'content', line: 1 }, 'content-missing')], filesChecked: 0 }
  const findings = checkSettingsFiles(new Set(files.map(({ path }) => path)))
  const known: KnownFiles = new Map()
  const documents: FileFacts[] = []
  for (const file of files) {
    const key = hashFile(file)
    const one = options.known?.get(key) ?? checkFile(file)
    known.set(key, one)
    findings.push(...one.findings)
    const { record } = one
    if (record) documents.push(openRecord(record, () => readAnchors(file, record.model)))
  }
  const site = collectSite(documents, { publicFiles: new Set(), ...options })
  for (const rule of siteRules)
    findings.push(
      ...guard('content', () => {
        const check = rule(site)
        return documents.flatMap((document) => guard(document.file, () => check(document)))
      }),
    )
  const recorded = files.find(({ path }) => path === addressRecord)
  if (recorded)
    findings.push(
      ...guard(addressRecord, () => checkPublishedAddresses(site, new TextDecoder().decode(recorded.bytes))),
    )
  options.known?.clear()
  for (const [key, one] of known) options.known?.set(key, one)
  return { findings: gatherMissing(sortOnce(findings)), filesChecked: files.length }
}

/** A key that is different for every content and place of a file. */
export const hashFile = ({ path, bytes }: ContentFile) =>
  createHash('sha256')
    .update(`${path}\0${bytes ? '' : 'unreadable'}`)
    .update(bytes ?? '')
    .digest('base64')

/** Looks at one file by itself. */
function checkFile(file: ContentFile): KnownFile {
  const known: KnownFile = { findings: [] }
  known.findings = guard(file.path, () => {
    const copied = checkCopy(file.path)
    if (copied) return [copied]
    const findings = checkFileName(file.path)
    const model = findModel(file.path)
    if (!model) return findings
    const { document, record, findings: faults } = parseContentFile(file, model)
    known.record = record
    return [...findings, ...faults, ...fileRules.flatMap((rule) => guard(file.path, () => rule(document)))]
  })
  return known
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
