import type { ModelName } from '../content/schemas'
import { contactAddress, documentId, lawAddress, packAddress, pageAddress } from '../site/urls'
import { openBuiltIns, tidyAddress } from './addresses'
import type { FileFacts, SettingPath } from './file-facts'
import { findNearMiss } from './near-miss'

/** An old address, with where it is written. */
export type Redirect<File = FileFacts> = { from: string; to: string; document: File; path: SettingPath }

/** What an address leads to: a page, something that the site makes by itself, or a file in `public/`. */
export type Destination<File = FileFacts> = { page?: File; moved: boolean; address: string }

/** Everything that one file may refer to in another. */
export type Site<File = FileFacts> = {
  today: string
  documents: File[]
  /** Whether the settings of every file could be read; if not, something may only seem to be missing. */
  complete: boolean
  /** The documents of a model by id. */
  ids: (model: ModelName) => Map<string, File>
  pages: Map<string, File>
  redirects: Redirect<File>[]
  /** The old addresses by themselves: where two are the same, the first. */
  redirectFrom: Map<string, Redirect<File>>
  /** The old addresses that a document holds. */
  redirectsIn: (document: Pick<FileFacts, 'file'>) => Redirect<File>[]
  publicFiles: ReadonlySet<string>
  /** The host of this website, for instance `localoffer.example.org.uk`; undefined when it is not known. */
  ownHost: string | undefined
  /** Follows old addresses to what is there now. Undefined when there is nothing. */
  findDestination: (address: string) => Destination<File> | undefined
  /** The address that someone most likely meant. */
  findNearAddress: (written: string) => string | undefined
}

/** The address of a page, also when the name of its file is not yet as it should be. */
export const addressOf = (page: Pick<FileFacts, 'file'>) =>
  tidyAddress(pageAddress(page.file.replace(/^content\//, '')))

export const isDraft = (page: Pick<FileFacts, 'settings'>) => page.settings?.status === 'draft'

/** The values of a list of text in the settings, each with its path; whatever is not text is left out. */
export function listValues(
  document: Pick<FileFacts, 'settings'>,
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
export function collectSite<File extends FileFacts>(
  documents: File[],
  options: { today: string; publicFiles: ReadonlySet<string> },
): Site<File> {
  const byModel = new Map<ModelName, Map<string, File>>()
  for (const document of documents) {
    const ids = byModel.get(document.model) ?? new Map<string, File>()
    byModel.set(document.model, ids.set(documentId(document.file), document))
  }
  const ids = (model: ModelName) => byModel.get(model) ?? new Map<string, File>()

  const pages = new Map<string, File>()
  for (const document of documents)
    if (document.model === 'Page' && !pages.has(addressOf(document))) pages.set(addressOf(document), document)

  const redirectsIn = new Map(documents.map((document) => [document.file, listRedirects(document)]))
  const redirects = [...redirectsIn.values()].flat()
  const redirectFrom = new Map([...redirects].reverse().map((one) => [one.from, one]))
  const fixed = new Set([
    ...openBuiltIns,
    ...[...ids('Contact').keys()].flatMap((id) => [contactAddress(id), `${contactAddress(id)}/card.vcf`]),
    ...[...ids('LawReference').keys()].map(lawAddress),
    ...[...ids('ReadyPack').keys()].map(packAddress),
    ...options.publicFiles,
  ])

  const findDestination = (address: string): Destination<File> | undefined => {
    const seen = new Set<string>()
    for (
      let at: string | undefined = address;
      at !== undefined && !seen.has(at);
      at = redirectFrom.get(at)?.to
    ) {
      const page = pages.get(at)
      if (page || fixed.has(at)) return { page, address: at, moved: at !== address }
      seen.add(at)
    }
    return undefined
  }

  const open = [...fixed, ...pages.keys()]
  const nearMisses = new Map<string, string | undefined>()
  const findNearAddress = (written: string) => {
    const tidy = tidyAddress(written)
    const there = findDestination(tidy)
    if (there) return there.address
    const lastPart = tidy.slice(tidy.lastIndexOf('/'))
    const sameName = lastPart.length > 1 ? open.filter((address) => address.endsWith(lastPart)) : []
    return sameName.length === 1 ? sameName[0] : findNearMiss(tidy, open)
  }

  return {
    today: options.today,
    documents,
    complete: documents.every(({ settings }) => settings),
    ids,
    pages,
    redirects,
    redirectFrom,
    redirectsIn: (document) => redirectsIn.get(document.file) ?? [],
    publicFiles: options.publicFiles,
    ownHost: findHost(ids('SiteSettings').get('site')?.settings?.origin),
    findDestination,
    // A section that was renamed is in many links, and each would be compared with every address.
    findNearAddress: (written) => {
      if (!nearMisses.has(written)) nearMisses.set(written, findNearAddress(written))
      return nearMisses.get(written)
    },
  }
}

function listRedirects<File extends FileFacts>(document: File): Redirect<File>[] {
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
