import { createHash } from 'node:crypto'
import { openBuiltIns } from '../checks/addresses'
import { checkContent, hashFile, type KnownFiles } from '../checks/check-content'
import { addressOf, collectSite } from '../checks/collect-site'
import type { CheckResult, Finding } from '../checks/finding'
import { type ContentDocument, findModel, parseContentFile } from '../checks/parse-content-file'
import type { ContentFile } from '../checks/read-content-files'
import { type ModelName, models } from '../content/schemas'
import type { EditableContent } from '../editing/editable-content'
import type { FileChange } from '../editing/file-change'
import { documentId } from '../site/urls'
import type { Target } from './form-fields'

/** What is remembered of files that have not changed, from one state to the next. */
type Memory = { known: KnownFiles; documents: Map<string, ContentDocument> }

/** All the content at one moment, and what the check says of it. */
export type ContentState = {
  today: string
  files: ReadonlyMap<string, ContentFile>
  publicFiles: ReadonlySet<string>
  documents: ReadonlyMap<string, ContentDocument>
  checked: CheckResult
  memory: Memory
}

/**
 * Takes content apart and checks it.
 * @param options.today for instance `2026-09-01`
 * @param options.memory that of the state before: only files that have changed since are taken apart
 */
export function buildState(
  files: ContentFile[],
  options: { today: string; publicFiles: ReadonlySet<string>; memory: Memory },
): ContentState {
  const { today, publicFiles, memory } = options
  const documents = new Map<string, ContentDocument>()
  const remembered = new Map<string, ContentDocument>()
  for (const file of files) {
    const model = findModel(file.path)
    if (!model) continue
    const key = hashFile(file)
    const document = memory.documents.get(key) ?? parseContentFile(file, model).document
    documents.set(file.path, document)
    remembered.set(key, document)
  }
  memory.documents = remembered
  return {
    today,
    publicFiles,
    memory,
    files: new Map(files.map((file) => [file.path, file])),
    documents,
    checked: checkContent(files, { today, publicFiles, known: memory.known }),
  }
}

/** The content as something to plan changes of. */
export const openState = ({ today, files, publicFiles, documents }: ContentState): EditableContent => ({
  today,
  files,
  site: collectSite([...documents.values()], { today, publicFiles }),
})

/** The content as it would be after changes. */
export function withChanges(state: ContentState, changes: FileChange[]): ContentState {
  const files = new Map(state.files)
  for (const { path, after } of changes)
    if (after === undefined) files.delete(path)
    else files.set(path, { path, bytes: new TextEncoder().encode(after) })
  return buildState([...files.values()], state)
}

/**
 * What stands in the way of a change: what would be wrong because of it, and what must be put right anyway in the
 * file that is saved. What was wrong in other files before does not.
 */
export function listObstacles(before: ContentState, after: ContentState, path?: string): Finding[] {
  const known = new Set(before.checked.findings.map(identify))
  return after.checked.findings.filter(
    (finding) => finding.level === 'must' && (finding.file === path || !known.has(identify(finding))),
  )
}

/** A file that is gone stays the same fault when another place names it, or one fewer. */
const identify = ({ file, rule, problem, missing }: Finding) =>
  JSON.stringify(missing ? [missing] : [file, rule, problem])

/** What a file holds, as text with every byte of it; undefined when it is not text. */
export function readText({ bytes }: ContentFile): string | undefined {
  try {
    return bytes && new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** A short name for exactly these bytes. */
export const hashOf = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex')

/** The heading that the documents of a model stand under. */
export const groupTitle = (model: ModelName) => (models[model].single ? 'Settings' : models[model].title)

/** What people call a document. */
export function titleOf(document: ContentDocument): string {
  const { model } = document
  const read = (key: string) => readWords(document, key)
  const title = {
    Page: read('title'),
    Contact: read('name'),
    Term: read('term'),
    LawReference: [read('instrument'), read('paragraph')].filter(Boolean).join(', '),
    Duty: read('title'),
    ReadyPack: read('title'),
    SiteSettings: models.SiteSettings.title,
    Navigation: models.Navigation.title,
    Synonyms: models.Synonyms.title,
    Redirects: models.Redirects.title,
  }[model]
  return title || documentId(document.file)
}

/** Something that a form offers by its name. */
export type Option = { value: string; label: string; more?: string }

/** Everything that a field may name, by the alphabet. */
export function listOptions(state: ContentState, target: Target): Option[] {
  const isAddress = target === 'address' || target === 'page'
  const named = [...state.documents.values()]
    .filter(({ model }) => model === (isAddress ? 'Page' : target))
    .map((document) => ({
      value: isAddress ? addressOf(document) : documentId(document.file),
      label: titleOf(document),
      more: isAddress ? addressOf(document) : readWords(document, moreAbout[document.model]),
    }))
    .sort((a, b) => a.label.localeCompare(b.label, 'en-GB', { numeric: true }))
  const builtIns = openBuiltIns.filter((address) => !address.includes('.'))
  return target === 'address' ? [...named, ...builtIns.map((value) => ({ value, label: value }))] : named
}

const moreAbout: Partial<Record<ModelName, string>> = { LawReference: 'paraphrase', Contact: 'whatFor' }

/** The words of a setting, empty when it has none. */
export function readWords({ settings }: ContentDocument, key = ''): string {
  const value = settings?.[key]
  return typeof value === 'string' ? value.trim() : ''
}
