import { addressOf, type Site } from '../collect-site'
import type { FileFacts } from '../file-facts'
import { buildFinding, type Finding } from '../finding'
import { fileOfId } from '../missing-files'
import { findNearMiss } from '../near-miss'
import type { DirectiveUse } from '../plain-text'
import type { SiteRule } from '../rule'

/** Each contact and law reference that a text shows is there, and a circle of steps is part of a guide. */
export const checkDirectiveUses: SiteRule = (site) => {
  const guides = new Set(
    [...site.pages.values()]
      .filter(({ settings }) => settings?.kind === 'guide-step')
      .flatMap((step) => [addressOf(step), addressOf(step).replace(/\/[^/]*$/, '')]),
  )
  return (document) =>
    document.directiveUses.flatMap((use) => {
      if (use.names) return checkNamed(document, use, site)
      return document.settings && !guides.has(addressOf(document))
        ? [buildFinding(document.bodyPlaceOf(use.point), 'cycle-outside-guide')]
        : []
    })
}

/** The contact or law reference is there, and a law is only shown as a duty while it is in force. */
function checkNamed(document: FileFacts, { names, point }: DirectiveUse, site: Site): Finding[] {
  if (!names) return []
  const { model, id } = names
  const place = document.bodyPlaceOf(point)
  const named = site.ids(model).get(id)
  if (!named) {
    const known = [...site.ids(model).keys()]
    const missing = fileOfId(model, id)
    return [
      buildFinding(
        { ...place, missing },
        'name-unknown',
        model,
        id,
        findNearMiss(id.replace(/\.(md|yaml)$/, ''), known),
        known,
      ),
    ]
  }
  const { status, duty } = named.settings ?? {}
  const isDuty = duty === 'must' || duty === 'should'
  return isDuty && (status === 'proposed' || status === 'superseded')
    ? [buildFinding(place, 'law-not-in-force', id, status, duty)]
    : []
}
