import type { Root, RootContentMap } from 'mdast'
import { visit } from 'unist-util-visit'

/**
 * The directives that an editor may write, each with the settings it takes. The check refuses every other
 * one; the editing guide lists these. `container` ones open with `:::` and close with `:::`.
 */
export const directives = {
  callout: { container: true, attributes: { type: { oneOf: ['note', 'warning', 'action'] }, title: {} } },
  steps: { container: true, attributes: {} },
  professionals: { container: true, attributes: {} },
  contact: { container: false, attributes: { id: { model: 'Contact' } } },
  law: { container: false, attributes: { ref: { model: 'LawReference' } } },
  cycle: { container: false, attributes: {} },
} as const

export type DirectiveName = keyof typeof directives

// satteri adds these to the types of the tree, and does not export them by themselves.
export type ContainerDirective = RootContentMap['containerDirective']
export type LeafDirective = RootContentMap['leafDirective']
type TextDirective = RootContentMap['textDirective']

/** The anchor of the part for professionals. Letters to schools point at it, so it never changes. */
export const professionalsAnchor = 'for-professionals'

/**
 * Turns each known directive into an element called `site-<name>`, which components/content/prose.tsx
 * renders. Text such as "at 10:30" or "9:am", which Markdown takes for an inline directive, becomes the
 * text that it was.
 */
export function directivesToElements(tree: Root, source: string): void {
  visit(tree, ['textDirective', 'leafDirective', 'containerDirective'], (found, index, parent) => {
    const node = found as TextDirective | LeafDirective | ContainerDirective
    const known = node.type !== 'textDirective' && node.name in directives
    if (known) {
      const { ref, ...attributes } = node.attributes ?? {}
      // `ref` means something else to React.
      node.data = { hName: `site-${node.name}`, hProperties: ref ? { ...attributes, id: ref } : attributes }
      if (node.name === 'professionals') addProfessionalsHeading(node as ContainerDirective)
      return
    }
    const { start, end } = node.position ?? {}
    if (!parent || index === undefined || start?.offset === undefined || end?.offset === undefined) return
    const written = source.slice(start.offset, end.offset)
    parent.children.splice(index, 1, { type: 'text', value: written } as never)
  })
}

function addProfessionalsHeading(node: ContainerDirective) {
  node.children.unshift({
    type: 'heading',
    depth: 2,
    data: { hProperties: { id: professionalsAnchor } },
    children: [{ type: 'text', value: 'For schools and professionals' }],
  })
}
