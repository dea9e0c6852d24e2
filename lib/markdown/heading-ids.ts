import GithubSlugger from 'github-slugger'
import type { Root as Hast } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import type { Heading, Nodes } from 'mdast'
import { visit } from 'unist-util-visit'

/**
 * What an editor writes after a heading to fix its id: `## Who decides {#who-decides}`. More than one keeps
 * old links: `## Who decides {#who-decides #who-chooses}`. The first is the id, the others lead there too.
 */
const written = /\s*\{((?:#[a-z0-9]+(?:-[a-z0-9]+)*\s*)+)\}\s*$/

/** Ids that every page keeps for parts of its own, so no heading may have them (components/content). */
const ownIds = /^(content|arrow|duty-map|for-professionals|(page|use|word)-.*)$/

/** Whether a page uses an id for a part of its own, and a heading must have another. */
export const isOwnId = (id: string) => ownIds.test(id)

/**
 * Takes the ids that are written after headings out of the text and notes them on the headings, as
 * a property. What is not quite as it must be stays in the text, where the check finds it.
 */
export function takeHeadingIds<Node extends Nodes>(node: Node): Node {
  if (node.type === 'heading') takeIds(node)
  else if ('children' in node) node.children.forEach(takeHeadingIds)
  return node
}

function takeIds(heading: Heading) {
  const last = heading.children.at(-1)
  const found = last?.type === 'text' && written.exec(last.value)
  if (!found) return
  last.value = last.value.slice(0, found.index)
  if (!last.value) heading.children.pop()
  heading.data = { hProperties: { dataIds: found[1]?.match(/[a-z0-9-]+/g)?.join(' ') } }
}

/** The ids that are written after a heading, the one to link to first. */
export const listWrittenIds = (heading: Heading): string[] => {
  const ids = heading.data?.hProperties?.dataIds
  return typeof ids === 'string' ? ids.split(' ') : []
}

/**
 * Gives every heading its id: the one that is written after it or, where there is none, its words in small
 * letters with dashes. Older ids become empty elements inside the heading, so that old links lead there.
 */
export function addHeadingIds(tree: Hast): void {
  const slugger = new GithubSlugger()
  visit(tree, 'element', ({ tagName, properties, children }) => {
    if (!/^h[1-6]$/.test(tagName) || typeof properties.dataIds !== 'string') return
    const [id = '', ...old] = properties.dataIds.split(' ')
    delete properties.dataIds
    properties.id = id
    for (const one of [id, ...old]) slugger.occurrences[one] = 0
    children.unshift(
      ...old.map((one) => ({
        type: 'element' as const,
        tagName: 'span',
        properties: { id: one },
        children: [],
      })),
    )
  })
  visit(tree, 'element', (node) => {
    if (!/^h[1-6]$/.test(node.tagName) || node.properties.id) return
    let id = slugger.slug(textOf(node))
    if (isOwnId(id)) id = slugger.slug(`the ${id}`)
    node.properties.id = id
  })
}
