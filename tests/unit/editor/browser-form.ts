import { type DefaultTreeAdapterTypes, parse } from 'parse5'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

const isElement = (node: Node): node is Element => 'tagName' in node

function* walk(node: Node): Generator<Element> {
  if (isElement(node)) yield node
  if ('childNodes' in node) for (const child of node.childNodes) yield* walk(child)
}

const attribute = (element: Element, name: string) =>
  element.attrs.find((one) => one.name === name.toLowerCase())?.value

/** The words of an element and all that is in it. */
export function readTextOf(node: Node): string {
  if ('value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(readTextOf).join('') : ''
}

/** The elements of a page with this name and, where one is given, this attribute. */
export function findAll(html: string, tagName: string, name?: string): Element[] {
  return [...walk(parse(html))].filter(
    (one) => one.tagName === tagName && (!name || attribute(one, name) !== undefined),
  )
}

/**
 * What a browser would send from a form, by the rules of HTML.
 * @param button the value of the button `do` that is pressed
 */
export function collectForm(html: string, button: string): URLSearchParams {
  const form = [...walk(parse(html))].find(
    (one) => one.tagName === 'form' && [...walk(one)].some((inner) => attribute(inner, 'value') === button),
  )
  if (!form) throw new Error(`No form of this page has a button "${button}"`)
  const sent = new URLSearchParams()
  for (const element of walk(form)) {
    const name = attribute(element, 'name')
    if (!name || element.tagName === 'button') continue
    if (element.tagName === 'textarea') sent.append(name, toWindows(readTextOf(element)))
    else if (element.tagName === 'select') {
      const options = [...walk(element)].filter(({ tagName }) => tagName === 'option')
      const chosen = options.find((option) => attribute(option, 'selected') !== undefined) ?? options[0]
      if (chosen) sent.append(name, attribute(chosen, 'value') ?? readTextOf(chosen))
    } else if (element.tagName === 'input') {
      const type = attribute(element, 'type') ?? ''
      const value = attribute(element, 'value') ?? ''
      const isTick = /^(radio|checkbox)$/.test(type)
      if (!isTick || attribute(element, 'checked') !== undefined)
        sent.append(name, toWindows(/^(text|search)$/.test(type) ? value.replace(/[\r\n]/g, '') : value))
    }
  }
  sent.append('do', button)
  return sent
}

const toWindows = (text: string) => text.replace(/\r\n?|\n/g, '\r\n')
