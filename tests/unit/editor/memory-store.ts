import { readContentFiles } from '../../../lib/checks/read-content-files'
import { createEditor } from '../../../lib/editor/editor'
import { PlainError } from '../../../lib/publish/plain-error'
import { collectForm } from './browser-form'

export const today = '2026-11-22'

/** The smallest whole site of the tests of the check. */
export const goodFiles = () => readFolder('tests/fixtures/broken/good')

/** The files of a folder as text, by their paths. */
export const readFolder = (root: string) =>
  new Map(
    readContentFiles(root).map(({ path, bytes }) => [
      path,
      new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
    ]),
  )

/** An editor of files in memory, and a browser that can only read pages and send their forms. */
export function openEditor(files: Map<string, string>) {
  const editor = createEditor(
    {
      read: () => ({
        files: [...files].sort().map(([path, text]) => ({ path, bytes: Buffer.from(text) })),
        publicFiles: new Set(['/images/cycle.svg', '/documents/plan.pdf']),
      }),
      write: (changes) => {
        for (const { path, before } of changes)
          if (files.get(path) !== before) throw new PlainError(`${path} has changed since you looked.`)
        for (const { path, after } of changes)
          if (after === undefined) files.delete(path)
          else files.set(path, after)
      },
    },
    () => today,
  )
  const ask = (address: string, form?: URLSearchParams) => {
    const url = new URL(address, 'http://editor')
    return editor.answer({ path: url.pathname, query: url.searchParams, form })
  }
  const read = (address: string): string => {
    const answer = ask(address)
    if ('redirect' in answer) throw new Error(`${address} leads to ${answer.redirect}`)
    return answer.html
  }
  const addressOf = (path: string) => `/edit?file=${encodeURIComponent(path)}`
  return {
    ask,
    read,
    addressOf,
    /** Opens a file, types, and presses a button. A value of `undefined` takes a field out. */
    send(path: string, typed: Record<string, string | undefined>, button = 'save', more = '') {
      const form = collectForm(read(addressOf(path) + more), button)
      for (const [name, value] of Object.entries(typed))
        if (value === undefined) form.delete(name)
        else form.set(name, value)
      return ask(addressOf(path) + more, form)
    },
  }
}

/** The page of an answer; of a redirect nothing. */
export const htmlOf = (answer: ReturnType<ReturnType<typeof openEditor>['ask']>) =>
  'html' in answer ? answer.html : ''
