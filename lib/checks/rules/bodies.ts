import { buildFinding } from '../finding'
import type { FileRule } from '../rule'

/** A page has text, and the meaning of a word is one paragraph. */
export const checkBody: FileRule = (document) => {
  const { model, settings, tree, bodyPlaceOf } = document
  if (!settings || (model !== 'Page' && model !== 'Term')) return []
  const first = tree.children[0]
  if (!first) return [buildFinding(bodyPlaceOf(undefined), 'text-empty')]
  if (model === 'Page') return []
  const extra = first.type === 'paragraph' ? tree.children[1] : first
  const term = typeof settings.term === 'string' ? settings.term : document.file
  return extra ? [buildFinding(bodyPlaceOf(extra.position?.start), 'meaning-not-one-paragraph', term)] : []
}
