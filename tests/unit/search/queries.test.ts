import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { listSearchDocuments, listSearchSynonyms } from '../../../lib/content/search-documents'
import { buildSearchIndex } from '../../../lib/search/build-index'
import { loadSearchIndex } from '../../../lib/search/load-index'
import { search } from '../../../lib/search/query'
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

describe('everything on the site', () => {
  it('is found first, or explained, by its own title', () => {
    const missed = documents.filter(({ title, address }) => {
      const { results, meaning } = search(index, title)
      const first = documents.find((document) => document.address === pageOf(results[0]?.address ?? ''))
      return meaning?.title !== title && first?.title !== title && results[0]?.address !== address
    })
    expect(missed.map(({ address }) => address)).toEqual([])
  })
})

describe.skipIf(!existsSync(queriesFile))(`what people type (${queriesFile}, where it is there)`, () => {
  it('finds the right page first for four queries in five, and among the first three for nearly all', () => {
    const queries = readFileSync(queriesFile, 'utf8')
      .split('\n')
      .filter((line) => line && !line.startsWith('#'))
      .map((line) => {
        const [query = '', answers = ''] = line.split('\t')
        return { query, answers: answers.split(',').filter((answer) => addresses.has(answer)) }
      })
      .filter(({ answers }) => answers.length > 0)

    const ranks = queries.map(({ query, answers }) => {
      const { results, corrected } = search(index, query)
      const rank =
        1 +
        results.findIndex(({ address }) => answers.some((one) => one === address || one === pageOf(address)))
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

    expect(share(1)).toBeGreaterThanOrEqual(0.8)
    expect(share(3)).toBeGreaterThanOrEqual(0.92)
    expect(meanReciprocalRank).toBeGreaterThanOrEqual(0.85)
  })
})
