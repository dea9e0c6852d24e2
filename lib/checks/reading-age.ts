import { automatedReadability } from 'automated-readability'
import { colemanLiau } from 'coleman-liau'
import { fleschKincaid } from 'flesch-kincaid'
import { gunningFog } from 'gunning-fog'
import { smogFormula } from 'smog-formula'
import { syllable } from 'syllable'

/** A school year in the United States begins at about this age less its number: grade 6 is age 11. */
const ageAtGradeZero = 5

/**
 * The age at which most people can read a text with ease: the median of five measures, each from the same
 * counts. A measure prompts a second look; it does not prove a page usable, as the NHS says in its service manual
 * (health literacy).
 * @param sentences each as plain text; a heading or an item of a list counts as one
 * @returns years, with one decimal; undefined for fewer than a hundred words, where the measures mean nothing
 */
export function measureReadingAge(sentences: string[]): number | undefined {
  const counts = {
    sentence: 0,
    word: 0,
    letter: 0,
    character: 0,
    syllable: 0,
    polysillabicWord: 0,
    complexPolysillabicWord: 0,
  }
  for (const sentence of sentences) {
    const words = sentence.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []
    if (words.length > 0) counts.sentence += 1
    for (const word of words) {
      const { letters, syllables, isName } = measureWord(word)
      counts.word += 1
      counts.letter += letters
      counts.character += letters
      counts.syllable += syllables
      if (syllables < 3) continue
      counts.polysillabicWord += 1
      if (!isName) counts.complexPolysillabicWord += 1
    }
  }
  if (counts.word < 100) return undefined
  const grades = [
    automatedReadability(counts),
    colemanLiau(counts),
    fleschKincaid(counts),
    gunningFog(counts),
    smogFormula(counts),
  ].sort((a, b) => a - b)
  return Math.round(((grades[2] ?? 0) + ageAtGradeZero) * 10) / 10
}

/** The same few thousand words come again and again, and counting the syllables of one takes a hundred rules. */
const measured = new Map<string, Word>()
const mostMeasured = 50_000

type Word = { letters: number; syllables: number; isName: boolean }

function measureWord(word: string): Word {
  const known = measured.get(word)
  if (known) return known
  const letters = word.replace(/[^\p{L}\p{N}]/gu, '').length
  const one = { letters, syllables: syllable(word), isName: /^\p{Lu}/u.test(word) }
  if (measured.size < mostMeasured) measured.set(word, one)
  return one
}
