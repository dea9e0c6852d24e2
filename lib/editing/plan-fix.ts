import { z } from 'zod'
import { guessDate } from '../checks/guess-date'
import { findField, listKeys, withoutDefault } from '../checks/model-fields'
import { findNearMiss } from '../checks/near-miss'
import { type ContentDocument, parseContentFile } from '../checks/parse-content-file'
import { models } from '../content/schemas'
import { PlainError } from '../publish/plain-error'
import { formatDate } from '../site/dates'
import { changeDocument, type EditableContent, type Plan, readSource } from './editable-content'
import { rewriteAddresses, setAt } from './rewrite-addresses'
import { applyEdits, plainText } from './text-edits'

/**
 * Mends what can be mended without asking: the name of a setting with a slip in it, a date written another way
 * (read in the order of the United Kingdom: day, month, year), and a link to an old address. A file that cannot
 * be changed safely is left, and a note says so.
 */
export function planFix(content: EditableContent): Plan {
  const notes: string[] = []
  const changes = content.site.documents.flatMap((document) => {
    try {
      const before = readSource(content, document.file)
      const after = fixDocument(content, document, before, (note) => notes.push(`${document.file}: ${note}`))
      return after === before ? [] : [{ path: document.file, before, after }]
    } catch (error) {
      if (!(error instanceof PlainError)) throw error
      notes.push(`${document.file} is left as it is. The check says what to mend by hand.`)
      return []
    }
  })
  return { changes, notes }
}

function fixDocument(
  content: EditableContent,
  document: ContentDocument,
  before: string,
  note: (note: string) => void,
): string {
  if (!document.settings) return before
  const source = fixNames(document, before, note)
  const file = { path: document.file, bytes: Buffer.from(source) }
  const fixed = parseContentFile(file, document.model).document
  const settings = structuredClone(fixed.settings ?? {})
  fixDates(fixed, settings, note)
  const links = rewriteAddresses({ ...fixed, settings }, (address) => {
    const found = content.site.findDestination(address)
    if (!found?.moved) return undefined
    note(`${address} is now ${found.address}`)
    return found.address
  })
  const opened = { ...content, files: new Map([[file.path, file]]) }
  const change = changeDocument(opened, fixed, { ...links, settings: { ...settings, ...links.settings } })
  return change.after ?? source
}

/** What the model says of the settings of a file. */
const listIssues = ({ model, settings }: ContentDocument): z.core.$ZodIssue[] =>
  models[model].schema.safeParse(settings).error?.issues ?? []

function fixNames(document: ContentDocument, source: string, note: (note: string) => void): string {
  const lines = plainText(source).split('\n')
  const edits = listIssues(document).flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return []
    const path = issue.path as (string | number)[]
    const present = Object.keys(
      path.reduce<object>(
        (inside, key) => (inside as Record<string | number, object>)[key] ?? {},
        document.settings ?? {},
      ),
    )
    const known = listKeys(findField(models[document.model].schema, path))
    const absent = known.filter((name) => !present.includes(name))
    return issue.keys.flatMap((key) => {
      const near = findNearMiss(key, absent)
      const { line, column = 1 } = document.placeOf([...path, key])
      const start = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, column - 1)
      if (!near || !lines[line - 1]?.startsWith(key, column - 1)) return []
      absent.splice(absent.indexOf(near), 1)
      note(`"${key}" becomes "${near}"`)
      return { start, end: start + key.length, text: near }
    })
  })
  return applyEdits(source, edits)
}

function fixDates(
  document: ContentDocument,
  settings: Record<string, unknown>,
  note: (note: string) => void,
) {
  for (const issue of listIssues(document)) {
    const path = issue.path as (string | number)[]
    const field = withoutDefault(findField(models[document.model].schema, path))
    if (!(field instanceof z.ZodISODate || field instanceof z.ZodUnion)) continue
    const written = document.writtenAt(path) ?? ''
    const date = guessDate(written)
    if (!date) continue
    setAt(settings, path, date)
    note(`${written} becomes ${date} (${formatDate(date)})`)
  }
}
