import { diffArrays } from 'diff'

/** What to put in the place of a piece of text. `start` and `end` count in the text with plain line endings. */
export type TextEdit = { start: number; end: number; text: string }

const byteOrderMark = '\uFEFF'

/** A file's text as everything here counts in it: without a byte-order mark, and with plain line endings. */
export const plainText = (source: string) =>
  (source.startsWith(byteOrderMark) ? source.slice(1) : source).replaceAll('\r\n', '\n')

/**
 * Makes edits in a file. Whatever they do not touch keeps every byte, its line endings among them; new lines
 * get the ending of the line before them.
 * @param source the file as it is, perhaps with Windows line endings and a byte-order mark
 * @param edits where they are in `plainText(source)`; two at one place come in the order that they are given in
 * @throws when two edits change the same piece of text
 */
export function applyEdits(source: string, edits: readonly TextEdit[]): string {
  const mark = source.startsWith(byteOrderMark) ? byteOrderMark : ''
  const raw = source.slice(mark.length)
  const plain = plainText(source)
  const windows = new Set<number>()
  for (let at = raw.indexOf('\r\n'); at >= 0; at = raw.indexOf('\r\n', at + 2)) windows.add(at - windows.size)

  const keep = (start: number, end: number) =>
    plain.slice(start, end).replace(/\n/g, (_, index: number) => (windows.has(start + index) ? '\r\n' : '\n'))
  const endingAt = (offset: number) => {
    const before = offset > 0 ? plain.lastIndexOf('\n', offset - 1) : -1
    return windows.has(before >= 0 ? before : plain.indexOf('\n')) ? '\r\n' : '\n'
  }

  let result = mark
  let done = 0
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < done) throw new Error('Two edits change the same text')
    result += keep(done, start) + text.replaceAll('\n', endingAt(start))
    done = end
  }
  return result + keep(done, plain.length)
}

/** Above this many changed lines, everything between the first and the last change counts as changed. */
const mostChangedLines = 2000

/**
 * The edits that make one text into another, line by line.
 * @param offset where `before` begins in the file
 */
export function listLineEdits(before: string, after: string, offset: number): TextEdit[] {
  const split = (text: string) => text.split(/(?<=\n)/)
  const changes = diffArrays(split(before), split(after), { maxEditLength: mostChangedLines })
  if (!changes) return [{ start: offset, end: offset + before.length, text: after }]
  const edits: TextEdit[] = []
  let at = offset
  for (const { added, removed, value } of changes) {
    const text = value.join('')
    if (added) edits.push({ start: at, end: at, text })
    else {
      if (removed) edits.push({ start: at, end: at + text.length, text: '' })
      at += text.length
    }
  }
  return edits
}
