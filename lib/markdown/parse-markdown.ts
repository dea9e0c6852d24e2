import type { Nodes, Root } from 'mdast'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item'
import remarkDirective from 'remark-directive'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import { takeHeadingIds } from './heading-ids'

const extensions = [gfmTable(), gfmStrikethrough({ singleTilde: false }), gfmTaskListItem(), gfmFootnote()]
const toTree = gfmFromMarkdown()

function gfm(this: Processor) {
  const data = this.data()
  data.micromarkExtensions = [...extensions, gfmAutolinkLiteral()]
  data.fromMarkdownExtensions = toTree
}

/** The same but for bare addresses, which no text holds that comes to this: only they are found in a finished tree. */
function gfmWithoutAddresses(this: Processor) {
  const data = this.data()
  data.micromarkExtensions = extensions
  data.fromMarkdownExtensions = toTree.filter(({ transforms }) => !transforms)
}

const parser = unified().use(remarkParse).use(gfm).use(remarkDirective)
const quickParser = unified().use(remarkParse).use(gfmWithoutAddresses).use(remarkDirective)

/** What is in every bare address that GitHub's Markdown makes a link of (its specification, section 6.9). */
const addressMark = /https?:\/\/|www\.|@/i

/**
 * Markdown as its syntax tree, with positions. The check walks this one; the page is rendered from it too.
 * Looking for an address at every word takes as long as all the rest, and few pages have a bare one.
 */
export function parseMarkdown(markdown: string): Root {
  const tree = quickParser.parse(markdown)
  return takeHeadingIds(mayHoldAddress(tree) ? parser.parse(markdown) : tree)
}

const mayHoldAddress = (node: Nodes): boolean =>
  node.type === 'text'
    ? addressMark.test(node.value)
    : 'children' in node && node.children.some(mayHoldAddress)
