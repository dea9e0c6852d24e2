import { contactAddress, lawAddress, packAddress, termAddress } from '../site/urls'
import { openBuiltIns } from './addresses'
import { collectSite, isDraft, type Site } from './collect-site'
import { findModel, parseContentFile } from './parse-content-file'
import { type ContentFile, listPublicFiles, readContentFiles } from './read-content-files'

/** The list of every address that has been published, one on a line, from the root of the project. */
export const addressRecord = 'tests/fixtures/published-addresses.txt'

/**
 * The site as its files describe it, without a look at what is wrong with them.
 * @param root the folder that holds `content/` and `public/`
 * @param files other files than those on disk, in a test
 */
export function readSite(root: string, files: ContentFile[] = readContentFiles(root)): Site {
  const documents = files.flatMap((file) => {
    const model = findModel(file.path)
    return model ? [parseContentFile(file, model).document] : []
  })
  // No rule that asks for the day is tried on it.
  return collectSite(documents, { today: '', publicFiles: listPublicFiles(root) })
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

/**
 * The addresses of a list that lead nowhere now, each with what keeps it. One that leads on to another page
 * is kept, if the heading that it names is there too.
 */
export function listLostAddresses(site: Site, recorded: string[]): string[] {
  return recorded.flatMap((one) => {
    const [address = '', anchor] = one.split('#')
    const found = site.findDestination(address)
    if (!found || (found.page && isDraft(found.page)))
      return `${one}: write "redirectFrom: [${address}]" in the settings of the page that replaces it.`
    if (!anchor) return []
    const anchors =
      found.address === '/glossary'
        ? [...site.ids('Term').keys()]
        : found.page
          ? found.page.listAnchors()
          : [anchor]
    if (anchors.includes(anchor)) return []
    return found.page
      ? `${one}: write {#${anchor}} after the heading in ${found.page.file} that has taken its place.`
      : `${one}: keep the file content/glossary/${anchor}.md, and say in it what people say now.`
  })
}
