import { type Manifest, namePageFile } from '../publish/manifest'

/** What is to be found at an address. */
export type Place =
  /** `file` is below the folder of what was published. */
  | { kind: 'published'; file: string; headers: Readonly<Record<string, string>> }
  | { kind: 'dynamic'; route: string; methods: readonly string[] }
  | { kind: 'moved'; to: string }
  | { kind: 'unknown' }

// A correction must show at once: browsers keep pages, and ask each time whether they have changed.
const pageHeaders = { 'Cache-Control': 'no-cache' }

/**
 * Reads a manifest into a function that finds what is at a path.
 * An address has one spelling. Another one (a slash at its end, capital letters, `.html`) is moved to it,
 * if it exists, and so is an old address; nothing else is, so no request can choose where a redirect goes.
 */
export function readPlaces(manifest: Manifest): (path: string) => Place {
  const places = new Map<string, Place>()
  for (const [address, headers] of Object.entries(manifest.files))
    places.set(address, { kind: 'published', file: address.slice(1), headers })
  for (const address of manifest.pages)
    places.set(address, { kind: 'published', file: namePageFile(address), headers: pageHeaders })
  for (const [from, to] of Object.entries(manifest.redirects))
    if (!places.has(from)) places.set(from, { kind: 'moved', to })
  const dynamicRoutes = manifest.dynamicRoutes.map(({ route, pattern, methods }) => ({
    pattern: new RegExp(pattern),
    place: { kind: 'dynamic', route, methods } as const,
  }))

  const find = (path: string) =>
    places.get(path) ?? dynamicRoutes.find(({ pattern }) => pattern.test(path))?.place

  return (path) => {
    const exact = find(path)
    if (exact) return exact
    const spelling = canonicalSpelling(path)
    const place = spelling === path ? undefined : find(spelling)
    if (!place) return { kind: 'unknown' }
    return place.kind === 'moved' ? place : { kind: 'moved', to: spelling }
  }
}

function canonicalSpelling(path: string): string {
  const spelling = path
    .toLowerCase()
    .replace(/\/$/, '')
    .replace(/\.html$/, '')
    .replace(/\/index$/, '')
  return spelling === '' ? '/' : spelling
}
