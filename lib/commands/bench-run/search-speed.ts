import { gzipSync } from 'node:zlib'
import type { SearchIndexFile } from '../../search/build-index'
import { loadSearchIndex } from '../../search/load-index'
import { search } from '../../search/query'
import type { SearchDocument } from '../../search/search-document'
import { listSuggestions } from '../../search/suggestions'
import { startRandom } from './generate-pages'

/** How fast the server searches, in milliseconds, and how much the index of a build weighs, in bytes. */
export type SearchSpeed = {
  words: number
  bytes: number
  gzipped: number
  load: number
  right: Spread
  mistyped: Spread
  suggestions: Spread
  hostile: Hostile
}
export type Spread = { p50: number; p95: number }
/** What queries that nobody should send cost: the slowest in milliseconds, and what memory grew by, in bytes. */
export type Hostile = { queries: number; slowest: number; grown: number }

const queryCount = 200
const warmUp = 50
const loads = 5
const hostileCount = 5000

/** Measures an index that a build made: `search-index.json`. */
export function measureSearch(json: string): SearchSpeed {
  const load = () => {
    const started = performance.now()
    const file = JSON.parse(json) as SearchIndexFile
    const index = loadSearchIndex(file)
    return { file, index, took: performance.now() - started }
  }
  const loaded = load()
  const times = Array.from({ length: loads }, () => load().took)
  const time = (queries: string[], answer: (query: string) => unknown) => {
    for (const query of queries.slice(0, warmUp)) answer(query)
    return spread(queries.map((query) => timeOne(() => answer(query))))
  }
  const ask = (query: string) => search(loaded.index, query)
  const queries = makeQueries(loaded.file.documents, queryCount)
  return {
    words: loaded.file.counts.length,
    bytes: Buffer.byteLength(json),
    gzipped: gzipSync(json).length,
    load: spread(times).p50,
    right: time(queries.right, ask),
    mistyped: time(queries.mistyped, ask),
    suggestions: time(queries.right, (query) => listSuggestions(loaded.index, query)),
    hostile: measureHostile(makeHostileQueries(loaded.file.counts, hostileCount), ask),
  }
}

function timeOne(work: () => unknown): number {
  const started = performance.now()
  work()
  return performance.now() - started
}

/** Asks everything once before it measures, so that what grows is a leak and not what is kept once for each word. */
function measureHostile(queries: string[], ask: (query: string) => unknown): Hostile {
  for (const query of queries) ask(query)
  const before = process.memoryUsage().rss
  const slowest = queries.reduce(
    (most, query) =>
      Math.max(
        most,
        timeOne(() => ask(query)),
      ),
    0,
  )
  return { queries: queries.length, slowest, grown: Math.max(0, process.memoryUsage().rss - before) }
}

/**
 * Queries at their worst, the same ones every time: as many words as are read, rare ones, the commonest, all
 * mistyped, run together, or none that anyone knows; any signs at all; one letter; one letter three hundred times.
 * @param counts each word of the content with the number of records that use it
 */
export function makeHostileQueries(counts: [string, number][], count: number): string[] {
  const random = startRandom(3)
  const number = (below: number) => Math.floor(random() * below)
  const pick = (words: string[]) => words[number(words.length)] ?? ''
  const words = counts.map(([word]) => word)
  const common = [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 60)
    .map(([word]) => word)
  const letter = () => String.fromCharCode(97 + number(26))
  const many = (length: number, one: () => string, between = ' ') => Array.from({ length }, one).join(between)
  const kinds = [
    () => many(20, () => pick(words)),
    () => many(20, () => pick(common)),
    () => many(20, () => mistype(pick(words), number)),
    () => many(20, () => pick(common) + pick(common)),
    () => many(20, () => many(8, letter, '')),
    () => many(300, () => String.fromCodePoint(number(0xd800)), ''),
    letter,
    () => letter().repeat(300),
  ]
  return Array.from({ length: count }, (_, index) => kinds[index % kinds.length]?.() ?? '')
}

/**
 * Queries in the words of the pages themselves, the same ones every time: a third from titles, a third one to
 * three words of the text, a third a run of four words; and each once more with one slip of the finger.
 */
export function makeQueries(
  documents: SearchDocument[],
  count: number,
): { right: string[]; mistyped: string[] } {
  const random = startRandom(2)
  const number = (below: number) => Math.floor(random() * below)
  const pages = documents.filter(({ sections }) => sections.some(({ text }) => text.split(' ').length > 10))
  const right = Array.from({ length: count }, (_, index) => {
    const page = pages[number(pages.length)]
    if (!page) throw new Error('There are no pages to ask about')
    if (index % 3 === 0) return page.title
    const words = page.sections
      .flatMap(({ text }) => text.split(/[^\p{L}\p{N}]+/u))
      .filter((word) => word.length > 3)
    const start = number(words.length - 4)
    return words.slice(start, start + (index % 3 === 1 ? 1 + number(3) : 4)).join(' ')
  })
  return { right, mistyped: right.map((query) => mistype(query, number)) }
}

/** One slip in the longest word: two letters changed over, one missing, or one wrong. */
function mistype(query: string, number: (below: number) => number): string {
  const longest = query.split(' ').reduce((a, b) => (b.length > a.length ? b : a))
  const at = 1 + number(Math.max(1, longest.length - 2))
  const before = longest.slice(0, at)
  const slips = [
    before + longest.charAt(at + 1) + longest.charAt(at) + longest.slice(at + 2),
    before + longest.slice(at + 1),
    `${before}x${longest.slice(at + 1)}`,
  ]
  return query.replace(longest, slips[number(slips.length)] ?? longest)
}

/** The middle of the values, and what only one in twenty is above. */
export function spread(values: number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return { p50: at(0.5), p95: at(0.95) }
}
