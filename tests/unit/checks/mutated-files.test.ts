import { join } from 'node:path'
import type { Element } from 'hast'
import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import { checkContent, type KnownFiles } from '../../../lib/checks/check-content'
import { formatFindings } from '../../../lib/checks/format-findings'
import { parseContentFile } from '../../../lib/checks/parse-content-file'
import { listPublicFiles, readContentFiles } from '../../../lib/checks/read-content-files'
import { renderMarkdown } from '../../../lib/markdown/render-markdown'
import { listMutants } from './mutated-files'
import { fixtures, today } from './sample-site'

/** To try other files: MUTATION_SEED=2 npx vitest run tests/unit/checks/mutated-files.test.ts */
const seed = Number(process.env.MUTATION_SEED ?? 20261122)
const mutants = listMutants(seed)
/** No file takes longer to check and to render, on the slowest day of the slowest laptop. */
const longest = 5000

const good = readContentFiles(join(fixtures, 'good'))
const publicFiles = listPublicFiles(join(fixtures, 'good'))
const known: KnownFiles = new Map()
checkContent(good, { today, publicFiles, known })

function check(files: typeof good) {
  const all = new Map([...good, ...files].map((file) => [file.path, file]))
  return checkContent([...all.values()], { today, publicFiles, known: new Map(known) })
}

/** What must never be in a page, whatever its Markdown says. */
function listDangers(body: string): string[] {
  const dangers: string[] = []
  visit(renderMarkdown(body).tree, (node) => {
    if ((node.type as string) === 'raw') dangers.push('raw HTML')
    if (node.type !== 'element') return
    const { tagName, properties } = node as Element
    if (/^(script|style|iframe|object|embed|form|svg|base|meta|link)$/.test(tagName)) dangers.push(tagName)
    for (const [name, value] of Object.entries(properties)) {
      if (/^on|^style$|^srcDoc$/i.test(name)) dangers.push(name)
      if (/^(href|src)$/.test(name) && /^\s*(javascript|data|vbscript):/i.test(String(value)))
        dangers.push(String(value))
    }
  })
  return dangers
}

describe(`spoilt files (seed ${seed})`, () => {
  it('are more than two hundred', () => {
    expect(mutants.length).toBeGreaterThan(200)
  })

  it.each(mutants)(
    '$name: is shown safely, or refused with its line and what to do',
    { timeout: 60_000 },
    ({ files }) => {
      const started = process.cpuUsage()
      const { findings, filesChecked } = check(files)
      const paths = new Set([...good, ...files].map(({ path }) => path))
      expect(filesChecked).toBe(paths.size)
      const refused = new Set(findings.filter(({ level }) => level === 'must').map(({ file }) => file))
      for (const file of files)
        if (file.path.endsWith('.md') && !refused.has(file.path))
          expect(listDangers(parseContentFile(file, 'Page').document.body)).toEqual([])
      const { user, system } = process.cpuUsage(started)
      // The time of the processor: other programs on the machine are no fault of the check.
      expect((user + system) / 1000).toBeLessThan(longest * files.length)

      const lines = new Map(files.map(({ path, bytes }) => [path, String(bytes).split('\n').length]))
      // Ten thousand faults of one kind are told alike: the first few hundred are looked at.
      for (const { file, line, rule, problem, remedy, form } of findings) {
        expect(rule).not.toBe('file-not-checked')
        expect(line).toBeGreaterThan(0)
        expect(line).toBeLessThanOrEqual(lines.get(file) ?? line)
        for (const words of [problem, remedy, form]) {
          expect(words.length).toBeGreaterThan(9)
          expect(words.length).toBeLessThan(600)
          expect(words).not.toMatch(/\bundefined\b|\[object|NaN\b|Error:|^\s+at /)
        }
      }
      const places = findings.map(({ file, line, problem }) => `${file}:${line} ${problem}`)
      expect(new Set(places).size).toBe(places.length)
      expect(formatFindings({ findings, filesChecked })).not.toMatch(/(?!\n)\p{Cc}|\u202e/u)
      expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    },
  )
})
