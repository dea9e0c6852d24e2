import { analyse } from './analyse'
import { correctQuery } from './correct-query'
import { longestQuery, mostWords } from './parse-query'
import { isKnown, listNearWords, type Vocabulary } from './vocabulary'

const shortestWord = 3
// Each costs a walk through all words.
const mostGuesses = 4

/**
 * The query that someone may have meant whose search found nothing or little: put right as a search does it and,
 * where that is not enough, with the nearest words of the site, whatever letter they begin with. Undefined when
 * there is nothing else to mean.
 */
export function guessQuery(query: string, vocabulary: Vocabulary): string | undefined {
  const { text } = correctQuery(query.slice(0, longestQuery), vocabulary, mostWords)
  const unknown = analyse(text).filter(
    ({ word }) => word.length >= shortestWord && !isKnown(word, vocabulary),
  )
  const guesses = unknown.slice(0, mostGuesses).flatMap(({ word, start, end }) => {
    const [near] = /\p{N}/u.test(word) ? [] : listNearWords(word, vocabulary)
    return near ? [{ start, end, word: near.word }] : []
  })
  const guess = guesses.reduceRight(
    (whole, { start, end, word }) => whole.slice(0, start) + word + whole.slice(end),
    text,
  )
  return guess === query ? undefined : guess
}
