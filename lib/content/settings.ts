import { type Document, getSingleDocument, readOrigin } from './documents'

/**
 * The settings of the site. `SITE_ORIGIN` in the environment wins over `origin` in the file, because the
 * same content is published at more than one address (a preview, a test, the real site).
 */
export function getSite(): Document<'SiteSettings'> {
  const site = getSingleDocument('SiteSettings')
  return { ...site, origin: readOrigin() ?? site.origin }
}

export const getNavigation = () => getSingleDocument('Navigation')
export const getSynonyms = () => getSingleDocument('Synonyms')
export const listRedirects = () => getSingleDocument('Redirects').redirects
