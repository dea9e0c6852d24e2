import type { Heading, Nodes, Paragraph, Parents, TableCell } from 'mdast'
import { directives } from '../markdown/directives'
import { isDirective, listAttributes } from './known-directives'

/** A piece of Markdown with everything that it is inside of, the outermost first. */
export type PlacedNode = { node: Nodes; ancestors: readonly Parents[] }

/** Every piece of a tree, in order. Each rule looks through this list, so the tree is walked once. */
export function listNodes(
  node: Nodes,
  ancestors: readonly Parents[] = [],
  found: PlacedNode[] = [],
): PlacedNode[] {
  found.push({ node, ancestors })
  if (!('children' in node)) return found
  const inside = [...ancestors, node]
  for (const child of node.children) listNodes(child, inside, found)
  return found
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

const sentenceParts = new Intl.Segmenter('en-GB', { granularity: 'sentence' })

/** The sentences of a piece of plain text, each with where it begins. Most cells and items are only one. */
const splitSentences = (text: string): Sentence[] =>
  /[.?!…]\S*\s/.test(text)
    ? Array.from(sentenceParts.segment(text), ({ segment, index }) => ({ text: segment, index }))
    : [{ text, index: 0 }]

type Sentence = { text: string; index: number }

/** A paragraph, a heading or a cell of a table as plain text. */
export type Passage = { node: Paragraph | Heading | TableCell; text: string; sentences: Sentence[] }

/** Every paragraph, heading and cell among the nodes of a body. The end of a line ends no sentence. */
export function listPassages(nodes: readonly PlacedNode[], body: string): Passage[] {
  return nodes.flatMap(({ node }) => {
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return []
    const text = plainText(node, body)
    return [{ node, text, sentences: splitSentences(text.replaceAll('\n', ' ')) }]
  })
}

/** An abbreviation that its page does not explain, with the line of the body that it is first on. */
export type Abbreviation = { text: string; line: number }

/** Letters alone, as in SEMH: with figures it may be a postcode or a form, and with six letters it may be a shout. */
const abbreviation = /(?<![\p{L}\p{N}.@/&'’-])([A-Z]{2,5}|SENDIASS)s?(?![\p{L}\p{N}@/&-]|\.\p{L})/gu

/** The abbreviations of a text, each once, but for names ("called SIASS") and for those beside their words in brackets. */
export function listAbbreviations(passages: readonly Passage[]): Abbreviation[] {
  const first = new Map<string, number>()
  const explained = new Set<string>()
  for (const { node, text } of passages)
    for (const { 1: short = '', 0: written, index } of text.matchAll(abbreviation)) {
      const lines = text.slice(0, index).split('\n').length - 1
      if (!first.has(short)) first.set(short, (node.position?.start.line ?? 1) + lines)
      const inBrackets = text[index - 1] === '(' && text[index + written.length] === ')'
      const isName = text.slice(0, index).endsWith('called ')
      if (isName || inBrackets || /^ \(\p{L}+[ -]\p{L}/u.test(text.slice(index + written.length)))
        explained.add(short)
    }
  return [...first].flatMap(([text, line]) => (explained.has(text) ? [] : [{ text, line }]))
}

/** A contact or law reference that a text shows; or, when it names neither, the circle of the steps of a guide. */
export type DirectiveUse = {
  names?: { model: 'Contact' | 'LawReference'; id: string }
  point: { line: number; column: number } | undefined
}

/** What the directives of a body show, as far as they are written rightly. */
export function listDirectiveUses(nodes: readonly PlacedNode[]): DirectiveUse[] {
  return nodes.flatMap(({ node }): DirectiveUse[] => {
    if (node.type !== 'leafDirective' || !isDirective(node.name) || directives[node.name].container) return []
    const point = node.position?.start
    if (node.name === 'cycle') return [{ point }]
    const known = listAttributes(node.name)
    const written = Object.entries(node.attributes ?? {})
    if (written.some(([key]) => !known.some(([name]) => name === key))) return []
    return known.flatMap(([name, { model }]) => {
      const id = written.find(([key]) => key === name)?.[1]
      return model && id ? [{ names: { model, id }, point }] : []
    })
  })
}
