import { stemOf } from './analyse'

/** The words that the content uses, for putting typing right and finishing half-typed words. */
export type Vocabulary = {
  /** Word to the number of records that use it. */
  counts: Map<string, number>
  /** Words of titles, other names and synonyms: an editor chose them, so they win. */
  dictionary: Set<string>
  stems: Set<string>
  /** Every word in order, so that those with one beginning stand together. */
  ordered: string[]
  /** The letters of each of them. */
  letters: Int32Array
}

/** Makes a vocabulary ready to look up. */
export function buildVocabulary(counts: [string, number][], dictionary: string[]): Vocabulary {
  const words = counts.map(([word]) => word).sort()
  return {
    counts: new Map(counts),
    dictionary: new Set(dictionary),
    stems: new Set(words.map(stemOf)),
    ordered: words,
    letters: Int32Array.from(words, lettersOf),
  }
}

/** Whether the content uses this word, in this form or another. */
export function isKnown(word: string, vocabulary: Vocabulary): boolean {
  return vocabulary.stems.has(stemOf(word))
}

/**
 * The word that was probably meant, or undefined when it is known or nothing is near enough. A word keeps its
 * first letter; one slip is put right in four to seven letters, two from eight. Numbers are left alone, and so
 * is what may be the beginning of a known word.
 */
export function correctWord(word: string, vocabulary: Vocabulary): string | undefined {
  if (!mayHoldSlips(word) || isKnown(word, vocabulary)) return
  const [first, end] = findRange(word, vocabulary)
  if (first < end) return
  // "Properly" is no slip for "proper".
  if (word.endsWith('ly') && isKnown(word.slice(0, -2), vocabulary)) return
  const [nearest] = listNearWords(word, vocabulary, findRange(word.slice(0, 1), vocabulary))
  return nearest?.word
}

/**
 * Known words that are within so many slips as a word of this length may hold, the nearest first, then the most
 * likely.
 * @param range the part of the vocabulary to look at
 */
export function listNearWords(
  word: string,
  vocabulary: Vocabulary,
  [first, end]: [number, number] = [0, vocabulary.ordered.length],
): { word: string; slips: number }[] {
  const { ordered, letters } = vocabulary
  const most = slipsAllowed(word)
  const own = lettersOf(word)
  const near: { word: string; slips: number }[] = []
  for (let at = first; at < end; at++) {
    // A slip changes at most two of the letters that a word is made of.
    if (countBits(own ^ (letters[at] ?? 0)) > 2 * most) continue
    const other = ordered[at] ?? ''
    const slips = countSlips(word, other, most)
    if (slips <= most) near.push({ word: other, slips })
  }
  const standing = byStanding(vocabulary)
  return near.sort((a, b) => a.slips - b.slips || standing(a.word, b.word))
}

/** The letters of a word as bits, whatever their order and number. */
function lettersOf(word: string): number {
  let bits = 0
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) % 32)
  return bits
}

function countBits(bits: number): number {
  let count = 0
  for (let left = bits; left !== 0; left &= left - 1) count++
  return count
}

/** Whether a word may be mistyped: short words are too near to others, and a number is what it is. */
export const mayHoldSlips = (word: string) => word.length > 3 && !/\p{N}/u.test(word)

/** How many slips of the finger a word of this length may hold and still be recognised. */
const slipsAllowed = (word: string) => (word.length < 8 ? 1 : 2)

/** Words that begin with these letters, the most likely first. */
export function listCompletions(beginning: string, vocabulary: Vocabulary, most: number): string[] {
  return listWordsFrom(beginning, vocabulary).sort(byStanding(vocabulary)).slice(0, most)
}

const byStanding =
  ({ counts, dictionary }: Vocabulary) =>
  (a: string, b: string) =>
    Number(dictionary.has(b)) - Number(dictionary.has(a)) ||
    (counts.get(b) ?? 0) - (counts.get(a) ?? 0) ||
    (a < b ? -1 : 1)

const listWordsFrom = (beginning: string, vocabulary: Vocabulary): string[] =>
  vocabulary.ordered.slice(...findRange(beginning, vocabulary))

/** Where the words with one beginning stand: from the first of them up to, not including, the second number. */
function findRange(beginning: string, { ordered }: Vocabulary): [number, number] {
  let low = 0
  let high = ordered.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ordered[middle] ?? '') < beginning) low = middle + 1
    else high = middle
  }
  let end = low
  while (ordered[end]?.startsWith(beginning)) end++
  return [low, end]
}

/**
 * Slips between two words: a letter too many, missing, wrong, or two changed over (Damerau-Levenshtein, no
 * letter touched twice). Stops counting above `most`.
 */
export function countSlips(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before: number[] = []
  let last: number[] = []
  let now: number[] = []
  for (let column = 0; column <= b.length; column++) last.push(column)
  for (let row = 1; row <= a.length; row++) {
    now[0] = row
    let least = row
    for (let column = 1; column <= b.length; column++) {
      const same = a.charCodeAt(row - 1) === b.charCodeAt(column - 1)
      let slips = Math.min(
        (last[column] ?? 0) + 1,
        (now[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      )
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        slips = Math.min(slips, (before[column - 2] ?? 0) + 1)
      now[column] = slips
      least = Math.min(least, slips)
    }
    if (least > most) return most + 1
    const spare = before
    before = last
    last = now
    now = spare
  }
  return last[b.length] ?? most + 1
}
