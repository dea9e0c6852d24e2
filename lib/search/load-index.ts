import MiniSearch from 'minisearch'
import { indexOptions, type SearchIndexFile } from './build-index'
import type { SearchDocument } from './search-document'
import { buildSynonymTable, listTerms, type SynonymTable } from './synonyms'
import { buildVocabulary, type Vocabulary } from './vocabulary'

/** The index, ready to search. */
export type SearchIndex = {
  documents: SearchDocument[]
  miniSearch: MiniSearch
  vocabulary: Vocabulary
  synonyms: SynonymTable
  /** A title, as the search sees it, to the positions of the records that have it. */
  titles: Map<string, number[]>
  /** The same for the other names of records. */
  names: Map<string, number[]>
}

/** Makes the index ready to search. It is worth doing once in the life of a process. */
export function loadSearchIndex(file: SearchIndexFile): SearchIndex {
  const synonyms = buildSynonymTable(file.synonyms)
  const listPositions = (namesOf: (document: SearchDocument) => string[]) => {
    const positions = new Map<string, number[]>()
    file.documents.forEach((document, position) => {
      const names = namesOf(document).map((text) => listTerms(text, synonyms).join(' '))
      for (const name of new Set(names)) positions.set(name, [...(positions.get(name) ?? []), position])
    })
    return positions
  }
  return {
    documents: file.documents,
    miniSearch: MiniSearch.loadJS(file.index, indexOptions),
    vocabulary: buildVocabulary(file.counts, file.dictionary),
    synonyms,
    titles: listPositions(({ title }) => [title]),
    names: listPositions(({ aliases }) => aliases),
  }
}
