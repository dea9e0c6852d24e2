import type { Nodes, Parents } from 'mdast'

/** A piece of Markdown with everything that it is inside of, the outermost first. */
export type PlacedNode = { node: Nodes; ancestors: readonly Parents[] }

/** Every piece of a tree, in order. Each rule looks through this list, so the tree is walked once. */
export function listNodes(node: Nodes, ancestors: readonly Parents[] = []): PlacedNode[] {
  if (!('children' in node)) return [{ node, ancestors }]
  const inside = [...ancestors, node]
  return [{ node, ancestors }, ...node.children.flatMap((child) => listNodes(child, inside))]
}

/**
 * The words of a piece of Markdown as a reader sees them, with the line endings of the file inside, so that
 * a place in them can be told. `body` is the Markdown that the node comes from.
 */
export function plainText(node: Nodes, body: string): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value
  if (node.type === 'break') return '\n'
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? ''
  // "10:30" and "9:am" are text that looks like an instruction to the site.
  if (node.type === 'textDirective') return sourceOf(node, body)
  return 'children' in node ? node.children.map((child) => plainText(child, body)).join('') : ''
}

/** What the editor wrote for a node. */
export const sourceOf = (node: Nodes, body: string) =>
  body.slice(node.position?.start.offset, node.position?.end.offset)

/** A link or an image with its address, whether that is beside it or in a list further down (`[text][name]`). */
export type Reference = {
  kind: 'link' | 'image'
  text: string
  url: string
  /** Where the words are. */
  point: { line: number; column: number } | undefined
  /** Where the address is. */
  urlPoint: { line: number; column: number } | undefined
  alt?: string | undefined
}

/** Every link and image among the nodes of a body, in order. */
export function listReferences(nodes: readonly PlacedNode[], body: string): Reference[] {
  const definitions = new Map<string, { url: string; point: Reference['point'] }>()
  for (const { node } of nodes)
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, { url: node.url, point: node.position?.start })
  return nodes.flatMap(({ node }) => {
    if (!/^(link|image)(Reference)?$/.test(node.type)) return []
    const definition = 'identifier' in node ? definitions.get(node.identifier) : undefined
    const url = 'url' in node ? node.url : definition?.url
    if (url === undefined) return []
    return {
      kind: node.type.startsWith('link') ? 'link' : 'image',
      text: plainText(node, body).replace(/\s+/g, ' ').trim(),
      url,
      point: node.position?.start,
      urlPoint: definition?.point ?? node.position?.start,
      alt: 'alt' in node ? (node.alt ?? '') : undefined,
    }
  })
}
