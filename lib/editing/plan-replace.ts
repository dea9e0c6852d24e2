import type { ContentDocument } from '../checks/parse-content-file'
import { PlainError } from '../publish/plain-error'
import { changeDocument, type EditableContent, type Plan } from './editable-content'
import { listUrls } from './rewrite-addresses'

/**
 * Puts words in the place of others in the text of every page and glossary word, and in the details of every
 * contact. Capitals count. Addresses of links, and the names in directives, stay.
 * @throws PlainError when there is nothing to look for, or both are the same
 */
export function planReplace(content: EditableContent, from: string, to: string): Plan {
  if (!from.trim()) throw new PlainError('Say which words to replace, in quotes.')
  if (from === to) throw new PlainError('The old words and the new ones are the same.')
  let count = 0
  const replaceIn = (text: string) => {
    const parts = text.split(from)
    count += parts.length - 1
    return parts.join(to)
  }
  const changes = content.site.documents.flatMap((document) => {
    const before = count
    const change =
      document.model === 'Contact'
        ? { settings: replaceInValues(document.settings, replaceIn) as Record<string, unknown> }
        : { body: replaceInBody(document, replaceIn) }
    return count === before ? [] : [changeDocument(content, document, change)]
  })
  return { changes, notes: [`"${from}" becomes "${to}" ${count} times, in ${changes.length} files.`] }
}

function replaceInValues(value: unknown, replaceIn: (text: string) => string): unknown {
  if (typeof value === 'string') return replaceIn(value)
  if (Array.isArray(value)) return value.map((one) => replaceInValues(one, replaceIn))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, replaceInValues(one, replaceIn)]))
}

function replaceInBody(document: ContentDocument, replaceIn: (text: string) => string): string {
  const { body } = document
  // Of an instruction to the site only the title is words.
  const directives = [...body.matchAll(/^ *:{2,}(.*?title=")?([^"\n]*)(.*)$/gm)].flatMap(
    ({ index, 0: line, 1: before = '', 3: after = '' }) => {
      const end = index + line.length
      return before
        ? [
            { start: index, end: body.indexOf(before, index) + before.length },
            { start: end - after.length, end },
          ]
        : [{ start: index, end }]
    },
  )
  let result = ''
  let done = 0
  for (const { start, end } of [...listUrls(document), ...directives].toSorted((a, b) => a.start - b.start)) {
    if (start < done) continue
    result += replaceIn(body.slice(done, start)) + body.slice(start, end)
    done = end
  }
  return result + replaceIn(body.slice(done))
}
