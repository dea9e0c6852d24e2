import MiniSearch, { type AsPlainObject, type Options } from 'minisearch'
import { analyse } from './analyse'
import type { SearchDocument } from './search-document'
import { buildSynonymTable, findPhrases, type Synonyms, type SynonymTable } from './synonyms'

/** What the build writes and the site loads: plain data, the same for the same content. */
export type SearchIndexFile = {
  documents: SearchDocument[]
  synonyms: Synonyms
  index: AsPlainObject
  /** Each word of the content with the number of records that use it. */
  counts: [string, number][]
  /** Words of titles, other names and synonyms. */
  dictionary: string[]
}

type Fields = { id: number; title: string; headings: string; aliases: string; summary: string; body: string }

/** How MiniSearch holds the index. Its text is analysed before it gets there, so a space is all that it splits. */
export const indexOptions: Options<Fields> = {
  fields: ['title', 'headings', 'aliases', 'summary', 'body'],
  tokenize: (text) => text.split(' '),
  processTerm: (term) => term,
}

/**
 * Builds the index of the search.
 * @param documents every record; the order does not matter
 * @param synonyms groups and links of words, from the settings and the glossary
 */
export function buildSearchIndex(documents: SearchDocument[], synonyms: Synonyms): SearchIndexFile {
  const table = buildSynonymTable(synonyms)
  const ordered = [...documents].sort((a, b) => (a.address < b.address ? -1 : 1))
  const miniSearch = new MiniSearch(indexOptions)
  const counts = new Map<string, number>()
  const dictionary = new Set<string>()

  ordered.forEach((document, id) => {
    const words = new Set<string>()
    const field = (texts: string[]) => {
      const terms = texts.flatMap((text) => {
        const tokens = analyse(text)
        for (const { word } of tokens) words.add(word)
        return withTags(
          tokens.map(({ stem }) => stem),
          table,
        )
      })
      return terms.join(' ')
    }
    miniSearch.add({
      id,
      title: field([document.title]),
      headings: field(document.sections.map(({ heading }) => heading ?? '')),
      aliases: field(document.aliases),
      summary: field([document.summary]),
      body: field(document.sections.map(({ text }) => text)),
    })
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
    for (const text of [document.title, ...document.aliases]) addWords(text, dictionary)
  })
  for (const group of synonyms.same) for (const phrase of group) addWords(phrase, dictionary)
  for (const { from, to } of synonyms.related)
    for (const phrase of [from, ...to]) addWords(phrase, dictionary)
  for (const word of dictionary) if (!counts.has(word)) counts.set(word, 0)

  return {
    documents: ordered,
    synonyms,
    index: miniSearch.toJSON(),
    counts: [...counts].sort(([a], [b]) => (a < b ? -1 : 1)),
    dictionary: [...dictionary].sort(),
  }
}

function addWords(text: string, words: Set<string>) {
  for (const { word } of analyse(text)) words.add(word)
}

function withTags(stems: string[], synonyms: SynonymTable): string[] {
  const found = findPhrases(stems, synonyms).map(({ phrase }) => synonyms.tags.get(phrase) ?? '')
  return [...stems, ...found]
}
