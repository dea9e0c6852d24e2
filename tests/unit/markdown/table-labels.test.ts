import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import { renderMarkdown } from '../../../lib/markdown/render-markdown'

const table = '| Route | Time limit |\n|---|---|\n| Mediation | 2 months |\n| Appeal | 1 month |\n'

describe('a table on a telephone', () => {
  it('has the heading of its column on each cell', () => {
    const labels: unknown[] = []
    visit(renderMarkdown(table).tree, 'element', (node) => {
      if (node.tagName === 'td') labels.push(node.properties.dataLabel)
    })
    expect(labels).toEqual(['Route', 'Time limit', 'Route', 'Time limit'])
  })

  it('reads as a list in an excerpt, with a comma between its parts', () => {
    expect(renderMarkdown(table).sections[0]?.text).toBe(
      'Route, Time limit, Mediation, 2 months, Appeal, 1 month',
    )
  })
})
