import { contactAddress, lawAddress, packAddress, termAddress } from '../site/urls'
import { openBuiltIns } from './addresses'
import { collectSite, isDraft, type Site } from './collect-site'
import { parseContentFiles } from './parse-content-file'
import { type ContentFile, listPublicFiles, readContentFiles } from './read-content-files'

/**
 * The site as its files describe it, without a look at what is wrong with them.
 * @param root the folder that holds `content/` and `public/`
 * @param files other files than those on disk, in a test
 */
export function readSite(root: string, files: ContentFile[] = readContentFiles(root)): Site {
  // No rule that asks for the day is tried on it.
  return collectSite(parseContentFiles(files), { today: '', publicFiles: listPublicFiles(root) })
}

/** Every address that letters and links may hold: pages, their headings, old addresses, contacts, law and words. */
export function listAddresses(site: Site): string[] {
  const pages = [...site.pages].filter(([, page]) => page.settings && !isDraft(page))
  return [
    ...openBuiltIns,
    ...pages.flatMap(([address, page]) => [
      address,
      ...page.listAnchors().map((anchor) => `${address}#${anchor}`),
    ]),
    ...site.redirects.map(({ from }) => from),
    ...[...site.ids('Contact').keys()].map(contactAddress),
    ...[...site.ids('LawReference').keys()].map(lawAddress),
    ...[...site.ids('ReadyPack').keys()].map(packAddress),
    ...[...site.ids('Term').keys()].map(termAddress),
  ].sort()
}
