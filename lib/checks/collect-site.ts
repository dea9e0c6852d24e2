import type { ModelName } from '../content/schemas'
import { renderMarkdown } from '../markdown/render-markdown'
import { contactAddress, documentId, lawAddress, pageAddress } from '../site/urls'
import { openBuiltIns, tidyAddress } from './addresses'
import { findNearMiss } from './near-miss'
import type { ContentDocument, SettingPath } from './parse-content-file'

/** An old address, with where it is written. */
export type Redirect = { from: string; to: string; document: ContentDocument; path: SettingPath }

/** What an address leads to: a page, something that the site makes by itself, or a file in `public/`. */
export type Destination = { page?: ContentDocument; moved: boolean; address: string }

/** Everything that one file may refer to in another. */
export type Site = {
  today: string
  documents: ContentDocument[]
  /** Whether the settings of every file could be read; if not, something may only seem to be missing. */
  complete: boolean
  /** The documents of a model by id. */
  ids: (model: ModelName) => Map<string, ContentDocument>
  pages: Map<string, ContentDocument>
  redirects: Redirect[]
  publicFiles: ReadonlySet<string>
  /** The host of this website, for instance `localoffer.example.org.uk`; undefined when it is not known. */
  ownHost: string | undefined
  /** Follows old addresses to what is there now. Undefined when there is nothing. */
  findDestination: (address: string) => Destination | undefined
  /** The address that someone most likely meant. */
  findNearAddress: (written: string) => string | undefined
  /** The anchors of the headings of a page, old ones too. */
  anchorsOf: (page: ContentDocument) => string[]
}

/** The address of a page, also when the name of its file is not yet as it should be. */
export const addressOf = (page: ContentDocument) =>
  tidyAddress(pageAddress(page.file.replace(/^content\//, '')))

export const isDraft = (page: ContentDocument) => page.settings?.status === 'draft'

/** The values of a list of text in the settings, each with its path; whatever is not text is left out. */
export function listValues(
  document: ContentDocument,
  pattern: readonly string[],
): { value: string; path: SettingPath }[] {
  let found: { value: unknown; path: SettingPath }[] = [{ value: document.settings, path: [] }]
  for (const key of pattern)
    found = found.flatMap(({ value, path }) => {
      if (key === '*')
        return Array.isArray(value) ? value.map((one, index) => ({ value: one, path: [...path, index] })) : []
      const inside =
        typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined
      return inside === undefined ? [] : [{ value: inside, path: [...path, key] }]
    })
  return found.flatMap(({ value, path }) => (typeof value === 'string' ? [{ value, path }] : []))
}

/** Gathers what the files of a site say about one another. `today` is for instance `2026-09-01`. */
export function collectSite(
  documents: ContentDocument[],
  options: { today: string; publicFiles: ReadonlySet<string> },
): Site {
  const byModel = new Map<ModelName, Map<string, ContentDocument>>()
  for (const document of documents) {
    const ids = byModel.get(document.model) ?? new Map<string, ContentDocument>()
    byModel.set(document.model, ids.set(documentId(document.file), document))
  }
  const ids = (model: ModelName) => byModel.get(model) ?? new Map<string, ContentDocument>()

  const pages = new Map<string, ContentDocument>()
  for (const document of documents)
    if (document.model === 'Page' && !pages.has(addressOf(document))) pages.set(addressOf(document), document)

  const redirects = documents.flatMap(listRedirects)
  const redirectTo = new Map(redirects.map(({ from, to }) => [from, to]))
  const fixed = new Set([
    ...openBuiltIns,
    ...[...ids('Contact').keys()].flatMap((id) => [contactAddress(id), `${contactAddress(id)}/card.vcf`]),
    ...[...ids('LawReference').keys()].map(lawAddress),
    ...options.publicFiles,
  ])

  const findDestination = (address: string): Destination | undefined => {
    const seen = new Set<string>()
    for (let at: string | undefined = address; at !== undefined && !seen.has(at); at = redirectTo.get(at)) {
      const page = pages.get(at)
      if (page || fixed.has(at)) return { page, address: at, moved: at !== address }
      seen.add(at)
    }
    return undefined
  }

  const anchors = new Map<ContentDocument, string[]>()
  return {
    today: options.today,
    documents,
    complete: documents.every(({ settings }) => settings),
    ids,
    pages,
    redirects,
    publicFiles: options.publicFiles,
    ownHost: findHost(ids('SiteSettings').get('site')?.settings?.origin),
    findDestination,
    findNearAddress: (written) => {
      const tidy = tidyAddress(written)
      if (findDestination(tidy)) return findDestination(tidy)?.address
      const open = [...fixed, ...pages.keys()]
      const lastPart = tidy.slice(tidy.lastIndexOf('/'))
      const sameName = lastPart.length > 1 ? open.filter((address) => address.endsWith(lastPart)) : []
      return sameName.length === 1 ? sameName[0] : findNearMiss(tidy, open)
    },
    anchorsOf: (page) => {
      const known =
        anchors.get(page) ??
        renderMarkdown(page.body).headings.flatMap(({ id, oldIds = [] }) => [id, ...oldIds])
      anchors.set(page, known)
      return known
    },
  }
}

function listRedirects(document: ContentDocument): Redirect[] {
  if (document.model === 'Page')
    return listValues(document, ['redirectFrom', '*']).map(({ value, path }) => ({
      from: value,
      to: addressOf(document),
      document,
      path,
    }))
  if (document.model !== 'Redirects') return []
  const to = listValues(document, ['redirects', '*', 'to'])
  return listValues(document, ['redirects', '*', 'from']).flatMap(({ value, path }) => {
    const target = to.find((one) => one.path[1] === path[1])
    return target ? [{ from: value, to: target.value, document, path }] : []
  })
}

function findHost(origin: unknown): string | undefined {
  return typeof origin === 'string' && URL.canParse(origin) ? new URL(origin).host : undefined
}
