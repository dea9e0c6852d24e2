import MiniSearch from 'minisearch'
import { indexOptions, type SearchIndexFile } from './build-index'
import { indexNames, type NameIndex } from './names'
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
  /** The same and the headings, to find what is called something like a query. */
  nameIndex: NameIndex
  /** What has been found out about words: which records hold each, and how well, by the weights of the fields. */
  scores: Map<FieldBoosts, Map<string, TermScores>>
}

/** How much a find counts by the field that it is in. */
export type FieldBoosts = Record<string, number>
/** The positions of the records that hold a word, with the score of each. */
export type TermScores = { positions: Int32Array; scores: Float32Array }

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
    nameIndex: indexNames(file.documents, synonyms),
    scores: new Map(),
  }
}

/**
 * How well each record answers one word. The engine is asked once for each word of the index, which is why a
 * search of many common words is fast, and the memory that this takes ends with the index.
 */
export function scoreTerm(
  { miniSearch, scores }: SearchIndex,
  term: string,
  boosts: FieldBoosts,
): TermScores {
  const known = scores.get(boosts) ?? new Map<string, TermScores>()
  scores.set(boosts, known)
  const before = known.get(term)
  if (before) return before
  const hits = miniSearch.search(
    { queries: [term] },
    { fields: Object.keys(boosts), boost: boosts, tokenize: (text) => [text] },
  )
  const found = {
    positions: Int32Array.from(hits, ({ id }) => id),
    scores: Float32Array.from(hits, ({ score }) => score),
  }
  if (hits.length > 0) known.set(term, found)
  return found
}
