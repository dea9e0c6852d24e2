import type { SiteSettings } from '../content/schemas'

/** The council's colours as CSS, which app/globals.css imports: the tokens that everything else mixes from. */
export function formatTheme({ brand, accent }: SiteSettings['colours']): string {
  return `:root{--council-brand:${brand};--council-accent:${accent}}\n`
}
