import { z } from 'zod'
import { analyse } from './analyse'

/**
 * The file of searches that found nothing, which the server writes where `SEARCH_COUNTS_FILE` says: the most
 * frequent first. `words` are in lower case and hold nothing that looks like a number or an address of anyone;
 * `lastDay` is the day of the last such search, for instance `2026-11-22`; `since` the day of the first.
 */
export const SearchCountsFile = z.strictObject({
  since: z.iso.date(),
  searches: z.array(
    z.strictObject({
      words: z.string().min(1).max(60),
      count: z.int().min(1),
      lastDay: z.iso.date(),
    }),
  ),
})
export type SearchCountsFile = z.infer<typeof SearchCountsFile>

export type EmptySearches = Map<string, { count: number; lastDay: string }>

const mostKept = 1000
const longestKept = 60
const mostWords = 6

const personal = [
  // An email or web address, or five digits or more with or without gaps.
  /@|:\/\/|www\.|(?:\p{N}[\s().+-]*){5}/u,
  // A postcode: LE15 6HP.
  /\b[a-z]{1,2}\s?\p{N}[a-z\p{N}]?\s*\p{N}[a-z]{2}\b/iu,
  // The beginning of one: LE15, LE15 6. Key stages and foundation stages look like it too.
  /\b(?!ks|fs)[a-z]{2}\p{N}[a-z\p{N}]?(?:\s*\p{N}[a-z]?)?\b/iu,
  // With the letter of a one-letter area: W1A, E17 4. E17 alone says little, and may be a section of an Act or a vitamin.
  /\b[beglmnsw]\p{N}(?:[a-z]|\p{N}?\s+\p{N}[a-z]?)\b/iu,
]

/**
 * The words of a search as they may be kept, or undefined when nothing of them may: what looks like a number or
 * an address of someone, and what is so long that it may tell a story.
 */
export function wordsToKeep(query: string): string | undefined {
  const plain = query.normalize('NFKC')
  if (personal.some((pattern) => pattern.test(plain))) return
  const words = analyse(query).map(({ word }) => word)
  const kept = words.join(' ')
  return words.length > 0 && words.length <= mostWords && kept.length <= longestKept ? kept : undefined
}

/**
 * Counts one search that found nothing. When a thousand are kept, a new one takes the place of the least frequent.
 * @param day for instance `2026-11-22`; nothing finer is kept
 */
export function countEmptySearch(searches: EmptySearches, query: string, day: string): void {
  const words = wordsToKeep(query)
  if (!words) return
  addCount(searches, { words, count: 1, lastDay: day })
}

/** What a file holds, with what was counted since added to it. */
export function mergeCounts(
  file: SearchCountsFile | undefined,
  counted: EmptySearches,
  day: string,
): SearchCountsFile {
  const merged: EmptySearches = new Map()
  for (const one of file?.searches ?? []) addCount(merged, one)
  for (const [words, one] of counted) addCount(merged, { words, ...one })
  const searches = [...merged].map(([words, one]) => ({ words, ...one }))
  return {
    since: file?.since ?? day,
    searches: searches.sort((a, b) => b.count - a.count || (a.words < b.words ? -1 : 1)),
  }
}

function addCount(searches: EmptySearches, { words, count, lastDay }: SearchCountsFile['searches'][number]) {
  const before = searches.get(words)
  if (!before && searches.size >= mostKept) {
    const least = [...searches].reduce((a, b) => (b[1].count < a[1].count ? b : a))
    searches.delete(least[0])
  }
  const day = before && before.lastDay > lastDay ? before.lastDay : lastDay
  searches.set(words, { count: (before?.count ?? 0) + count, lastDay: day })
}
