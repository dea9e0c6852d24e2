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
  /** What a record is called, as the search sees it, to the positions of the records called that. */
  names: Map<string, number[]>
}

/** Makes the index ready to search. It is worth doing once in the life of a process. */
export function loadSearchIndex(file: SearchIndexFile): SearchIndex {
  const synonyms = buildSynonymTable(file.synonyms)
  const names = new Map<string, number[]>()
  file.documents.forEach(({ title, aliases }, position) => {
    for (const name of new Set([title, ...aliases].map((text) => listTerms(text, synonyms).join(' '))))
      names.set(name, [...(names.get(name) ?? []), position])
  })
  return {
    documents: file.documents,
    miniSearch: MiniSearch.loadJS(file.index, indexOptions),
    vocabulary: buildVocabulary(file.counts, file.dictionary),
    synonyms,
    names,
  }
}
