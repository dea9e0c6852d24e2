import { buildFinding } from '../finding'
import { findNearMiss } from '../near-miss'
import type { SiteRule } from '../rule'

/** Every image says what it shows, and its file is in `public/`. */
export const checkImages: SiteRule = (site) => (document) =>
  document.references
    .filter(({ kind }) => kind === 'image')
    .flatMap(({ url, alt, point, urlPoint }) => {
      const words = alt?.trim() ? [] : [buildFinding(document.bodyPlaceOf(point), 'image-without-words', url)]
      const place = document.bodyPlaceOf(urlPoint)
      if (/^([a-z]:|file:|\\\\)/i.test(url)) return [...words, buildFinding(place, 'image-on-computer', url)]
      if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(url))
        return [...words, buildFinding(place, 'image-elsewhere', url)]
      const name = decodeAddress(url).replace(/[?#].*$/, '')
      if (site.publicFiles.has(name)) return words
      const near = [...site.publicFiles].find(
        (file) => file === `/${name}` || file === name.replace(/^.*public/, ''),
      )
      return [
        ...words,
        buildFinding(place, 'image-missing', url, near ?? findNearMiss(name, site.publicFiles)),
      ]
    })

function decodeAddress(url: string): string {
  try {
    return decodeURI(url)
  } catch {
    return url
  }
}
