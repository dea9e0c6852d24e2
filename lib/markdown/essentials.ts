import type { Element, ElementContent, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { visit } from 'unist-util-visit'

/** Letters on a line of A4 in 14-point type, and the lines that the space around a block takes. */
const lineLength = 70
const space = 0.6
const headingLines = 2.4

/** What stands on its own card, is for professionals, or goes on the sheet of questions. */
const isLeftOut = ({ tagName, properties }: Element) =>
  /^site-(law|contact|professionals|cycle)$/.test(tagName) || isQuestionBox(tagName, properties)

const isQuestionBox = (tagName: string, { title }: Element['properties']) =>
  tagName === 'site-callout' && /^questions\b/i.test(String(title ?? ''))

/** A heading with what stands below it, in parts that are shown whole or not at all. */
type Part = { heading?: Element; depth: number; units: { blocks: Element[]; lines: number }[]; taken: number }

/**
 * The essentials of a page for paper: as much of it as fits. Every part gets its first paragraph or list
 * before any part gets its second, so that a long beginning does not push the end off the sheet.
 * @param lines the lines of 14-point type that there is room for
 * @returns the tree, the headings of the parts that are not shown, and the lines that are left over
 */
export function chooseEssentials(
  tree: Root,
  lines: number,
): { tree: Root; notShown: string[]; linesLeft: number } {
  const parts = listParts(tree)
  let linesLeft = lines
  for (let rank = 0; parts.some(({ units }) => units.length > rank); rank++)
    for (const [index, part] of parts.entries()) {
      const unit = part.units[rank]
      if (!unit || part.taken < rank) continue
      const heads = [part, ...(part.depth > 2 ? [parentOf(parts, index)] : [])].filter(
        (one) => one?.heading && !isShown(parts, one),
      )
      const cost = unit.lines + heads.length * headingLines
      if (cost > linesLeft) continue
      linesLeft -= cost
      part.taken++
    }
  return {
    tree: {
      type: 'root',
      children: parts.flatMap((part) => [
        ...(part.heading && isShown(parts, part) ? [part.heading] : []),
        ...part.units.slice(0, part.taken).flatMap(({ blocks }) => blocks),
      ]),
    },
    notShown: parts.flatMap((part) =>
      part.heading && part.depth === 2 && !isShown(parts, part) ? [textOf(part.heading)] : [],
    ),
    linesLeft,
  }
}

/** The part of level two that a smaller one belongs to. */
const parentOf = (parts: Part[], index: number) => parts.slice(0, index).findLast(({ depth }) => depth === 2)

/** A part is shown when something of it is, or of a smaller one that belongs to it. */
const isShown = (parts: Part[], part: Part): boolean =>
  part.taken > 0 ||
  (part.depth === 2 &&
    parts.some((one, index) => one.depth > 2 && one.taken > 0 && parentOf(parts, index) === part))

function listParts(tree: Root): Part[] {
  const parts: Part[] = [{ depth: 1, units: [], taken: 0 }]
  let introduces = false
  for (const block of tree.children) {
    if (block.type !== 'element' || isLeftOut(block)) continue
    const depth = Number(/^h([2-6])$/.exec(block.tagName)?.[1])
    if (depth) {
      parts.push({ heading: block, depth, units: [], taken: 0 })
      introduces = false
      continue
    }
    const units = parts.at(-1)?.units ?? []
    const last = units.at(-1)
    // "You might ask for:" is nothing without its list.
    if (introduces && last) {
      last.blocks.push(block)
      last.lines += countLines(block)
    } else units.push({ blocks: [block], lines: countLines(block) })
    introduces = block.tagName === 'p' && textOf(block).trimEnd().endsWith(':')
  }
  return parts.filter(({ heading, units }) => heading || units.length > 0)
}

/** About how many lines of 14-point type a piece of text takes on A4. */
export const countTextLines = (text: string, length = lineLength) => Math.ceil(text.length / length)

function countLines(node: ElementContent): number {
  if (node.type !== 'element') return 0
  const inside = () => node.children.reduce((sum, child) => sum + countLines(child), 0)
  if (/^(ul|ol|table|thead|tbody|site-steps)$/.test(node.tagName)) return inside() + space / 2
  if (node.tagName === 'li') return countTextLines(textOf(node), lineLength - 5) + 0.3
  if (node.tagName === 'tr') {
    const cells = node.children.filter((child) => child.type === 'element')
    const width = lineLength / Math.max(1, cells.length) - 3
    return Math.max(...cells.map((cell) => countTextLines(textOf(cell), width))) + space
  }
  if (node.tagName === 'site-callout') return inside() + 2 + 2 * space
  return countTextLines(textOf(node)) + space
}

/**
 * The questions that a page asks or tells readers to ask: those in a box called "Questions …", and headings
 * that are questions. What is for professionals is not for a family's sheet.
 */
export function listQuestions(tree: Root): string[] {
  const questions: string[] = []
  for (const block of tree.children) {
    if (block.type !== 'element') continue
    const text = textOf(block).trim()
    if (/^h[2-4]$/.test(block.tagName) && text.endsWith('?')) questions.push(text)
    if (isQuestionBox(block.tagName, block.properties))
      visit(block, 'element', ({ tagName, children }) => {
        if (tagName === 'li') questions.push(children.map(textOf).join('').trim())
      })
  }
  return questions
}

/**
 * Makes a tree ready to stand on paper or beside other pages: no ids, which would be there twice, no
 * links to the words of the page, whole addresses for links within it, and no picture of a guide.
 * @param address of the page that the tree is from
 * @param deeper how many levels its headings go down
 */
export function prepareForPaper(tree: Root, address: string, deeper = 0): Root {
  visit(tree, 'element', (node, index, parent) => {
    const { tagName, properties } = node
    const depth = Number(/^h([2-6])$/.exec(tagName)?.[1])
    if (depth) {
      node.tagName = `h${Math.min(6, depth + deeper)}`
      delete properties.id
    }
    if (tagName === 'a' && String(properties.href).startsWith('#'))
      properties.href = `${address}${properties.href}`
    const isOldId = tagName === 'span' && properties.id
    if (!parent || index === undefined || !(isOldId || /^site-(term|cycle)$/.test(tagName))) return
    parent.children.splice(index, 1, ...(tagName === 'site-term' ? node.children : []))
    return index
  })
  return tree
}

/** The ids of the glossary terms in a tree, in order. */
export function listTermsUsed(tree: Root): string[] {
  const ids: string[] = []
  visit(tree, 'element', ({ tagName, properties }) => {
    if (tagName === 'site-term') ids.push(String(properties.id))
  })
  return ids
}
