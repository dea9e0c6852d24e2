import { stemmer } from 'stemmer'
import { keepRecent } from './keep-recent'

/** A word of a text: as it is looked up, its stem, and where it stands in the text. */
export type Token = { word: string; stem: string; start: number; end: number }

// Letters and digits, with the apostrophe of "child's", the comma of "6,000" and the point of "6.65" inside them.
const wordPattern =
  /\p{N}+(?:\.\p{N}+)+(?![\p{L}\p{N}])|\p{N}{1,3}(?:,\p{N}{3})+(?![\p{L}\p{N}])|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’ʼ][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu

// Words that carry no meaning in a search, and the child, whom every page is about. Those with an apostrophe are
// written without it.
const stopWords = new Set(
  `a about after again all also always am an and any anything are arent as at be because been before being
  between both but by can cannot cant could couldnt did didnt do does doesnt doing dont down during each ever
  everything few for from further get gets getting give given got had has hasnt have havent having he
  her here hers him his how i id if im in into is isnt it its itself ive just keep keeping keeps kept like
  may me might more most much must my myself need needs never no nor not nothing now of off on once only or
  other our out over own please same she should shouldnt so some something such tell than that thats the their
  them then there these they theyre thing things this those through to too under until up us use very want
  wants was wasnt we well were werent what whats when where which while who whom whos why will with wont would
  wouldnt you your youre
  child childs children childrens kid kids son sons daughter daughters grandson granddaughter boy girl`.split(
    /\s+/,
  ),
)

/**
 * The words of a text as the search sees them, the same for what is indexed and what is asked: lower case,
 * without accents or apostrophes, without the words that mean nothing on their own, stemmed (Porter).
 * A text of nothing but such words, for instance the title "Who does what", keeps them all.
 */
export function analyse(text: string): Token[] {
  const tokens: (Token & Folded)[] = []
  for (const match of text.matchAll(wordPattern)) {
    const folded = foldWord(match[0])
    if (folded.word) tokens.push({ ...folded, start: match.index, end: match.index + match[0].length })
  }
  const meaningful = tokens.filter(({ small }) => !small)
  return meaningful.length > 0 ? meaningful : tokens
}

/** The stems of the words that `analyse` finds. */
export function listStems(text: string): readonly string[] {
  const known = stemsOfTexts.get(text)
  if (known) return known
  const words = (text.match(wordPattern) ?? []).map(foldWord).filter(({ word }) => word)
  const meaningful = words.filter(({ small }) => !small)
  const stems = (meaningful.length > 0 ? meaningful : words).map(({ stem }) => stem)
  if (text.length >= shortestKept) stemsOfTexts.keep(text, stems, text.length)
  return stems
}

// Every search for a page reads its sections again. The room is in letters: enough for 2,000 pages, in 15 MB.
const stemsOfTexts = keepRecent<readonly string[]>({ values: 50_000, size: 10_000_000 })
const shortestKept = 80

// A search reads the same few thousand words again and again, and this is most of its work.
type Folded = { word: string; stem: string; small: boolean }
const folded = new Map<string, Folded>()
const mostRemembered = 50_000
const longestStemmed = 40

function foldWord(written: string): Folded {
  const known = folded.get(written)
  if (known) return known
  const word = written
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
  const one = { word, stem: word.length > longestStemmed ? word : stemmer(word), small: stopWords.has(word) }
  if (folded.size >= mostRemembered) folded.clear()
  if (written.length <= longestStemmed) folded.set(written, one)
  return one
}

/** The stem of one word. */
export const stemOf = (word: string): string => foldWord(word).stem
