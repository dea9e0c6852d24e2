import type { Element, ElementContent, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { visit } from 'unist-util-visit'

// Measured in Chromium on the handouts of the default content. Most blocks take a little less than is counted here.
/** Letters on a line of A4 in 14-point type, and the lines that the space around a block takes. */
const lineLength = 78
const space = 0.45
const headingLines = 1.75
/** "The law: must. Children and Families Act 2014, section 36(8)." */
const lawLines = 2

/** What has its own place on the sheet, is for professionals, or goes on the sheet of questions. */
const isLeftOut = ({ tagName, properties }: Element) =>
  /^site-(contact|professionals|cycle)$/.test(tagName) || isQuestionBox(tagName, properties)

const isQuestionBox = (tagName: string, { title }: Element['properties']) =>
  tagName === 'site-callout' && /^questions\b/i.test(String(title ?? ''))

/** Blocks that are shown together or not at all. */
type Unit = { blocks: Element[]; lines: number }
/** A heading with what stands below it. */
type Part = { heading?: Element; depth: number; units: Unit[]; shown: Set<Unit> }

/**
 * The essentials of a page for paper: as much of it as fits. Every part gets its first paragraph or list, then its
 * law, before any part gets more, so that a long beginning does not push the end off the sheet.
 * @param lines the lines of 14-point type that there is room for
 * @returns the tree, the headings of the parts that are not shown, and the lines that are left over
 */
export function chooseEssentials(
  tree: Root,
  lines: number,
): { tree: Root; notShown: string[]; linesLeft: number } {
  const parts = listParts(tree)
  const full = new Set<Part>()
  let linesLeft = lines
  for (let rank = 0; parts.some(({ units }) => units.length > rank); rank++)
    for (const [index, part] of parts.entries()) {
      const unit = sortByWorth(part.units)[rank]
      if (!unit || full.has(part)) continue
      const heads = [part, ...(part.depth > 2 ? [parentOf(parts, index)] : [])].filter(
        (one) => one?.heading && !isShown(parts, one),
      )
      const cost = unit.lines + heads.length * headingLines
      if (cost <= linesLeft) {
        linesLeft -= cost
        part.shown.add(unit)
      } else if (!isLaw(unit)) full.add(part)
    }
  return {
    tree: {
      type: 'root',
      children: parts.flatMap((part) => [
        ...(part.heading && isShown(parts, part) ? [part.heading] : []),
        ...part.units.flatMap((unit) => (part.shown.has(unit) ? unit.blocks : [])),
      ]),
    },
    notShown: parts.flatMap((part) =>
      part.heading && part.depth === 2 && !isShown(parts, part) ? [textOf(part.heading)] : [],
    ),
    linesLeft,
  }
}

const isLaw = ({ blocks: [block] }: Unit) => block?.tagName === 'site-law'

/** What a part begins with, its law, and the rest. */
const sortByWorth = ([first, ...rest]: Unit[]) =>
  first ? [first, ...rest.filter(isLaw), ...rest.filter((unit) => !isLaw(unit))] : []

/** The part of level two that a smaller one belongs to. */
const parentOf = (parts: Part[], index: number) => parts.slice(0, index).findLast(({ depth }) => depth === 2)

/** A part is shown when something of it is, or of a smaller one that belongs to it. */
const isShown = (parts: Part[], part: Part): boolean =>
  part.shown.size > 0 ||
  (part.depth === 2 &&
    parts.some((one, index) => one.depth > 2 && one.shown.size > 0 && parentOf(parts, index) === part))

function listParts(tree: Root): Part[] {
  const parts: Part[] = [{ depth: 1, units: [], shown: new Set() }]
  let introduces = false
  for (const block of tree.children) {
    if (block.type !== 'element' || isLeftOut(block)) continue
    const depth = Number(/^h([2-6])$/.exec(block.tagName)?.[1])
    if (depth) {
      parts.push({ heading: block, depth, units: [], shown: new Set() })
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

/** @param isStep whether an item has a number in a circle, and more room around it */
function countLines(node: ElementContent, isStep = false): number {
  if (node.type !== 'element') return 0
  const inside = () =>
    node.children.reduce((sum, child) => sum + countLines(child, isStep || node.tagName === 'site-steps'), 0)
  if (/^(ul|ol|table|thead|tbody|site-steps)$/.test(node.tagName)) return inside() + space / 2
  if (node.tagName === 'li') return countTextLines(textOf(node), lineLength - 8) + (isStep ? 1 : 0.3)
  if (node.tagName === 'tr') {
    const cells = node.children.filter((child) => child.type === 'element')
    const width = lineLength / Math.max(1, cells.length) - 5
    return Math.max(...cells.map((cell) => countTextLines(textOf(cell), width))) + space
  }
  if (node.tagName === 'site-callout') return inside() + 2 + 2 * space
  if (node.tagName === 'site-law') return lawLines
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
