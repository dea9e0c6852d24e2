import { listStems } from './analyse'
import type { Unit } from './parse-query'
import type { SearchDocument, SearchSection } from './search-document'
import { findPhrases, type SynonymTable } from './synonyms'

const headingWeight = 2.5

/**
 * The section of a page that answers best, or undefined when the page as a whole does: its title says it all,
 * or nothing below a heading says more than what stands before the first.
 */
export function findBestSection(
  { title, sections }: SearchDocument,
  units: Unit[],
  synonyms: SynonymTable,
): SearchSection | undefined {
  const inTitle = new Set(listTagged(title, synonyms))
  const left = units.filter(({ term }) => !inTitle.has(term))
  const wanted = new Map<string, { unit: number; weight: number }[]>()
  left.forEach(({ terms }, unit) => {
    for (const [term, weight] of terms) wanted.set(term, [...(wanted.get(term) ?? []), { unit, weight }])
  })
  /** The most that is found of each unit, summed. */
  const weigh = (text: string) => {
    const found = new Float64Array(left.length)
    for (const term of listTagged(text, synonyms))
      for (const { unit, weight } of wanted.get(term) ?? [])
        if (weight > (found[unit] ?? 0)) found[unit] = weight
    return found.reduce((sum, weight) => sum + weight, 0)
  }
  let best: { section: SearchSection | undefined; score: number } = { section: undefined, score: 0 }
  for (const section of left.length > 0 ? sections : []) {
    const score = headingWeight * weigh(section.heading ?? '') + weigh(section.text)
    if (score > best.score) best = { section, score }
  }
  return best.section?.id ? best.section : undefined
}

function listTagged(text: string, synonyms: SynonymTable): string[] {
  const stems = listStems(text)
  return [...stems, ...findPhrases(stems, synonyms).map(({ phrase }) => synonyms.tags.get(phrase) ?? '')]
}
