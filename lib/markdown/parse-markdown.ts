import type { Root } from 'mdast'
import { type Features, markdownToMdast } from 'satteri'
import { takeHeadingIds } from './heading-ids'

const features: Features = { gfm: true, directive: true, frontmatter: false }

/**
 * Markdown as its syntax tree, with positions. The check walks this one; the page is rendered from it too.
 * A text of tens of thousands of colons, or of codes such as `&amp;`, takes minutes: the check refuses it first.
 */
export function parseMarkdown(markdown: string): Root {
  return takeHeadingIds(markdownToMdast(markdown, { features }) as Root)
}
