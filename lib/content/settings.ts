import { type Document, getSingleDocument, readOrigin, readPreview } from './documents'

/**
 * The settings of the site. `SITE_ORIGIN` in the environment, of a build or of development, wins over
 * `origin` in the file: the same content is published at more than one address (a preview, a test, the real site).
 */
export function getSite(): Document<'SiteSettings'> {
  const site = getSingleDocument('SiteSettings')
  return { ...site, origin: readOrigin() ?? site.origin }
}

export const getNavigation = () => getSingleDocument('Navigation')
export const getSynonyms = () => getSingleDocument('Synonyms')
export const listRedirects = () => getSingleDocument('Redirects').redirects

/**
 * What a preview shows above a page: where the check speaks, and where the file can be changed on the web.
 * @param file below `content/`, for instance `pages/index.md`
 * @returns undefined on the public site
 */
export function getPreview(
  file: string,
): { checkAddress: string; editAddress: string | undefined } | undefined {
  const checkAddress = readPreview()
  if (!checkAddress) return undefined
  const editAddress = getSite().editAddress?.replace('{file}', () => encodeURI(`content/${file}`))
  return { checkAddress, editAddress }
}

export { readPreview }
