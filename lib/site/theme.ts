import type { SiteSettings } from '../content/schemas'

/**
 * What the style sheet takes from the settings, as CSS that app/globals.css imports: the council's colours,
 * from which every other colour is mixed, and the address that goes before a printed link.
 */
export function formatTheme({ colours, origin }: Pick<SiteSettings, 'colours' | 'origin'>): string {
  return `:root{--council-brand:${colours.brand};--council-accent:${colours.accent};--site-origin:"${origin}"}\n`
}
