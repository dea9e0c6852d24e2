import type { IslandAddresses } from './lean-html'

/** In the folder of a build: what makes the results of a search and suggestions, without Next (app/search/render-search.tsx). */
export const searchFile = 'search.mjs'

/** What a build published, for the server: it answers from this and never looks for files itself. */
export interface Manifest {
  /** The addresses of the prerendered pages: `/`, `/help-at-school/sen-support`. */
  pages: string[]
  /** Every other published file, with the headers that are its own: `/feed.xml`, `/islands/x.4f1c.js`. */
  files: Record<string, Record<string, string>>
  /**
   * What is rendered on request: its name as Next writes it (`/packs/[id]`), a regular expression for its
   * address, the methods that it takes, and the file below the build's folder whose `handler` answers it.
   */
  dynamicRoutes: { route: string; pattern: string; methods: string[]; entry: string }[]
  /** Old addresses, each with the address it leads to now. */
  redirects: Record<string, string>
  /** Those of the files that only pages of the build before this one refer to. */
  carried: string[]
  /** Where each island is published. */
  islands: IslandAddresses
}

/** The file below `published/` of a page, for instance `help-at-school/sen-support.html`. */
export const namePageFile = (address: string): string =>
  address === '/' ? 'index.html' : `${address.slice(1)}.html`

/**
 * A regular expression for the addresses of one route.
 * @param route as Next writes it: `/packs/[id]`, `/files/[...path]`
 */
export function buildRoutePattern(route: string): string {
  const parts = route.split('/').slice(1)
  const pattern = parts.map((part) => {
    if (part.startsWith('[[...')) return '(?:/.+)?'
    if (part.startsWith('[...')) return '/.+'
    if (part.startsWith('[')) return '/[^/]+'
    return `/${part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`
  })
  return `^${pattern.join('')}$`
}
