import { slug } from 'github-slugger'
import type { Heading } from 'mdast'
import { isOwnId, listWrittenIds } from '../../markdown/heading-ids'
import { tidyName } from '../addresses'
import { buildFinding, type Finding, type Place } from '../finding'
import { plainText } from '../plain-text'
import type { FileRule } from '../rule'

/** What looks like the id of a heading and is not: `{id}`, `{#Id}`, `(#id)`, or one with words after it. */
const nearlyAnId = /\{[^{}]*(\}|$)|[([]\s*#[^()[\]]*[)\]]\s*$/

/** Headings begin at ##, skip no level, have words, are not two alike, and no two have the same id. */
export const checkHeadings: FileRule = ({ model, nodes, body, bodyPlaceOf }) => {
  if (model !== 'Page') return []
  const findings: Finding[] = []
  const lines = new Map<string, number>()
  const headings: { heading: Heading; place: Place; text: string }[] = []
  let depth = 1
  for (const { node } of nodes) {
    if (node.type === 'containerDirective' && node.name === 'professionals') {
      // It brings a heading of its own, at level two, with a fixed anchor.
      depth = 2
      const { line } = bodyPlaceOf(node.position?.start)
      for (const own of ['for professionals', 'for schools and professionals'])
        if (!lines.has(own)) lines.set(own, line)
    }
    if (node.type !== 'heading') continue
    const place = bodyPlaceOf(node.position?.start)
    const text = plainText(node, body).trim()
    const key = text.toLowerCase()
    const earlier = lines.get(key)
    const nearly = nearlyAnId.exec(text)?.[0].trim()
    headings.push({ heading: node, place, text })
    if (!text) findings.push(buildFinding(place, 'heading-empty'))
    else if (node.depth === 1) findings.push(buildFinding(place, 'heading-first-level', text))
    else if (node.depth > depth + 1)
      findings.push(
        buildFinding(
          place,
          'heading-skipped',
          `${'#'.repeat(node.depth)} ${text}`,
          `${'#'.repeat(depth + 1)} ${text}`,
        ),
      )
    else if (earlier) findings.push(buildFinding(place, 'heading-twice', text, earlier))
    else if (nearly) findings.push(buildFinding(place, 'heading-id-written', nearly, suggestId(nearly, text)))
    if (!earlier) lines.set(key, place.line)
    depth = Math.max(2, node.depth)
  }
  return [...findings, ...checkIds(headings)]
}

/** What to write in place of something that is nearly an id. */
function suggestId(written: string, text: string): string {
  const ids = written.split('#').map(tidyName).filter(Boolean)
  return `{${(ids.length > 0 ? ids : [tidyName(text)]).map((id) => `#${id}`).join(' ')}}`
}

/** An id that is written after a heading is that of no other heading, and of no part that every page has. */
function checkIds(headings: { heading: Heading; place: Place; text: string }[]): Finding[] {
  const lines = new Map<string, number>()
  for (const { heading, place, text } of headings)
    if (listWrittenIds(heading).length === 0) lines.set(slug(text), place.line)
  return headings.flatMap(({ heading, place }) =>
    listWrittenIds(heading).flatMap((id) => {
      const earlier = lines.get(id)
      if (!earlier) lines.set(id, place.line)
      if (isOwnId(id)) return [buildFinding(place, 'heading-id-own', id)]
      return earlier ? [buildFinding(place, 'heading-id-twice', id, earlier)] : []
    }),
  )
}
