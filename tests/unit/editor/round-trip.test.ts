import { describe, expect, it } from 'vitest'
import { findModel, parseContentFile } from '../../../lib/checks/parse-content-file'
import { patchContentFile } from '../../../lib/editing/patch-content-file'
import { describeForm, type FormField } from '../../../lib/editor/form-fields'
import {
  type FormValues,
  fieldsOfRow,
  fillForm,
  getValue,
  listRows,
  readForm,
} from '../../../lib/editor/form-values'
import { isShippedContent } from '../../shipped-content'
import { openEditor, readFolder } from './memory-store'

// Through the form and back, as a browser would send it.

const content = readFolder('.')
const awkward = new Map([
  ...readFolder('tests/fixtures/broken/good'),
  ...readFolder('tests/fixtures/broken/awkward'),
])

/** Files as people save them. They stand among the good ones, for the form to have its lists. */
const odd: Record<string, string> = {
  'content/pages/odd/windows.md':
    '---\r\ntitle: One # note\r\norder: 2\r\nowner:   "The team"  \r\n---\r\n\r\nWords  \r\nmore\r\n',
  'content/pages/odd/mixed-endings.md':
    '\uFEFF---\ntitle: One\r\norder: 2\n\n# a note\nowner: Us\n---\nOne\r\ntwo\nthree',
  'content/pages/odd/quotes.md':
    "---\ntitle: 'It''s one'\naliases: [a, 'b', \"c, d\"] # x\ncontacts:\n- one\n\n# why\n-   two # y\n---",
  'content/pages/odd/block-text.md':
    '---\ntitle: >-\n  One\n  two\n\nsummary: |\n  A\n\n  b\nowner:\n---   \n\nTitle\n=====\n\n* a\n\t* b\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n:::callout{type="info"}\nx\n:::\n\n---\n\n2) z',
  'content/pages/odd/wrong-kinds.md':
    '---\n"title": {a: b}\naudience: families\nlastReviewed: 31/03/2026\nnextReview: 2026-02-31\nsumary: x\nlaw: [7, [a]]\nchanges:\n  - date: 2026-01-01\n    note: One\n    extra: 1\n  -   note: Two\n      date: 2026-01-02\n---\n\n\n\n  Text  \n\n\n',
  'content/pages/odd/only-settings.md': '---\ntitle: One\n---',
  'content/pages/odd/no-settings.md': 'Only words\r\n',
  'content/contacts/odd.yaml':
    'name: One\nphone:\n    - number: 01610000002\n      label: Telephon\n    - { number: "0800 1111", hours: "9am to 5pm" }\n    - {}\naddress: [\n  a, # first\n  b,\n]\nsource: {name: x}',
  'content/contacts/anchors.yaml':
    '# top\n\nname: &n One\nwhatFor: *n\nweb: https://a.example/#x\nsource:\n  # inside\n  name: y\n',
  'content/glossary/odd.md':
    '---\nterm: "A\\u00a0b"\nseeAlso: []\n---\n\n</textarea><script>alert(1)</script>\n\n\tTab &amp; x\n',
}
const editors = {
  'the content': openEditor(new Map(content)),
  'awkward files': openEditor(new Map(awkward)),
}
const all = [
  // The record of addresses lies beside the content, and no form is of it.
  ...[...content.keys()].filter(findModel).map((path) => ['the content', path] as const),
  ...[...awkward.keys()].map((path) => ['awkward files', path] as const),
]
const oddEditor = openEditor(new Map([...awkward, ...Object.entries(odd)]))

const isSame = (answer: ReturnType<typeof oddEditor.ask>) =>
  'redirect' in answer ? answer.redirect : answer.html.replace(/<[^>]+>/g, ' ').slice(0, 500)

describe('saving a file without a change', () => {
  it.each(all)('in %s finds nothing to save in %s', (name, path) => {
    expect(isSame(editors[name].send(path, {}))).toMatch(/note=same$/)
  })

  it.each(Object.keys(odd))('finds nothing to save in %s, whatever is wrong with it', (path) => {
    expect(isSame(oddEditor.send(path, {}))).toMatch(/note=same$/)
    expect(isSame(oddEditor.send(path, {}, 'save', '&as=text'))).toMatch(/note=same$/)
  })
})

/** The fields with one piece of text, by the names that they have in this file. */
function listTexts(fields: FormField[], values: FormValues): FormField[] {
  return fields.flatMap((field) => {
    if (field.kind === 'group') return listTexts(field.fields, values)
    if (field.kind !== 'rows') return field.kind === 'line' && getValue(values, field.name) ? [field] : []
    return listRows(values, field.name).flatMap((row) => listTexts(fieldsOfRow(field, row), values))
  })
}

describe('changing one field', () => {
  it('of any file of the content changes the one line that it is on', () => {
    let tried = 0
    for (const [path, source] of content) {
      const model = findModel(path)
      const fields = model && describeForm(model)
      if (!model || !fields) continue
      const { document } = parseContentFile({ path, bytes: Buffer.from(source) }, model)
      const values = fillForm(fields, document)
      for (const { name } of listTexts(fields, values)) {
        const typed = new Map([...values, [name, [`${getValue(values, name)}: x`]]])
        const patched = patchContentFile(source, model, { settings: readForm(fields, typed, document) })
        const [before, after] = [source.split('\n'), patched.split('\n')]
        const changed = before.filter((line, index) => line !== after[index])
        expect({ path, name, changed: changed.length, lines: after.length }).toEqual({
          path,
          name,
          changed: 1,
          lines: before.length,
        })
        tried++
      }
    }
    expect(tried).toBeGreaterThan(isShippedContent ? 500 : 0)
  })
})
