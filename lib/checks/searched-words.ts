import type { ModelName } from '../content/schemas'
import { listStems } from '../search/analyse'
import { listValues } from './collect-site'
import type { FileFacts } from './file-facts'

/** The settings that the search looks through, as lib/content/search-documents.ts gives them to it. */
const searched: Partial<Record<ModelName, string[][]>> = {
  Page: [['title'], ['summary'], ['aliases', '*']],
  Term: [['term'], ['abbreviation'], ['aliases', '*']],
  Contact: [
    ['name'],
    ['whatFor'],
    ['aliases', '*'],
    ['email'],
    ['social', '*', 'service'],
    ['address', '*'],
    ['hours'],
    ['accessOptions', '*'],
  ],
}

/** The words of some texts as the search sees them, in order, with a space before and after each. */
export const listSearchedWords = (texts: readonly string[]) => ` ${texts.flatMap(listStems).join(' ')} `

/** Everything that the search can find a document by; nothing when it does not look there. */
export function readSearchedWords(
  document: Pick<FileFacts, 'model' | 'settings'>,
  passages: readonly { text: string }[],
): string {
  const settings = searched[document.model]
  if (!settings) return ''
  const values = settings.flatMap((path) => listValues(document, path).map(({ value }) => value))
  return listSearchedWords([...values, ...passages.map(({ text }) => text)])
}

/** Whether the words hold a phrase: stems with a space between them. */
export const holdsPhrase = (words: string, phrase: string) => words.includes(` ${phrase} `)
