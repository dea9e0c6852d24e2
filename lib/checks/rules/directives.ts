import type { ContainerDirective, LeafDirective } from 'mdast-util-directive'

import { type DirectiveName, directives } from '../../markdown/directives'
import { addressOf, type Site } from '../collect-site'
import { buildFinding, type Finding } from '../finding'
import {
  directiveNames,
  findDirective,
  isDirective,
  listAttributes,
  showDirective,
  withColons,
} from '../known-directives'
import { findNearMiss } from '../near-miss'
import type { ContentDocument } from '../parse-content-file'
import { sourceOf } from '../plain-text'
import type { Rule } from '../rule'
import { checkFences } from './directive-fences'

type Directive = ContainerDirective | LeafDirective

/** Each `::name` and `:::name` is one that the site knows, is written and closed rightly, and names what is there. */
export const checkDirectives: Rule = (site) => {
  const guides = new Set(
    [...site.pages.values()]
      .filter(({ settings }) => settings?.kind === 'guide-step')
      .flatMap((step) => [addressOf(step), addressOf(step).replace(/\/[^/]*$/, '')]),
  )
  return (document) => {
    const findings: Finding[] = []
    let professionals: number | undefined
    for (const { node } of document.nodes) {
      if (node.type !== 'containerDirective' && node.type !== 'leafDirective') continue
      const place = document.bodyPlaceOf(node.position?.start)
      const { name } = node
      const written = `${node.type === 'leafDirective' ? '::' : ':::'}${name}`
      if (!isDirective(name)) {
        const near = findDirective(name)
        findings.push(
          buildFinding(
            place,
            'directive-unknown',
            written,
            near && withColons(near),
            directiveNames.map(withColons),
          ),
        )
      } else if (directives[name].container !== (node.type === 'containerDirective'))
        findings.push(
          buildFinding(place, 'directive-colons', written, withColons(name) + readAttributes(node, document)),
        )
      else {
        findings.push(...checkAttributes(node, name, document, site))
        if (name === 'cycle' && document.settings && !guides.has(addressOf(document)))
          findings.push(buildFinding(place, 'cycle-outside-guide'))
        if (name === 'professionals' && professionals)
          findings.push(buildFinding(place, 'professionals-twice', professionals))
        if (name === 'professionals') professionals ??= place.line
      }
    }
    return [...findings, ...checkFences(document)]
  }
}

/** The part in braces as it is written: `{type=note}`. */
const readAttributes = (node: Directive, { body }: ContentDocument) =>
  /\{.*\}/.exec(sourceOf(node, body).split('\n')[0] ?? '')?.[0] ?? ''

function checkAttributes(
  node: Directive,
  name: DirectiveName,
  document: ContentDocument,
  site: Site,
): Finding[] {
  const place = document.bodyPlaceOf(node.position?.start)
  const written = withColons(name)
  const attributes = listAttributes(name)
  const known = attributes.map(([attribute]) => attribute)
  const given = Object.entries(node.attributes ?? {}).map(([key, value]) => ({ key, value: value ?? '' }))
  const strange = given.filter(({ key }) => !known.includes(key))
  if (strange.length > 0)
    // An attribute with a wrong name explains the one that is missing.
    return strange.map(({ key }) =>
      buildFinding(place, 'directive-attribute-unknown', written, key, findNearMiss(key, known), known),
    )
  return attributes.flatMap(([attribute, { oneOf, model }]) => {
    const value = given.find(({ key }) => key === attribute)?.value
    if (model && !value)
      return [buildFinding(place, 'directive-attribute-missing', written, showDirective(name))]
    if (value === undefined) return []
    if (oneOf && !oneOf.includes(value))
      return [
        buildFinding(place, 'directive-attribute-value', attribute, value, findNearMiss(value, oneOf), [
          ...oneOf,
        ]),
      ]
    return model ? checkNamed(document, node, model, value, site) : []
  })
}

/** The contact or law reference is there, and a law is only shown as a duty while it is in force. */
function checkNamed(
  document: ContentDocument,
  node: Directive,
  model: 'Contact' | 'LawReference',
  id: string,
  site: Site,
): Finding[] {
  const place = document.bodyPlaceOf(node.position?.start)
  const ids = site.ids(model)
  const known = [...ids.keys()]
  const named = ids.get(id)
  if (!named) return [buildFinding(place, 'name-unknown', model, id, findNearMiss(id, known), known)]
  const { status, duty } = named.settings ?? {}
  const isDuty = duty === 'must' || duty === 'should'
  return isDuty && (status === 'proposed' || status === 'superseded')
    ? [buildFinding(place, 'law-not-in-force', id, status, duty)]
    : []
}
