import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findAll, readTextOf } from '../editor/browser-form'
import { goodFiles, openEditor } from '../editor/memory-store'

const guide = [
  'docs/editing-guide.md',
  ...readdirSync('docs/editing-guide').map((name) => `docs/editing-guide/${name}`),
].map((file) => ({ file, text: readFileSync(file, 'utf8') }))

/** Names that a person is told to choose elsewhere than in the editor. */
const elsewhere = [
  'Check while I write',
  'Commit',
  'Commit changes',
  'Create a new branch',
  'Create pull request',
  'Edit this page',
  'Merge',
  'Propose changes',
  'Push',
]

/** Everything in bold after “choose”, or after `npm run edit` in the same sentence. */
const chosen = guide.flatMap(({ file, text }) =>
  [...text.matchAll(/(?:\bchoose\b|npm run edit`)[^.:|]*/gi)].flatMap(([sentence]) =>
    [...sentence.matchAll(/\*\*([^*]+)\*\*/g)].map(([, name = '']) => ({ file, name })),
  ),
)

function readEditor(): string {
  const editor = openEditor(goodFiles())
  const page = 'content/pages/help-at-school/sen-support.md'
  const contact = 'content/contacts/sendiass.yaml'
  editor.send(contact, { name: 'Another name' })
  const views = ['pages', 'contacts', 'glossary', 'law', 'duties', 'packs', 'settings'].map(
    (list) => `/?show=${list}`,
  )
  return [...views, editor.addressOf(page), `${editor.addressOf(contact)}&note=saved`]
    .flatMap((address) => findAll(editor.read(address), 'body').map(readTextOf))
    .join(' ')
}

describe('the editing guide', () => {
  it('names only what the editor has, by the same words', () => {
    const words = readEditor()
    const names = chosen.filter(({ name }) => !elsewhere.includes(name))
    expect(names.length).toBeGreaterThan(8)
    expect(names.filter(({ name }) => !words.includes(name))).toEqual([])
  })

  it('leads only to pages and pictures that are there', () => {
    const links = guide.flatMap(({ file, text }) =>
      [...text.replace(/```.*?```|`[^`\n]*`/gs, '').matchAll(/\]\(([^)#\s]+)/g)].map(([, to = '']) =>
        join(dirname(file), to),
      ),
    )
    expect(links.length).toBeGreaterThan(20)
    expect(links.filter((path) => !/^https?:/.test(path) && !existsSync(path))).toEqual([])
  })
})
