import { execSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  createBuild,
  hashInputs,
  lockBuilds,
  makeLive,
  markServed,
  readLiveBuild,
  removeOldBuilds,
} from '../../../lib/publish/build-folder'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'local-offer-'))
})
afterEach(() => rmSync(root, { recursive: true }))

const minute = (number: number) => new Date(Date.UTC(2026, 8, 1, 9, number))
const build = (number: number) => createBuild(root, `hash-of-${number}`, minute(number))
const isThere = (one: { folder: string }) => existsSync(join(root, one.folder))

describe('The live build', () => {
  it('is none before the first build is finished', () => {
    expect(readLiveBuild(root)).toBeUndefined()
    build(1)
    expect(readLiveBuild(root)).toBeUndefined()
  })

  it('is the last one that was finished', () => {
    const first = build(1)
    makeLive(root, first)
    build(2)
    expect(readLiveBuild(root)).toEqual(first)
  })

  it('is none when its folder is gone', () => {
    const first = build(1)
    makeLive(root, first)
    rmSync(join(root, first.folder), { recursive: true })
    expect(readLiveBuild(root)).toBeUndefined()
  })

  it('is none when the pointer leads out of the folder of builds', () => {
    mkdirSync(join(root, '.site'))
    writeFileSync(join(root, 'input-hash'), 'x')
    writeFileSync(join(root, '.site/current'), '..')
    expect(readLiveBuild(root)).toBeUndefined()
  })
})

describe.skipIf(process.platform !== 'linux')('The build before the live one', () => {
  it('is put back by the commands of docs/operations.md, for the server and for nginx', () => {
    const [before, bad] = [build(1), build(2)]
    for (const one of [before, bad]) makeLive(root, one)
    const guide = readFileSync(new URL('../../../docs/operations.md', import.meta.url), 'utf8')
    const commands = /```\n(ls \.site\n.*?)```/s.exec(guide)?.[1] ?? ''
    execSync(commands.replaceAll('<build>', before.id), { cwd: root })
    expect(readLiveBuild(root)).toEqual(before)
    expect(readlinkSync(join(root, '.site/published'))).toBe(`${before.id}/published`)
  })
})

describe('Old builds', () => {
  it('go, but for the live one and the one before it', () => {
    const builds = [1, 2, 3, 4].map(build)
    for (const one of builds) makeLive(root, one)
    removeOldBuilds(root)
    expect(builds.map(isThere)).toEqual([false, false, true, true])
  })

  it('go when they were never finished', () => {
    const live = build(1)
    makeLive(root, live)
    const unfinished = build(2)
    removeOldBuilds(root)
    expect([isThere(live), isThere(unfinished)]).toEqual([true, false])
  })

  it('stay while a server serves them', () => {
    const builds = [1, 2, 3].map(build)
    for (const one of builds) makeLive(root, one)
    const [oldest] = builds
    if (oldest) markServed(root, oldest, process.pid)
    removeOldBuilds(root)
    expect(builds.map(isThere)).toEqual([true, true, true])
  })
})

describe('Two builds at once', () => {
  const lock = () => join(root, '.site/building')

  it('are refused, naming the one that runs', () => {
    mkdirSync(join(root, '.site'))
    writeFileSync(lock(), String(process.ppid))
    expect(() => lockBuilds(root)).toThrow(`Another build is running (process ${process.ppid})`)
  })

  it('are possible again when the first has ended, or was killed', () => {
    lockBuilds(root)()
    expect(existsSync(lock())).toBe(false)
    // No process has this number: Linux goes up to 4194304.
    writeFileSync(lock(), '99999999')
    expect(lockBuilds(root)).not.toThrow()
  })
})

describe('The fingerprint of what a build depends on', () => {
  beforeEach(() => {
    mkdirSync(join(root, 'content/pages'), { recursive: true })
    writeFileSync(join(root, 'content/pages/index.md'), 'Hello')
    writeFileSync(join(root, 'package-lock.json'), '{}')
  })

  it('stays when nothing changed but the times of files', () => {
    const before = hashInputs(root, undefined)
    utimesSync(join(root, 'content/pages/index.md'), 1, 1)
    expect(hashInputs(root, undefined)).toBe(before)
  })

  it.each([
    ['a page is edited', () => writeFileSync(join(root, 'content/pages/index.md'), 'Hullo')],
    ['a page is added', () => writeFileSync(join(root, 'content/pages/new.md'), '')],
    [
      'a page is renamed',
      () => {
        rmSync(join(root, 'content/pages/index.md'))
        writeFileSync(join(root, 'content/pages/other.md'), 'Hello')
      },
    ],
    ['the lockfile changes', () => writeFileSync(join(root, 'package-lock.json'), '{ }')],
  ])('changes when %s', (_what, change) => {
    const before = hashInputs(root, undefined)
    change()
    expect(hashInputs(root, undefined)).not.toBe(before)
  })

  it('changes with the address of the site', () => {
    expect(hashInputs(root, 'https://send.example.gov.uk')).not.toBe(hashInputs(root, undefined))
  })

  it('does not depend on what is built', () => {
    const before = hashInputs(root, undefined)
    makeLive(root, build(1))
    expect(hashInputs(root, undefined)).toBe(before)
    expect(readFileSync(join(root, '.site/current'), 'utf8')).not.toBe('')
  })
})
