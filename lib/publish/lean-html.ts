import { type DefaultTreeAdapterTypes, html as names, parse, serialize } from 'parse5'

type Element = DefaultTreeAdapterTypes.Element
type ParentNode = DefaultTreeAdapterTypes.ParentNode
type ChildNode = DefaultTreeAdapterTypes.ChildNode

/** The name under which each island is published, by the address that pages use in their source. */
export type IslandAddresses = Readonly<Record<string, string>>

const islandFolder = '/islands/'
const frameworkFolder = '/_next/'

// The inline scripts that React and Next write: their data, their bootstrap, and how they stream.
const frameworkScript =
  /^\s*(\(?self\.__next_|\(globalThis(\.|\[")TURBOPACK|requestAnimationFrame\(function\(\)\{\$RT|\$R[A-Z])/

/**
 * Takes out of a page what only the framework's own script needs, and nothing a reader needs.
 * Framework scripts and their preloads, React's comments and other leftovers go; JSON-LD and islands stay.
 *
 * @param html a whole page as Next renders it
 * @param islands where each island is published; every island that a page uses must be there
 * @returns the page, and in `faults` whatever remains that our Content-Security-Policy would block or that
 *   needs the framework's script to be seen: the publisher fails on any of them
 */
export function leanHtml(html: string, islands: IslandAddresses): { html: string; faults: string[] } {
  const page = parse(html)
  const faults: string[] = []

  const isKept = (node: ChildNode): boolean => {
    if (node.nodeName === '#comment') return false
    if (!('tagName' in node)) return true
    if (node.tagName === names.TAG_NAMES.SCRIPT) return isKeptScript(node)
    if (node.tagName === names.TAG_NAMES.LINK) return isKeptLink(node)
    if (node.tagName === names.TAG_NAMES.META) return !readAttribute(node, 'name')?.startsWith('next-')
    // React puts metadata that it streams into an empty hidden box.
    return !(node.attrs.length === 1 && readAttribute(node, 'hidden') === '' && isEmptied(node))
  }

  const isKeptScript = (script: Element): boolean => {
    const src = readAttribute(script, 'src')
    const type = readAttribute(script, 'type')
    if (src === undefined && type === 'application/ld+json') return true
    if (src?.startsWith(frameworkFolder)) return false
    if (src === undefined && frameworkScript.test(readText(script))) return false
    if (src?.startsWith(islandFolder) && type === 'module') return pointToIsland(script, 'src')
    faults.push(`a script that is neither an island nor JSON-LD: ${outline(script)}`)
    return true
  }

  const isKeptLink = (link: Element): boolean => {
    const rel = readAttribute(link, 'rel')
    const href = readAttribute(link, 'href')
    if (rel === 'modulepreload' && href?.startsWith(islandFolder)) return pointToIsland(link, 'href')
    if (rel === 'modulepreload' || (rel === 'preload' && readAttribute(link, 'as') === 'script')) return false
    return !(rel === 'preconnect' && href === '/')
  }

  const pointToIsland = (element: Element, attribute: string): true => {
    for (const one of element.attrs) {
      if (one.name !== attribute) continue
      const published = islands[one.value]
      if (published) one.value = published
      else faults.push(`an island that does not exist: ${one.value}`)
    }
    return true
  }

  const clean = (parent: ParentNode) => {
    for (const child of parent.childNodes) if ('childNodes' in child) clean(child)
    if (parent.nodeName === 'template') clean((parent as DefaultTreeAdapterTypes.Template).content)
    parent.childNodes = parent.childNodes.filter(isKept)
    if ('attrs' in parent) checkElement(parent)
  }

  const checkElement = (element: Element) => {
    element.attrs = element.attrs.filter(({ name }) => name !== 'data-precedence')
    const id = readAttribute(element, 'id')
    if (id === '__next_error__') faults.push('the framework’s error page in place of the page itself')
    if (id && /^[BSP]:[0-9a-f]+$/.test(id)) faults.push('content that only shows once a script has moved it')
    if (element.tagName === 'style') faults.push('a style element')
    for (const { name } of element.attrs) {
      if (name === 'style') faults.push(`a style attribute: ${outline(element)}`)
      if (name.startsWith('on')) faults.push(`an inline event handler: ${outline(element)}`)
    }
  }

  clean(page)
  return { html: serialize(page), faults }
}

const isEmptied = (element: Element) => element.childNodes.every(({ nodeName }) => nodeName === '#comment')

const readAttribute = (element: Element, name: string) =>
  element.attrs.find((attribute) => attribute.name === name)?.value

const readText = (element: Element) =>
  element.childNodes.map((child) => ('value' in child ? child.value : '')).join('')

function outline(element: Element): string {
  const attributes = element.attrs.map(({ name, value }) => ` ${name}="${value.slice(0, 60)}"`).join('')
  return `<${element.tagName}${attributes}>${readText(element).slice(0, 60)}`
}
