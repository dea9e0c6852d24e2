import { analyse } from './analyse'
import { correctWord, isKnown, type Vocabulary } from './vocabulary'

/** A query with its typing put right, and whether that changed its last word. */
export type CorrectedQuery = { text: string; lastChanged: boolean }

type Written = { word: string; start: number; end: number }
type Change = { start: number; end: number; text: string }

const shortestPart = 3

/**
 * Puts the typing of a query right, towards the words of the site: a word written apart is joined ("wheel
 * chair"), two written as one are divided ("shortbreaks"), and slips of the finger are mended. Everything that
 * the site knows stays as it was typed.
 * @param most how many words are looked at
 */
export function correctQuery(text: string, vocabulary: Vocabulary, most: number): CorrectedQuery {
  const words = analyse(text).slice(0, most)
  const changes: Change[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    const next = words[at + 1]
    if (!word) continue
    const joined = next && joinWords(text, word, next, vocabulary)
    const better = joined ?? divideWord(word.word, vocabulary) ?? correctWord(word.word, vocabulary)
    if (!better) continue
    if (joined) at++
    changes.push({ start: word.start, end: (joined ? next : word).end, text: better })
  }
  return {
    text: changes.reduceRight(
      (whole, one) => whole.slice(0, one.start) + one.text + whole.slice(one.end),
      text,
    ),
    lastChanged: changes.at(-1)?.end === words.at(-1)?.end,
  }
}

// Joined only into a word that an editor chose, and only when the parts are not such words themselves.
function joinWords(text: string, { word, start, end }: Written, next: Written, vocabulary: Vocabulary) {
  const joined = word + next.word
  const { dictionary } = vocabulary
  const together = /^[\s-]$/.test(text.slice(end, next.start))
  const apart = dictionary.has(word) && dictionary.has(next.word)
  return together && start < end && dictionary.has(joined) && !apart ? joined : undefined
}

/** A word that nobody knows as two that an editor chose; of several ways the one whose shorter part is longest. */
function divideWord(word: string, vocabulary: Vocabulary): string | undefined {
  if (word.length < 2 * shortestPart || isKnown(word, vocabulary)) return
  const ways = Array.from({ length: word.length - 2 * shortestPart + 1 }, (_, at) => at + shortestPart)
    .map((at) => [word.slice(0, at), word.slice(at)])
    .filter((parts) => parts.every((part) => vocabulary.dictionary.has(part)))
    .sort((a, b) => Math.min(...b.map(lengthOf)) - Math.min(...a.map(lengthOf)))
  return ways[0]?.join(' ')
}

const lengthOf = ({ length }: string) => length
