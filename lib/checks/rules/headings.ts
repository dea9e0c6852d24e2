import { buildFinding, type Finding } from '../finding'
import { plainText } from '../plain-text'
import type { Rule } from '../rule'

/** Headings begin at ##, skip no level, have words, and are not two alike. */
export const checkHeadings: Rule =
  () =>
  ({ model, nodes, body, bodyPlaceOf }) => {
    if (model !== 'Page') return []
    const findings: Finding[] = []
    const lines = new Map<string, number>()
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
      if (!earlier) lines.set(key, place.line)
      depth = Math.max(2, node.depth)
    }
    return findings
  }
