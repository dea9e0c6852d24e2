import { buildFinding } from '../finding'
import { plainText } from '../plain-text'
import type { FileRule } from '../rule'

/** Each column of a table says what it holds: a screen reader, and a row shown on a telephone, need it. */
export const checkTables: FileRule = ({ nodes, body, bodyPlaceOf }) =>
  nodes.flatMap(({ node }) => {
    if (node.type !== 'table') return []
    const empty = node.children[0]?.children.findIndex((cell) => !plainText(cell, body).trim()) ?? -1
    return empty < 0
      ? []
      : [buildFinding(bodyPlaceOf(node.position?.start), 'table-heading-empty', empty + 1)]
  })
