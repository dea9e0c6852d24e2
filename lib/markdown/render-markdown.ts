import type { Root as Hast } from 'hast'
import { defaultSchema, sanitize } from 'hast-util-sanitize'
import { toString as textOf } from 'hast-util-to-string'
import { toHast } from 'mdast-util-to-hast'
import { SKIP, visit } from 'unist-util-visit'
import { directives, directivesToElements } from './directives'
import { type LinkableTerm, linkTerms } from './glossary-links'
import { addHeadingIds } from './heading-ids'
import { parseMarkdown } from './parse-markdown'
import { addTableLabels } from './table-labels'

/** A heading with its anchor: `depth` is 2 for `##`. Links to one of `oldIds` lead there too. */
export type Heading = { id: string; text: string; depth: number; oldIds?: string[] }
/** A heading and the plain text below it, up to the next heading. The text before the first has no id. */
export type Section = { id?: string; heading?: string; text: string }

export type RenderedMarkdown = {
  /** The body as a tree of elements, for components/content/prose.tsx. Never a string of HTML. */
  tree: Hast
  headings: Heading[]
  sections: Section[]
  /** Ids of the glossary terms that the body uses, in order. */
  terms: string[]
  /** Ids of the contacts and law references that the body shows, in order. */
  directives: { contact: string[]; law: string[] }
}

const elements = Object.keys(directives).map((name) => `site-${name}`)
const schema = {
  ...defaultSchema,
  // Ids come from addHeadingIds, after this, and from our own directives; an editor writes none but those.
  clobber: [],
  tagNames: [...(defaultSchema.tagNames ?? []), ...elements],
  attributes: {
    ...defaultSchema.attributes,
    ...Object.fromEntries(
      Object.entries(directives).map(([name, { attributes }]) => [
        `site-${name}`,
        Object.keys(attributes).map((key) => (key === 'ref' ? 'id' : key)),
      ]),
    ),
    ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((depth) => [`h${depth}`, ['id', 'dataIds']])),
  },
}

/**
 * Renders the Markdown of a page. Raw HTML is dropped, and what is left is sanitised before anchors are added.
 * @param options.terms glossary terms to link at their first use
 * @param options.except forms of terms that are not linked on this page
 */
export function renderMarkdown(
  markdown: string,
  options: { terms?: LinkableTerm[]; except?: string[] } = {},
): RenderedMarkdown {
  const written = parseMarkdown(markdown)
  directivesToElements(written, markdown)
  const tree = sanitize(toHast(written), schema) as Hast
  addHeadingIds(tree)
  addTableLabels(tree)
  const terms = linkTerms(tree, options.terms ?? [], options.except)
  const sections = listSections(tree)
  return { tree, headings: listHeadings(tree), sections, terms, directives: listShown(tree) }
}

function listHeadings(tree: Hast): Heading[] {
  const headings: Heading[] = []
  visit(tree, 'element', (node) => {
    const depth = /^h([2-6])$/.exec(node.tagName)?.[1]
    if (!depth) return
    const oldIds = node.children.flatMap((child) =>
      child.type === 'element' && child.properties.id ? [String(child.properties.id)] : [],
    )
    headings.push({
      id: String(node.properties.id),
      text: textOf(node),
      depth: Number(depth),
      ...(oldIds.length > 0 && { oldIds }),
    })
  })
  return headings
}

function listShown(tree: Hast) {
  const shown = { contact: [] as string[], law: [] as string[] }
  visit(tree, 'element', (node) => {
    if (node.tagName === 'site-contact') shown.contact.push(String(node.properties.id))
    if (node.tagName === 'site-law') shown.law.push(String(node.properties.id))
  })
  return shown
}

function listSections(tree: Hast): Section[] {
  const sections: Section[] = [{ text: '' }]
  visit(tree, (node) => {
    if (node.type === 'element' && /^h[2-6]$/.test(node.tagName)) {
      sections.push({ id: String(node.properties.id), heading: textOf(node), text: '' })
      return SKIP
    }
    if (node.type === 'element' && /^(p|li|td|th|dt|dd|pre)$/.test(node.tagName)) {
      const section = sections.at(-1)
      const text = textOf(node).replace(/\s+/g, ' ').trim()
      // The cells of a table are not sentences: a comma keeps them apart in an excerpt.
      const join = /^t[dh]$/.test(node.tagName) && !/[.?!,:]$/.test(section?.text ?? '') ? ', ' : ' '
      if (section && text) section.text += section.text ? join + text : text
      return SKIP
    }
  })
  return sections.filter((section) => section.id || section.text)
}
