/**
 * A table for a spreadsheet (RFC 4180), with the mark at its start by which Excel knows UTF-8.
 * @param rows each with the same keys, which become the first line
 * @returns the whole file. Empty when there are no rows
 */
export function formatCsv(rows: Record<string, string | number | boolean | null>[]): string {
  const first = rows[0]
  if (!first) return ''
  const lines = [Object.keys(first), ...rows.map((row) => Object.values(row))]
  return `\ufeff${lines.map((cells) => `${cells.map(formatCell).join(',')}\r\n`).join('')}`
}

function formatCell(value: string | number | boolean | null): string {
  if (typeof value === 'number') return String(value)
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  // A spreadsheet takes what begins so for a formula, and would run it (OWASP, CSV injection).
  const text = (value ?? '').replace(/^[=+\-@\t\r]/, "'$&")
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
