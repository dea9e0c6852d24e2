import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { listSearchDocuments, listSearchSynonyms } from '../../../lib/content/search-documents'
import { buildSearchIndex } from '../../../lib/search/build-index'
import { loadSearchIndex } from '../../../lib/search/load-index'
import { search } from '../../../lib/search/query'
import { isShippedContent } from '../../shipped-content'
import { readSiteContent } from './site-content'

// What families and schools typed, each with the pages that answer: kept beside the project, not in it.
const queriesFile = '../shared/queries/dev.tsv'

const content = readSiteContent()
const documents = listSearchDocuments(content)
const index = loadSearchIndex(buildSearchIndex(documents, listSearchSynonyms(content)))
const addresses = new Set(documents.flatMap(({ address }) => [address, pageOf(address)]))

function pageOf(address: string): string {
  return address.replace(/#.*/, '')
}

describe.skipIf(!isShippedContent)('everything on the site', () => {
  it('is found first, or explained, by its own title', () => {
    const missed = documents.filter(({ title, address }) => {
      const { results, meaning, contact } = search(index, title)
      const first = documents.find((document) => document.address === pageOf(results[0]?.address ?? ''))
      if (contact === address || meaning?.title === title) return false
      return first?.title !== title && results[0]?.address !== address
    })
    expect(missed.map(({ address }) => address)).toEqual([])
  })
})

const dutiful = { first: 0.9, among: 0.98, meanRank: 0.93 }
// Queries that were written without a look at the words of the pages are harder than those of the brief.
const fair = { first: 0.9, among: 0.95, meanRank: 0.93 }

for (const [file, least] of [
  [queriesFile, dutiful],
  ['tests/fixtures/queries/receptionist.tsv', fair],
] as const)
  describe.skipIf(!isShippedContent || !existsSync(file))(
    `what people type (${file}, where it is there)`,
    () => {
      it('finds the right page first for nine queries in ten, and among the first three for nearly all', () => {
        const { share, meanReciprocalRank } = measureQueries(file)
        expect(share(1)).toBeGreaterThanOrEqual(least.first)
        expect(share(3)).toBeGreaterThanOrEqual(least.among)
        expect(meanReciprocalRank).toBeGreaterThanOrEqual(least.meanRank)
      })
    },
  )

function measureQueries(file: string) {
  const queries = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => {
      const [query = '', answers = ''] = line.split('\t')
      return { query, answers: answers.split(',').filter((answer) => addresses.has(answer)) }
    })
    .filter(({ answers }) => answers.length > 0)

  const ranks = queries.map(({ query, answers }) => {
    const { results, corrected, meaning, contact } = search(index, query)
    const isAnswer = (address = '') => answers.some((one) => one === address || one === pageOf(address))
    // What is shown above the results is read first.
    const isAbove = isAnswer(meaning?.address) || isAnswer(contact)
    const rank = isAbove ? 1 : 1 + results.findIndex(({ address }) => isAnswer(address))
    if (rank !== 1) {
      const first = results.slice(0, 3).map(({ address }) => address)
      console.log(`${rank || '–'}  ${query}${corrected ? ` (${corrected})` : ''}  →  ${first.join('  ')}`)
    }
    return rank
  })
  const share = (most: number) => ranks.filter((rank) => rank > 0 && rank <= most).length / ranks.length
  const meanReciprocalRank = ranks.reduce((sum, rank) => sum + (rank ? 1 / rank : 0), 0) / ranks.length
  console.log(
    `${ranks.length} queries: success@1 ${share(1).toFixed(3)}, success@3 ${share(3).toFixed(3)}, MRR ${meanReciprocalRank.toFixed(3)}`,
  )
  return { share, meanReciprocalRank }
}
