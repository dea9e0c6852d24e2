import { spawnSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { FileChange } from '../../../lib/editing/file-change'
import { finishInterruptedChanges, writeFileChanges } from '../../../lib/editing/write-file-changes'

let root: string
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const listNames = (folder: string) => readdirSync(join(root, folder)).sort()

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'local-offer-write-'))
  mkdirSync(join(root, 'content/pages'), { recursive: true })
  writeFileSync(join(root, 'content/pages/a.md'), 'old a\r\n')
  writeFileSync(join(root, 'content/pages/b.md'), 'old b')
  writeFileSync(join(root, 'content/pages/c.md'), 'old c')
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const several: FileChange[] = [
  { path: 'content/pages/a.md', before: 'old a\r\n', after: 'new a\r\n' },
  { path: 'content/pages/b.md', before: 'old b', after: undefined },
  { path: 'content/pages/deep/d.md', before: undefined, after: '\uFEFFnew d' },
]

describe('changes to files', () => {
  it('are made to the byte, and leave nothing else behind', () => {
    writeFileChanges(root, several)
    expect(read('content/pages/a.md')).toBe('new a\r\n')
    expect(read('content/pages/deep/d.md')).toBe('\uFEFFnew d')
    expect(listNames('content/pages')).toEqual(['a.md', 'c.md', 'deep'])
    expect(listNames('.site')).toEqual([])
  })

  it('are not made when a file has changed since someone looked', () => {
    const late = { path: 'content/pages/c.md', before: 'older c', after: 'new c' }
    expect(() => writeFileChanges(root, [...several, late])).toThrow(/c\.md has changed since you looked/)
    expect(read('content/pages/a.md')).toBe('old a\r\n')
    expect(listNames('content/pages')).toEqual(['a.md', 'b.md', 'c.md'])
  })

  it('are not made over a file that someone else has just added', () => {
    const late = { path: 'content/pages/c.md', before: undefined, after: 'new c' }
    expect(() => writeFileChanges(root, [late])).toThrow(/changed since/)
  })

  it.each([
    'package.json',
    'content/../package.json',
    'content\\a.md',
    'content',
    '/content/a.md',
    'content/a\0.md',
  ])('are not made to %j', (path) => {
    expect(() => writeFileChanges(root, [{ path, before: undefined, after: 'x' }])).toThrow(/leads out/)
  })

  it('are made though another command has just taken away the file that it was writing to', () => {
    // A link to nothing: it is in the folder, and is not there when one looks at it.
    symlinkSync(join(root, 'gone'), join(root, 'content/pages/.a.md.0123456789ab.part'))
    writeFileChanges(root, several)
    expect(read('content/pages/a.md')).toBe('new a\r\n')
  })

  it('do not follow a link out of the content', () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'local-offer-elsewhere-'))
    writeFileSync(join(elsewhere, 'x.md'), 'old')
    symlinkSync(elsewhere, join(root, 'content/linked'))
    symlinkSync(join(elsewhere, 'x.md'), join(root, 'content/pages/x.md'))
    for (const path of ['content/linked/x.md', 'content/linked/deep/x.md', 'content/pages/x.md'])
      expect(() => writeFileChanges(root, [{ path, before: 'old', after: 'new' }])).toThrow(/leads out/)
    expect(readFileSync(join(elsewhere, 'x.md'), 'utf8')).toBe('old')
    rmSync(elsewhere, { recursive: true })
  })
})

/** Makes the changes in a process of its own, in which something else happens from the nth time on that it renames a file. */
function writeUntil(nth: number, happens: string) {
  const bundle = join(root, 'write.mjs')
  buildSync({
    entryPoints: ['lib/editing/write-file-changes.ts'],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'esm',
  })
  const script = `
      import fs from 'node:fs'
      import { syncBuiltinESMExports } from 'node:module'
      const rename = fs.renameSync
      let count = 0
      fs.renameSync = (...args) => {
        if (++count < ${nth}) return rename(...args)
        ${happens}
      }
      syncBuiltinESMExports()
      const { writeFileChanges } = await import(${JSON.stringify(`file://${bundle}`)})
      writeFileChanges(${JSON.stringify(root)}, ${JSON.stringify(several)})`
  return spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })
}

describe('a command that is killed half way', () => {
  const writeAndKill = (nth: number) => writeUntil(nth, `process.kill(process.pid, 'SIGKILL')`).signal

  it('has changed nothing until it knows all that is to be done', () => {
    expect(writeAndKill(1)).toBe('SIGKILL')
    expect(finishInterruptedChanges(root)).toEqual([])
    expect(read('content/pages/a.md')).toBe('old a\r\n')
    expect(listNames('content/pages').filter((name) => !name.startsWith('.'))).toEqual([
      'a.md',
      'b.md',
      'c.md',
      'deep',
    ])
    writeFileChanges(root, several)
    expect(read('content/pages/a.md')).toBe('new a\r\n')
  })

  it.each([2, 3])('leaves each file whole, and the next command finishes the rest (rename %i)', (nth) => {
    expect(writeAndKill(nth)).toBe('SIGKILL')
    expect(['old a\r\n', 'new a\r\n']).toContain(read('content/pages/a.md'))
    expect(read('content/pages/b.md')).toBe('old b')

    finishInterruptedChanges(root)
    expect(read('content/pages/a.md')).toBe('new a\r\n')
    expect(read('content/pages/deep/d.md')).toBe('\uFEFFnew d')
    expect(listNames('content/pages')).toEqual(['a.md', 'c.md', 'deep'])
    expect(listNames('content/pages/deep')).toEqual(['d.md'])
    expect(finishInterruptedChanges(root)).toEqual([])
  })

  it('does not undo what someone has written since', () => {
    writeAndKill(2)
    writeFileSync(join(root, 'content/pages/a.md'), 'someone else')
    finishInterruptedChanges(root)
    expect(read('content/pages/a.md')).toBe('someone else')
    expect(listNames('content/pages')).toEqual(['a.md', 'c.md', 'deep'])
  })
})

describe('a file that another program holds', () => {
  const writeWhileHeld = (nth: number) =>
    writeUntil(nth, `throw Object.assign(new Error('held'), { code: 'EBUSY' })`).stderr

  it('is named in plain words, and the next command finishes what was begun', () => {
    expect(writeWhileHeld(2)).toContain(
      'PlainError: content/pages/a.md could not be written. It may be open in another program',
    )
    expect(read('content/pages/a.md')).toBe('old a\r\n')
    finishInterruptedChanges(root)
    expect(read('content/pages/a.md')).toBe('new a\r\n')
    expect(listNames('content/pages')).toEqual(['a.md', 'c.md', 'deep'])
  })
})
