import { listValues } from '../checks/collect-site'
import type { ContentDocument } from '../checks/parse-content-file'
import { PlainError } from '../publish/plain-error'
import {
  changeDocument,
  type EditableContent,
  getPageAt,
  listSections,
  type Plan,
  refuseTaken,
} from './editable-content'
import type { FileChange } from './file-change'
import { rewriteAddresses } from './rewrite-addresses'

/**
 * Moves a page to another address. The old one leads to it for ever, and the links of other files are written anew.
 * @throws PlainError when there is no such page, it has pages below it, there is none above the new address, or the new address is taken or is none
 */
export function planRename(content: EditableContent, from: string, to: string): Plan {
  const page = getPageAt(content, from)
  refusePagesBelow(content, from, 'moved')
  const old = listValues(page, ['redirectFrom', '*']).map(({ value }) => value)
  if (from === to) throw new PlainError(`The page is at ${from} already.`)
  // A page may go back to where it was.
  if (!old.includes(to)) refuseTaken(content, to)
  const above = to.slice(0, to.lastIndexOf('/'))
  if (above && (above === from || !content.site.pages.has(above)))
    throw new PlainError(`There would be no page at ${above}. The sections are: ${listSections(content)}`)

  const rewrite = (address: string) => (address === from ? to : undefined)
  const { body, settings } = rewriteAddresses(page, rewrite)
  const redirectFrom = [...old.filter((address) => address !== to), from]
  const moved = changeDocument(content, page, {
    settings: { ...settings, redirectFrom },
    ...(body !== undefined && { body }),
  })
  const others = content.site.documents
    .filter((document) => document !== page)
    .flatMap((document) => rewriteIn(content, document, rewrite))
  return {
    changes: [
      { path: findFileFor(content, to), before: undefined, after: moved.after },
      ...others,
      { ...moved, after: undefined },
    ],
    notes: [
      `${from} becomes ${to}. The old address leads to the new one.`,
      `Links are written anew in ${others.length} other ${others.length === 1 ? 'file' : 'files'}.`,
    ],
  }
}

/** The change of a file in which addresses become others; nothing when it names none of them. */
function rewriteIn(
  content: EditableContent,
  document: ContentDocument,
  rewrite: (address: string) => string | undefined,
): FileChange[] {
  const changes = rewriteAddresses(document, rewrite)
  return changes.settings || changes.body !== undefined ? [changeDocument(content, document, changes)] : []
}

/** @throws PlainError when a page is the first of a section or a guide, whose pages would be left behind */
export function refusePagesBelow({ site }: EditableContent, address: string, done: string): void {
  const below = [...site.pages.keys()].filter((one) => one.startsWith(`${address === '/' ? '' : address}/`))
  if (below.length > 0)
    throw new PlainError(
      `${address} cannot be ${done}, because ${below.length} pages are below it, such as ${below[0]}. Begin with those.`,
    )
}

/** Where the file of a page goes: into the folder of its own when other pages are below its address. */
function findFileFor({ files }: EditableContent, address: string): string {
  const folder = `content/pages${address}/`
  return [...files.keys()].some((path) => path.startsWith(folder))
    ? `${folder}index.md`
    : `content/pages${address}.md`
}
