import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

/** A component as the HTML that a browser gets. */
export const render = (node: ReactNode) => renderToStaticMarkup(node)

/** What someone reads in a component, in order, with one space between words. */
export function readText(node: ReactNode): string {
  const collect = (one: DefaultTreeAdapterTypes.Node): string => {
    if ('value' in one && one.nodeName === '#text') return one.value
    if (!('childNodes' in one) || one.nodeName === 'script') return ''
    const text = one.childNodes.map(collect).join('')
    return /^(p|li|h\d|dt|dd|div|span|a)$/.test(one.nodeName) ? ` ${text} ` : text
  }
  return collect(parseFragment(render(node)))
    .replace(/\s+/g, ' ')
    .trim()
}
