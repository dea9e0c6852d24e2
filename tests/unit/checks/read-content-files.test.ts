import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkContentFolder } from '../../../lib/checks/check-content-folder'
import { largestFile, listPublicFiles, readContentFiles } from '../../../lib/checks/read-content-files'
import { today } from './sample-site'

describe('reading the files of a site', () => {
  let root: string
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'content-'))
    mkdirSync(join(root, 'content/pages/b'), { recursive: true })
  })
  afterEach(() => rmSync(root, { recursive: true }))

  it('finds them all, in the order of their paths', () => {
    writeFileSync(join(root, 'content/pages/b/two.md'), 'two')
    writeFileSync(join(root, 'content/one.md'), 'one')
    expect(readContentFiles(root).map(({ path, bytes }) => [path, String(bytes)])).toEqual([
      ['content/one.md', 'one'],
      ['content/pages/b/two.md', 'two'],
    ])
  })

  it('leaves out what an operating system or an editor hides', () => {
    for (const name of ['.DS_Store', '.page.md.swp', 'Thumbs.db', 'desktop.ini'])
      writeFileSync(join(root, 'content/pages', name), '')
    expect(readContentFiles(root)).toEqual([])
  })

  it('reads no more of a large file than shows that it is too large', () => {
    writeFileSync(join(root, 'content/large.md'), 'x'.repeat(largestFile * 2))
    expect(readContentFiles(root)[0]?.bytes?.length).toBe(largestFile + 1)
  })

  it('names a file that it cannot read', () => {
    symlinkSync(join(root, 'nowhere'), join(root, 'content/lost.md'))
    expect(readContentFiles(root)).toEqual([{ path: 'content/lost.md' }])
  })

  it('lists the public files by their address', () => {
    mkdirSync(join(root, 'public/images'), { recursive: true })
    writeFileSync(join(root, 'public/images/cycle.svg'), '')
    expect([...listPublicFiles(root)]).toEqual(['/images/cycle.svg'])
  })

  it('says so when there is no content folder', () => {
    rmSync(join(root, 'content'), { recursive: true })
    const { findings } = checkContentFolder({ root, today })
    expect(findings.map(({ rule }) => rule)).toEqual(['content-missing'])
  })
})
