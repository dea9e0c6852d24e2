import { Document, Scalar, visit } from 'yaml'

/** Text that some readers take for a number, a time or a yes, so it stands in quotes: `01632 960123`, `9:30`, `no`. */
const ambiguous = /^(?:y|n|yes|no|on|off|[+-]?\d[\d ,.:_]*)$/i

/** A setting may be written on lines of its own, or inside the brackets of a list such as `[a, b]`. */
export type Layout = 'lines' | 'brackets'

/**
 * A value as it is written behind `name:` or `-`, in quotes only where it needs them.
 * @param indent how far in the name or the dash is, in spaces: what takes several lines is further in
 * @param like the kind of quotes that the value has had until now
 * @returns with the space or the line ending that goes before it, and no line ending at the end
 */
export function writeSetting(value: unknown, layout: Layout, indent: number, like?: Scalar.Type): string {
  if (layout === 'brackets') return ` ${write([value], 'brackets', like).slice(1, -1)}`
  return indentLines(write({ key: value }, 'lines', like).slice('key:'.length), indent)
}

/** A value as an item of a list on lines of its own, from the dash on. */
export const writeItem = (value: unknown, indent: number) => indentLines(write([value], 'lines'), indent)

const indentLines = (text: string, indent: number) => text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(indent)}`)

function write(value: unknown, layout: Layout, like?: Scalar.Type): string {
  const document = new Document(value)
  visit(document, {
    Scalar: (key, node) => {
      if (key === 'key' || typeof node.value !== 'string') return
      // Inside brackets a value must stay on its line, and only double quotes can say where a line ends.
      if (layout === 'brackets' && node.value.includes('\n')) node.type = Scalar.QUOTE_DOUBLE
      else if (like) node.type = like
      if (node.type?.startsWith('QUOTE')) return
      // Empty lines at the end would be lost among those of the file.
      const endsEmpty = /^\s*$|\n\s*\n$/.test(node.value)
      if (endsEmpty || ambiguous.test(node.value)) node.type = Scalar.QUOTE_DOUBLE
      else if (node.value.includes('\n')) node.type = like ?? Scalar.BLOCK_LITERAL
    },
    Collection: (_, node) => {
      if (layout === 'brackets' || node.items.length === 0) node.flow = true
    },
  })
  const oneLine = layout === 'brackets' ? { doubleQuotedMinMultiLineLength: Number.POSITIVE_INFINITY } : {}
  return document.toString({ lineWidth: 0, flowCollectionPadding: false, ...oneLine }).replace(/\n$/, '')
}
