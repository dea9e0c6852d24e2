import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkContentFolder } from '../../../lib/checks/check-content-folder'
import { readKnownFiles } from '../../../lib/checks/read-known-files'
import { fixtures, readExpected, today, trialPath } from './sample-site'

describe('a check after another', () => {
  let root: string
  const kept = () => join(root, '.site/check.json')
  const check = () => checkContentFolder({ root, today })
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'site-'))
    cpSync(join(fixtures, 'good'), root, { recursive: true })
    cpSync(join(fixtures, 'uk-date'), root, { recursive: true })
    for (const part of ['lib', 'package-lock.json']) cpSync(part, join(root, part), { recursive: true })
    symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'), 'junction')
  })
  afterEach(() => rmSync(root, { recursive: true }))

  it('finds the same again, and takes no file apart', () => {
    const first = check()
    expect(first.findings).toHaveLength(1)
    const before = readFileSync(kept())
    expect(check()).toEqual(first)
    expect(readFileSync(kept())).toEqual(before)
    expect(readKnownFiles(root).size).toBe(first.filesChecked)
  })

  it('sees what has been put right, and what has been broken, since', () => {
    check()
    cpSync(join(fixtures, 'key-mistyped'), root, { recursive: true })
    const { findings } = check()
    expect(findings.map(({ problem }) => readExpected('key-mistyped').includes(problem))).toEqual([true])
  })

  it('sees that a page which others link to is gone', () => {
    writeFileSync(
      join(root, trialPath),
      readFileSync(join(root, trialPath), 'utf8')
        .replace('31/03/2027', '2027-03-31')
        .concat('\nSee [support](/help-at-school/sen-support).\n'),
    )
    expect(check().findings).toEqual([])
    rmSync(join(root, 'content/pages/help-at-school/sen-support.md'))
    expect(check().findings.map(({ rule }) => rule)).toContain('file-gone')
  })

  it('begins anew when what was kept is damaged, cut short or made by another check', () => {
    const first = check()
    const whole = readFileSync(kept(), 'utf8')
    for (const damaged of ['', 'x', whole.slice(0, -5), whole.replace('help-at-school', 'help-in-school')]) {
      writeFileSync(kept(), damaged)
      expect(readKnownFiles(root).size).toBe(0)
      expect(check()).toEqual(first)
    }
    writeFileSync(join(root, 'lib/checks/messages.ts'), '// another')
    expect(readKnownFiles(root).size).toBe(0)
  })

  it('leaves no half-written file behind, and goes on where nothing can be kept', () => {
    check()
    expect(readdirSync(join(root, '.site'))).toEqual(['check.json'])
    rmSync(join(root, '.site'), { recursive: true })
    writeFileSync(join(root, '.site'), 'in the way')
    expect(check().findings).toHaveLength(1)
  })

  it('keeps nothing beside content that has no check of its own', () => {
    rmSync(join(root, 'lib'), { recursive: true })
    check()
    expect(readdirSync(root)).not.toContain('.site')
  })
})
