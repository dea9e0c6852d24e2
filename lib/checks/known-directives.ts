import { type DirectiveName, directives } from '../markdown/directives'
import { findNearMiss } from './near-miss'

/** What the messages and rules need to know of the directives that an editor may write. */

type Attribute = { oneOf?: readonly string[]; model?: 'Contact' | 'LawReference' }

export const directiveNames = Object.keys(directives) as DirectiveName[]

export const isDirective = (name: string): name is DirectiveName => Object.hasOwn(directives, name)

/** The directive that someone most likely meant. */
export const findDirective = (written: string) =>
  findNearMiss(written, directiveNames) as DirectiveName | undefined

/** `:::callout`, `::contact`. */
export const withColons = (name: DirectiveName) => `${directives[name].container ? ':::' : '::'}${name}`

/** The settings of a directive, by name. */
export const listAttributes = (name: DirectiveName) =>
  Object.entries(directives[name].attributes as Record<string, Attribute>)

/** How a directive is written, with what it must have: `::contact{id=…}`. */
export function showDirective(name: DirectiveName): string {
  const needed = listAttributes(name).flatMap(([attribute, { model }]) => (model ? [`${attribute}=…`] : []))
  return withColons(name) + (needed.length > 0 ? `{${needed.join(' ')}}` : '')
}
