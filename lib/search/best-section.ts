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
  const inTitle = listFound(title, synonyms)
  const left = units.filter(({ term }) => !inTitle.has(term))
  let best: { section: SearchSection | undefined; score: number } = { section: undefined, score: 0 }
  for (const section of left.length > 0 ? sections : []) {
    const inHeading = listFound(section.heading ?? '', synonyms)
    const inText = listFound(section.text, synonyms)
    const score = left.reduce(
      (sum, unit) => sum + headingWeight * weightFound(unit, inHeading) + weightFound(unit, inText),
      0,
    )
    if (score > best.score) best = { section, score }
  }
  return best.section?.id ? best.section : undefined
}

function listFound(text: string, synonyms: SynonymTable): Set<string> {
  const stems = listStems(text)
  const tags = findPhrases(stems, synonyms).map(({ phrase }) => synonyms.tags.get(phrase) ?? '')
  return new Set([...stems, ...tags])
}

const weightFound = ({ terms }: Unit, found: Set<string>) =>
  Math.max(0, ...[...terms].map(([term, weight]) => (found.has(term) ? weight : 0)))
