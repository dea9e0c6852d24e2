import { describe, expect, it } from 'vitest'
import { formatCsv } from '../../../lib/report/format-csv'

describe('A table for a spreadsheet', () => {
  it('has the names of the columns first, and a line for each row', () => {
    expect(formatCsv([{ page: '/a', days: -3, draft: true, owner: null }])).toBe(
      '\ufeffpage,days,draft,owner\r\n/a,-3,yes,\r\n',
    )
  })

  it('keeps commas, quotes and line breaks inside their cell', () => {
    expect(formatCsv([{ title: 'Schools, "nurseries"\nand colleges' }])).toContain(
      '"Schools, ""nurseries""\nand colleges"',
    )
  })

  it.each(['=1+1', '+44', '-cmd', '@SUM(A1)'])('does not let %s run as a formula', (text) => {
    expect(formatCsv([{ title: text }])).toContain(`\r\n'${text}`)
  })

  it('is empty when there is nothing to say', () => {
    expect(formatCsv([])).toBe('')
  })
})
