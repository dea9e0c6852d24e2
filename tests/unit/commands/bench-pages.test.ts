import { describe, expect, it } from 'vitest'
import { checkContent } from '../../../lib/checks/check-content'
import { listPublicFiles, readContentFiles } from '../../../lib/checks/read-content-files'
import { collectMaterial, generatePages } from '../../../lib/commands/bench-run/generate-pages'
import { renderMarkdown } from '../../../lib/markdown/render-markdown'
import { PlainError } from '../../../lib/publish/plain-error'
import { isShippedContent } from '../../shipped-content'

const today = '2026-11-22'
const real = readContentFiles(process.cwd())
const material = collectMaterial(real)
// A council that begins has not yet two of each.
const hasEnough = Object.values(material).every(({ length }) => length > 1)
const pages = hasEnough ? generatePages(60, material, today) : []

describe.skipIf(!hasEnough)('pages generated for the benchmark', () => {
  it('pass the check, beside the real ones', () => {
    const generated = pages.map(({ path, text }) => ({ path, bytes: Buffer.from(text) }))
    const { findings } = checkContent([...real, ...generated], {
      today,
      publicFiles: listPublicFiles(process.cwd()),
    })
    const paths = new Set(pages.map(({ path }) => path))
    expect(findings.filter(({ level, file }) => level === 'must' && paths.has(file))).toEqual([])
  }, 60_000)

  it('are as many as were asked for, each in a file of its own', () => {
    expect(new Set(pages.map(({ path }) => path)).size).toBe(60)
  })

  it('are the same ones every time', () => {
    expect(generatePages(60, material, today)).toEqual(pages)
  })

  it.skipIf(!isShippedContent)('are about as long as real pages', () => {
    const words = pages.map(({ text }) => text.slice(text.lastIndexOf('---\n')).split(/\s+/).length)
    const average = words.reduce((sum, count) => sum + count, 0) / words.length
    expect(average).toBeGreaterThan(400)
    expect(average).toBeLessThan(800)
  })

  it('have what real pages have: headings, steps, a table, law, a contact and links', () => {
    for (const { text } of pages) {
      const { headings, directives } = renderMarkdown(text.slice(text.lastIndexOf('---\n') + 4))
      expect(headings.length).toBeGreaterThan(5)
      expect(directives.law.length).toBe(2)
      expect(directives.contact.length).toBe(1)
      expect(text).toMatch(/^:::steps$/m)
      expect(text).toMatch(/^\|---\|/m)
      expect(text).toMatch(/\]\(\/[a-z]/)
    }
  })

  it('bring new words with them as a site grows', () => {
    const countWords = (some: typeof pages) =>
      new Set(some.flatMap(({ text }) => text.toLowerCase().match(/\p{L}+/gu) ?? [])).size
    expect(countWords(pages)).toBeGreaterThan(countWords(pages.slice(0, 30)) + 100)
  })
})

it('without anything to make pages of, the benchmark says what it needs', () => {
  expect(() => generatePages(1, collectMaterial([]), today)).toThrow(PlainError)
})
