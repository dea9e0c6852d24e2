import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkContent } from '../../../lib/checks/check-content'
import { readContentFiles } from '../../../lib/checks/read-content-files'
import { createEditor } from '../../../lib/editor/editor'
import { findAll, readTextOf } from './browser-form'
import { today } from './memory-store'

// Each rule of the check is broken once in tests/fixtures/broken. Whoever opens such a file in the editor reads what
// is wrong, and each message that is about a field leads to it.

const folder = 'tests/fixtures/broken'
const fixtures = readdirSync(folder).filter((name) => name !== 'good' && name !== 'awkward')
const good = readContentFiles(`${folder}/good`)
const publicFiles = new Set(['/images/cycle.svg', '/documents/plan.pdf'])
const known = new Map()

const attribute = (html: string, tagName: string, name: string) =>
  findAll(html, tagName, name).map((one) => one.attrs.find((each) => each.name === name)?.value ?? '')

describe('a broken rule is told in the form', () => {
  it.each(fixtures)('%s', (fixture) => {
    const broken = readContentFiles(`${folder}/${fixture}`)
    const files = [...good.filter(({ path }) => !broken.some((one) => one.path === path)), ...broken]
    const { findings } = checkContent(files, { today, publicFiles, known })
    const editor = createEditor({ read: () => ({ files, publicFiles }), write: () => {} }, () => today, known)
    const paths = [...new Set(findings.map(({ file }) => file))].filter((path) =>
      files.some((one) => one.path === path),
    )
    for (const path of paths) {
      const answer = editor.answer({ path: '/edit', query: new URLSearchParams({ file: path }) })
      if (!('html' in answer)) throw new Error('The form is not shown')
      const words = findAll(answer.html, 'main').map(readTextOf).join(' ')
      for (const { file, form, remedy } of findings.filter((one) => one.file === path))
        expect(
          words.includes(form) || words.includes(remedy),
          `${file}: ${form}\n${words.slice(0, 600)}`,
        ).toBe(true)
      const ids = new Set(listIds(answer.html))
      const targets = attribute(answer.html, 'a', 'href').filter((href) => href.startsWith('#'))
      expect(targets.filter((target) => !ids.has(target.slice(1)))).toEqual([])
      expect(answer.html).not.toMatch(/\bundefined\b|\[object|NaN/)
    }
  })
})

const listIds = (html: string) =>
  ['input', 'textarea', 'select', 'fieldset', 'summary', 'button', 'p', 'main'].flatMap((tagName) =>
    attribute(html, tagName, 'id'),
  )
