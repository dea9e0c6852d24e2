import type { ModelName } from '../../content/schemas'
import { address } from '../../content/schemas/fields'
import { splitItem } from '../../site/pack'
import { tidyAddress } from '../addresses'
import { addressOf, isDraft, listValues, type Site } from '../collect-site'
import type { FileFacts, SettingPath } from '../file-facts'
import { buildFinding, type Finding } from '../finding'
import { fileOfAddress, fileOfId } from '../missing-files'
import { findNearMiss } from '../near-miss'
import type { SiteRule } from '../rule'

/** The settings that name another document by its id. */
const ids: { model: ModelName; path: string[]; names: ModelName }[] = [
  { model: 'Page', path: ['contacts', '*'], names: 'Contact' },
  { model: 'Page', path: ['law', '*'], names: 'LawReference' },
  { model: 'Page', path: ['covers', '*'], names: 'Duty' },
  { model: 'Term', path: ['seeAlso', '*'], names: 'Term' },
  { model: 'Duty', path: ['law'], names: 'LawReference' },
  { model: 'SiteSettings', path: ['defaultContact'], names: 'Contact' },
  { model: 'SiteSettings', path: ['adviceContact'], names: 'Contact' },
]

/** The settings that name an address. `pages` is for those that only a page of guidance can answer. */
export const addresses: { model: ModelName; path: string[]; pages?: true }[] = [
  { model: 'Page', path: ['related', '*'], pages: true },
  { model: 'ReadyPack', path: ['pages', '*'], pages: true },
  { model: 'Navigation', path: ['topTasks', '*', 'address'] },
  { model: 'Navigation', path: ['popularSearches', '*', 'address'] },
  { model: 'Navigation', path: ['professionals', '*', 'address'] },
  { model: 'Navigation', path: ['footer', '*', 'address'] },
  { model: 'Redirects', path: ['redirects', '*', 'to'] },
]

const sectionPath = ['sections', '*', 'section']

/** The menus of the site name these addresses. */
export const menuPaths = addresses.filter(({ model }) => model === 'Navigation').map(({ path }) => path)

/** Every contact, law reference, duty, glossary word, section and page that the settings name is there. */
export const checkReferences: SiteRule = (site) => (document) => {
  const findings: Finding[] = []
  for (const { names, path } of ids.filter(({ model }) => model === document.model))
    for (const { value, path: at } of listValues(document, path)) {
      if (!value.trim() || site.ids(names).has(value)) continue
      const known = [...site.ids(names).keys()]
      findings.push(
        buildFinding(
          { ...document.placeOf(at), missing: fileOfId(names, value) },
          'name-unknown',
          names,
          value,
          findNearMiss(value.replace(/\.(md|yaml)$/, ''), known),
          known,
        ),
      )
    }
  for (const { path, pages } of addresses.filter(({ model }) => model === document.model))
    for (const { value, path: at } of listValues(document, path))
      if (value.trim()) findings.push(...checkAddress(document, site, value, at, pages ?? false))
  if (document.model === 'Navigation')
    for (const { value, path } of listValues(document, sectionPath))
      if (value.trim() && !site.pages.has(`/${value}`)) {
        const sections = [...site.pages.keys()]
          .map((one) => one.slice(1))
          .filter((one) => one && !one.includes('/'))
        findings.push(
          buildFinding(
            { ...document.placeOf(path), missing: fileOfAddress(site, `/${value}`) },
            'section-unknown',
            value,
            findNearMiss(value, sections),
          ),
        )
      }
  return findings
}

function checkAddress(
  document: FileFacts,
  site: Site,
  whole: string,
  path: SettingPath,
  pagesOnly: boolean,
): Finding[] {
  // A pack may name a part of a page.
  const { page: written, part } = document.model === 'ReadyPack' ? splitItem(whole) : { page: whole }
  const place = document.placeOf(path)
  const key = String(path.findLast((one) => typeof one === 'string'))
  // An old address that leads round in a circle is reported as that, in rules/addresses.ts.
  const leadsOn = document.model === 'Redirects' && site.redirectFrom.has(written)
  const found = site.findDestination(written)
  if (!found)
    return leadsOn
      ? []
      : [
          buildFinding(
            { ...place, missing: fileOfAddress(site, written) },
            'address-unknown',
            key,
            written,
            site.findNearAddress(written),
          ),
        ]
  if (pagesOnly && !found.page) return [buildFinding(place, 'address-not-written', key, written)]
  if (found.page && isDraft(found.page) && !isDraft(document))
    return [buildFinding(place, 'address-draft', key, written, found.page.file)]
  if (found.moved && found.page && pagesOnly) {
    const now = addressOf(found.page)
    return [buildFinding(place, 'address-moved', key, whole, part === undefined ? now : `${now}#${part}`)]
  }
  const parts = (part !== undefined && found.page?.settings && found.page.listAnchors()) || undefined
  return part !== undefined && parts && !parts.includes(part)
    ? [buildFinding(place, 'address-heading', written, part, findNearMiss(part, parts))]
    : []
}

/** Whether this setting names a document or an address, which is looked for whatever its form. */
export function namesSomething(model: ModelName, path: SettingPath): boolean {
  const pattern = path.map((key) => (typeof key === 'number' ? '*' : key)).join('.')
  const names = [...ids, ...addresses, { model: 'Navigation', path: sectionPath }]
  return names.some((one) => one.model === model && one.path.join('.') === pattern)
}

/** An old address must have the form of one, though nothing is there. Undefined for any other setting. */
export function checkFormOfAddress(
  document: FileFacts,
  path: SettingPath,
  written: string,
): Finding | undefined {
  const key = String(path.findLast((one) => typeof one === 'string'))
  if (key !== 'redirectFrom' && key !== 'from') return undefined
  const tidy = tidyAddress(written)
  const better = address.safeParse(tidy).success ? tidy : undefined
  return buildFinding(document.placeOf(path), 'value-address', key, written, better)
}
