import { listValues, type Site } from '../collect-site'
import { buildFinding } from '../finding'
import type { SiteRule } from '../rule'

/** What more people know by its letters than by its words; AA is a level of WCAG, and stands for nothing. */
const everyday = new Set('AA AM BBC DVD EU FAQ GB GP ID IP IT MP NHS OK PC PDF PE PM QR TV UK USA'.split(' '))

/** EHCP is a word to avoid, and rules/words.ts says so. */
const avoided = new Set(['EHCP'])

/** Every abbreviation of a page is explained at its first use there, or in the glossary. */
export const checkAbbreviations: SiteRule = (site) => {
  const explained = listExplained(site)
  return (document) =>
    document.abbreviations
      .filter(({ text }) => !explained.has(text) && !everyday.has(text) && !avoided.has(text))
      .map(({ text, line }) => buildFinding(document.bodyPlaceOf({ line }), 'abbreviation-unexplained', text))
}

/** The abbreviations in the names of glossary words, and of services that have a contact. */
function listExplained(site: Site): Set<string> {
  const names = [
    ...[...site.ids('Term').values()].flatMap((term) =>
      [['term'], ['abbreviation'], ['aliases', '*']].flatMap((path) => listValues(term, path)),
    ),
    ...[...site.ids('Contact').values()].flatMap((contact) => listValues(contact, ['name'])),
  ]
  return new Set(
    names.flatMap(({ value }) => value.split(/[^\p{L}\p{N}]+/u)).map((name) => name.replace(/s$/, '')),
  )
}
