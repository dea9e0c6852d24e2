import { listValues } from '../checks/collect-site'
import type { SettingPath } from '../checks/file-facts'
import type { ContentDocument } from '../checks/parse-content-file'
import { addresses } from '../checks/rules/references'
import { splitItem } from '../site/pack'
import type { ContentChanges } from './patch-content-file'

/** Says what an address of this site, without its heading, shall become; undefined leaves it as it is. */
export type Rewrite = (address: string) => string | undefined

/** A piece of the body, counted from its beginning. */
type Span = { start: number; end: number }

/**
 * What changes in a file when addresses that its settings and its links name become others.
 * @returns only what changes; the heading behind a # stays with its link
 */
export function rewriteAddresses(document: ContentDocument, rewrite: Rewrite): ContentChanges {
  const settings = structuredClone(document.settings ?? {})
  const changed = new Set<string>()
  for (const { path } of addresses.filter(({ model }) => model === document.model))
    for (const { value, path: at } of listValues(document, path)) {
      const { page, part } = splitItem(value)
      const better = rewrite(page)
      if (better === undefined || better === page) continue
      setAt(settings, at, part === undefined ? better : `${better}#${part}`)
      changed.add(String(at[0]))
    }
  const names = [...changed]
  const body = rewriteLinks(document, rewrite)
  return {
    ...(names.length > 0 && { settings: Object.fromEntries(names.map((name) => [name, settings[name]])) }),
    ...(body !== document.body && { body }),
  }
}

function rewriteLinks(document: ContentDocument, rewrite: Rewrite): string {
  let body = document.body
  for (const { url, start, end } of listUrls(document).toReversed()) {
    const [, path = '', rest = ''] = /^(\/[^?#]*)(.*)$/s.exec(url) ?? []
    const better = path && rewrite(path)
    if (better) body = body.slice(0, start) + better + rest + body.slice(end)
  }
  return body
}

/** The addresses of the links and images of a body, in order, each with its place. */
export function listUrls(document: ContentDocument): (Span & { url: string })[] {
  const { body } = document
  const found = document.nodes.flatMap(({ node }) => {
    if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') return []
    const from = node.position?.start.offset ?? 0
    const written = body.slice(from, node.position?.end.offset)
    // The address is behind the last "](" of a link, and behind the first "]:" of a list of addresses.
    const opening = node.type === 'definition' ? written.indexOf(']:') : written.lastIndexOf('](')
    const at = opening < 0 || !node.url ? -1 : written.indexOf(node.url, opening)
    return at < 0 ? [] : { url: node.url, start: from + at, end: from + at + node.url.length }
  })
  return found.toSorted((a, b) => a.start - b.start)
}

/** Puts a value at a place that is there already. */
export function setAt(settings: Record<string, unknown>, path: SettingPath, value: unknown): void {
  const [last] = path.slice(-1)
  const around = path
    .slice(0, -1)
    .reduce<unknown>((inside, key) => (inside as Record<string | number, unknown>)[key], settings) as Record<
    string | number,
    unknown
  >
  if (last !== undefined) around[last] = value
}
