import { isReserved, tidyAddress } from '../checks/addresses'
import { collectSite, type Site } from '../checks/collect-site'
import { type ContentDocument, parseContentFiles } from '../checks/parse-content-file'
import type { ContentFile } from '../checks/read-content-files'
import { address } from '../content/schemas/fields'
import { PlainError } from '../publish/plain-error'
import { decodeText, type FileChange } from './file-change'
import { type ContentChanges, patchContentFile } from './patch-content-file'

/** The content as it is now, and the day on which it is changed (for instance `2026-09-01`). */
export type EditableContent = {
  today: string
  site: Site<ContentDocument>
  files: ReadonlyMap<string, ContentFile>
}

/** What a command would do: the changes, and what to tell the editor besides them. */
export type Plan = { changes: FileChange[]; notes: string[] }

/** Opens everything below `content/` for changing. */
export function openContent(
  files: ContentFile[],
  options: { today: string; publicFiles?: ReadonlySet<string> },
): EditableContent {
  const site = collectSite(parseContentFiles(files), { publicFiles: new Set(), ...options })
  return { today: options.today, site, files: new Map(files.map((file) => [file.path, file])) }
}

/** The text of a file as it is on disk. @throws PlainError when it is not text that the site can read */
export function readSource(content: EditableContent, path: string): string {
  const bytes = content.files.get(path)?.bytes
  const text = bytes && decodeText(bytes)
  if (text === undefined || text.includes('\uFFFD'))
    throw new PlainError(`${path} cannot be read as text. Run npm run check, and mend what it says.`)
  return text
}

/** The change of one file's settings and text. @throws PlainError when the file cannot be changed so; it is named */
export function changeDocument(
  content: EditableContent,
  document: ContentDocument,
  changes: ContentChanges,
): FileChange {
  const before = readSource(content, document.file)
  try {
    return { path: document.file, before, after: patchContentFile(before, document.model, changes) }
  } catch (error) {
    throw error instanceof PlainError ? new PlainError(`${document.file}: ${error.message}`) : error
  }
}

/** The page at an address. @throws PlainError when there is none: it says which was meant */
export function getPageAt(content: EditableContent, written: string): ContentDocument {
  const page = content.site.pages.get(written)
  if (page) return page
  const near = content.site.findNearAddress(written)
  const hint = near && near !== written && content.site.pages.has(near) ? ` Did you mean ${near}?` : ''
  throw new PlainError(`There is no page at ${written}.${hint}`)
}

/** @throws PlainError when an address cannot be that of a new page, with the reason and what to write in its place */
export function refuseTaken(content: EditableContent, written: string): void {
  if (!address.safeParse(written).success)
    throw new PlainError(
      `"${written}" is not an address. Write it with a slash in front, small letters and dashes: ${tidyAddress(written)}`,
    )
  if (isReserved(written))
    throw new PlainError(`The site keeps ${written} for itself. Choose another address.`)
  const page = content.site.pages.get(written)
  if (page)
    throw new PlainError(
      `${written} is taken, by ${page.file}. Change that page, or choose another address, such as ${findFree(content, written)}.`,
    )
  const old = content.site.redirectFrom.get(written)
  if (old)
    throw new PlainError(
      `${written} is an old address: it leads to ${old.to} (${old.document.file}). Choose another address, such as ${findFree(content, written)}.`,
    )
}

/** The sections of the site, for a message: `about, health-and-care`. */
export const listSections = ({ site }: EditableContent) =>
  [...site.pages.keys()]
    .filter((one) => /^\/[^/]+$/.test(one))
    .map((one) => one.slice(1))
    .sort()
    .join(', ')

function findFree({ site }: EditableContent, taken: string): string {
  for (let count = 2; ; count++) {
    const free = `${taken}-${count}`
    if (!site.findDestination(free) && !isReserved(free)) return free
  }
}
