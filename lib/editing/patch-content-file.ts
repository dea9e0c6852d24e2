import { isDeepStrictEqual } from 'node:util'
import { isMap, parseDocument } from 'yaml'
import { type ModelName, models } from '../content/schemas'
import { PlainError } from '../publish/plain-error'
import { listSettingEdits } from './patch-settings'
import { applyEdits, listLineEdits, plainText } from './text-edits'

/** New values of top-level settings, of which undefined takes one out, and a new text below the settings. */
export type ContentChanges = { settings?: Record<string, unknown>; body?: string }

/**
 * Changes settings or text of a file of content, and touches no other byte: comments, order, quotes, the layout
 * of lists, line endings, a byte-order mark and spaces at the ends of lines stay. A change that changes nothing
 * gives the same bytes.
 * @param source the whole file, decoded without taking a byte-order mark away (`ignoreBOM: true`)
 * @param model whose file it is: the order of its fields says where a new setting goes
 * @param changes a list or a group of settings is given whole; only those of its items that differ are
 *   written. Line endings in the body do not matter.
 * @throws PlainError when the settings cannot be read, or are written in a way in which one cannot be changed
 *   without another (an anchor, for instance)
 */
export function patchContentFile(source: string, model: ModelName, changes: ContentChanges): string {
  const isMarkdown = models[model].files.endsWith('.md')
  if (!isMarkdown && !/\n$/.test(source))
    return patchContentFile(`${source}\n`, model, changes).replace(/\r?\n$/, '')
  const text = plainText(source)
  const parts = isMarkdown ? splitMarkdown(text) : { start: 0, end: text.length, body: text.length }
  const is = parts && readSettings(text.slice(parts.start, parts.end))
  if (!is)
    throw new PlainError('The settings of this file cannot be read. Run the check, and mend what it says.')

  const wanted = Object.fromEntries(
    Object.entries({ ...is.settings, ...changes.settings }).filter(([, value]) => value !== undefined),
  )
  const order = Object.keys(models[model].schema.shape)
  const edits = listSettingEdits(text.slice(parts.start, parts.end), is.document, wanted, order).map(
    (edit) => ({
      ...edit,
      start: edit.start + parts.start,
      end: edit.end + parts.start,
    }),
  )
  const oldBody = text.slice(parts.body)
  const body = changes.body === undefined ? oldBody : plainText(changes.body)
  const isJoined = body && isMarkdown && text[parts.body - 1] !== '\n'
  edits.push(...listLineEdits(oldBody, isJoined ? `\n${body}` : body, parts.body))

  const patched = applyEdits(source, edits)
  // The one proof that counts: what is read from the new file is what was asked for, and nothing else moved.
  const newText = plainText(patched)
  const newParts = isMarkdown
    ? splitMarkdown(newText)
    : { start: 0, end: newText.length, body: newText.length }
  const got = newParts && readSettings(newText.slice(newParts.start, newParts.end))
  if (!got || !isDeepStrictEqual(got.settings, wanted) || newText.slice(newParts.body) !== body)
    throw new PlainError(
      'The settings of this file are written in an unusual way. Change this one in a text editor.',
    )
  return patched
}

/** Where the settings block and the text below it are; undefined when there is no such block. */
function splitMarkdown(text: string): { start: number; end: number; body: number } | undefined {
  const opening = '---\n'
  if (!text.startsWith(opening)) return undefined
  const close = text.indexOf('\n---', opening.length - 1)
  const [line] = close < 0 ? [] : (/[^\n]*\n?/.exec(text.slice(close + 1)) ?? [])
  if (line?.trimEnd() !== '---') return undefined
  return { start: opening.length, end: close + 1, body: close + 1 + line.length }
}

function readSettings(text: string) {
  const document = parseDocument(text, { keepSourceTokens: true })
  if (document.errors.length > 0 || !isMap(document.contents)) return undefined
  try {
    return { document, settings: document.toJS() as Record<string, unknown> }
  } catch {
    // An alias without its anchor, or so many that they would fill the memory.
    return undefined
  }
}
