import {
  type ContainerDirective,
  type DirectiveName,
  directives,
  type LeafDirective,
} from '../../markdown/directives'
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
import type { FileRule } from '../rule'
import { checkFences, isWellWritten } from './directive-fences'

type Directive = ContainerDirective | LeafDirective

/** Each `::name` and `:::name` is one that the site knows, and is written and closed rightly. */
export const checkDirectives: FileRule = (document) => {
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
      if (isWellWritten(node, document.body)) findings.push(...checkAttributes(node, name, document))
      if (name === 'professionals' && professionals)
        findings.push(buildFinding(place, 'professionals-twice', professionals))
      if (name === 'professionals') professionals ??= place.line
    }
  }
  return [...findings, ...checkFences(document)]
}

/** The part in braces as it is written: `{type=note}`. */
const readAttributes = (node: Directive, { body }: ContentDocument) =>
  /\{.*\}/.exec(sourceOf(node, body).split('\n')[0] ?? '')?.[0] ?? ''

function checkAttributes(node: Directive, name: DirectiveName, document: ContentDocument): Finding[] {
  const place = document.bodyPlaceOf(node.position?.start)
  const written = withColons(name)
  const attributes = listAttributes(name)
  const known = attributes.map(([attribute]) => attribute)
  const given = Object.entries(node.attributes ?? {}).map(([key, value]) => ({ key, value: value ?? '' }))
  const strange = given.filter(({ key }) => !known.includes(key))
  if (strange.length > 0)
    // An attribute with a wrong name explains the one that is missing.
    return strange.map(({ key }) =>
      buildFinding(
        place,
        'directive-attribute-unknown',
        written,
        key,
        known.length === 1 ? known[0] : findNearMiss(key, known),
        known,
      ),
    )
  return attributes.flatMap(([attribute, { oneOf, model }]) => {
    const value = given.find(({ key }) => key === attribute)?.value
    if (model && !value)
      return [buildFinding(place, 'directive-attribute-missing', written, showDirective(name), model)]
    if (value === undefined) return []
    if (oneOf && !oneOf.includes(value))
      return [
        buildFinding(place, 'directive-attribute-value', attribute, value, findNearMiss(value, oneOf), [
          ...oneOf,
        ]),
      ]
    return []
  })
}
