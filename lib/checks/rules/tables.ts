import type { Table } from 'mdast'
import { buildFinding, type Finding } from '../finding'
import type { ContentDocument } from '../parse-content-file'
import { plainText } from '../plain-text'
import type { FileRule } from '../rule'

/** Each column of a table says what it holds: a screen reader, and a row shown on a telephone, need it. */
export const checkTables: FileRule = (document) =>
  document.nodes.flatMap(({ node }) => {
    if (node.type !== 'table') return []
    const { body, bodyPlaceOf } = document
    const empty = node.children[0]?.children.findIndex((cell) => !plainText(cell, body).trim()) ?? -1
    const wide = findWideRows(node, document)
    return empty < 0
      ? wide
      : [buildFinding(bodyPlaceOf(node.position?.start), 'table-heading-empty', empty + 1), ...wide]
  })

/** The page has as many columns as the first row: the words of any cell beyond them would be lost. */
function findWideRows(table: Table, { body, bodyPlaceOf }: ContentDocument): Finding[] {
  const columns = table.children[0]?.children.length ?? 0
  return table.children.flatMap(({ children: cells, position }) => {
    const lost = cells.slice(columns).map((cell) => plainText(cell, body).trim())
    return lost.some((words) => words)
      ? [
          buildFinding(
            bodyPlaceOf(position?.start),
            'table-row-wide',
            cells.length,
            columns,
            lost.filter((words) => words).join(' '),
          ),
        ]
      : []
  })
}
