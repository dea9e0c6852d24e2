import type { Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { visit } from 'unist-util-visit'

/**
 * Writes the heading of its column on each cell of a table, as `data-label`, so that on a telephone a row
 * can be shown as a list (app/globals.css) and each part still says what it is.
 */
export function addTableLabels(tree: Root): void {
  visit(tree, 'element', (table) => {
    if (table.tagName !== 'table') return
    const labels: string[] = []
    visit(table, 'element', (cell, _index, row) => {
      if (cell.tagName === 'th') labels.push(textOf(cell))
      if (cell.tagName !== 'td' || row?.type !== 'element') return
      const column = row.children.filter((one) => one.type === 'element').indexOf(cell)
      if (labels[column]) cell.properties.dataLabel = labels[column]
    })
  })
}
