import { buildFinding } from '../finding'
import type { ContentDocument } from '../parse-content-file'
import { measureReadingAge } from '../reading-age'
import type { FileRule } from '../rule'

/** For families the age that the NHS aims for; teachers and officers are read to at work. */
const highestAge = { families: 11, professionals: 14 }

/**
 * The reading age of a page in years, and the highest that its readers should meet. A page that is for
 * families too is for families.
 * @returns undefined when the page is too short to measure
 */
export function measurePage({ passages, settings }: ContentDocument) {
  const age = measureReadingAge(passages.flatMap(({ sentences }) => sentences.map(({ text }) => text)))
  const audience = Array.isArray(settings?.audience) ? settings.audience : []
  const professionalsOnly = audience.length > 0 && audience.every((one) => one === 'professionals')
  return age === undefined
    ? undefined
    : { age, highest: highestAge[professionalsOnly ? 'professionals' : 'families'] }
}

/** A page is no harder to read than its readers should have to bear. */
export const checkReadingAge: FileRule = (document) => {
  if (document.model !== 'Page') return []
  const measured = measurePage(document)
  return measured && measured.age > measured.highest
    ? [buildFinding(document.placeOf(['title']), 'reading-age-high', measured.age, measured.highest)]
    : []
}
