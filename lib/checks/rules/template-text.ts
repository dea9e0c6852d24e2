import { isDraft } from '../collect-site'
import { buildFinding } from '../finding'
import type { FileRule } from '../rule'
import { templateSentences } from '../template-text'

/** Nothing that is published still has the text that it began with. A draft may. */
export const checkTemplateText: FileRule = (document) => {
  const { settings, model, passages } = document
  if (isDraft(document)) return []
  const places = passages
    .filter(({ sentences }) => sentences.some(({ text }) => templateSentences.has(text.trim())))
    .map(({ node }) => document.bodyPlaceOf(node.position?.start))
  const summary = settings?.summary
  if (typeof summary === 'string' && templateSentences.has(summary.trim()))
    places.unshift(document.placeOf(['summary']))
  return places.map((place) => buildFinding(place, 'text-of-template', model))
}
