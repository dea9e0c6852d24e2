import type { Element, ElementContent, Root, Text } from 'hast'
import { SKIP, visitParents } from 'unist-util-visit-parents'

/** A term as the linker needs it: its id and the forms it takes in a sentence. */
export type LinkableTerm = { id: string; term: string; abbreviation?: string | undefined }

const neverInside = new Set(['a', 'code', 'pre', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'th'])

/**
 * Wraps the first use of each glossary term in `<site-term id>`. Abbreviations match as they are written
 * (SEN is not "sen"), words in any case, both with a plural s. The longest form at a place wins, so
 * "SEN support" is never a link to "SEN".
 * @param except forms that are not linked here, such as the title of the page itself
 * @returns the ids of the terms found, in order of use
 */
export function linkTerms(tree: Root, terms: LinkableTerm[], except: string[] = []): string[] {
  const own = new Set(except.map((form) => form.toLowerCase()))
  // A form that is not linked still takes its place, or its parts would be linked instead.
  const forms = new Map<string, string | undefined>()
  for (const { id, term, abbreviation } of terms) {
    const isOwn = own.has(term.toLowerCase()) || (abbreviation && own.has(abbreviation.toLowerCase()))
    forms.set(term.toLowerCase(), isOwn ? undefined : id)
    if (abbreviation) forms.set(abbreviation, isOwn ? undefined : id)
  }
  const longestFirst = [...forms.keys()].sort((a, b) => b.length - a.length)
  if (longestFirst.length === 0) return []
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}-])(${longestFirst.map(escapePattern).join('|')})s?(?![\\p{L}\\p{N}-])`,
    'giu',
  )
  const used = new Set<string>()
  visitParents(tree, 'text', (node: Text, ancestors) => {
    if (ancestors.some((one) => one.type === 'element' && neverInside.has(one.tagName))) return SKIP
    const parts: ElementContent[] = []
    let from = 0
    for (const match of node.value.matchAll(pattern)) {
      const form = match[1] ?? ''
      const id = forms.get(form) ?? forms.get(form.toLowerCase())
      if (!id || used.has(id)) continue
      used.add(id)
      if (match.index > from) parts.push({ type: 'text', value: node.value.slice(from, match.index) })
      parts.push({
        type: 'element',
        tagName: 'site-term',
        properties: { id },
        children: [{ type: 'text', value: match[0] }],
      })
      from = match.index + match[0].length
    }
    if (parts.length === 0) return
    if (from < node.value.length) parts.push({ type: 'text', value: node.value.slice(from) })
    const parent = ancestors.at(-1) as Element
    const index = parent.children.indexOf(node)
    parent.children.splice(index, 1, ...parts)
    return index + parts.length
  })
  return [...used]
}

const escapePattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
