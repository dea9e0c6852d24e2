import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readLiveBuild } from '../../lib/publish/build-folder'
import type { Manifest } from '../../lib/publish/manifest'
import { copyRuntime, copyStatic } from '../../lib/publish/runtime'
import { writeOrigin } from '../../lib/publish/site-origin'
import { findFreePort } from '../../lib/server/port'
import { ask } from '../security/raw-request'
import { isReady, stop, waitUntil } from './processes'

// What the image has beside Node. There is no Docker in a test, so this is done by hand.
describe('The folder that a container serves from', () => {
  let folder: string
  let server: ChildProcess
  let port: number

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'local-offer-runtime-'))
    const build = readLiveBuild('.')
    if (!build) throw new Error('There is no build yet: npm run build')
    copyRuntime(process.cwd(), build, folder)
    // So that what it shows can only come from here, and not from the build that was copied.
    rename(join(folder, build.folder, 'documents/Page/_index.json'))
    rename(join(folder, build.folder, 'search-index.json'))
    writeOrigin(join(folder, build.folder, 'documents'), 'https://built-for.example.org')
    execFileSync('chmod', ['-R', 'a+rX,a-w', folder])
    port = await findFreePort()
    // As nobody in particular, where nothing can be written.
    const user = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}
    server = spawn(process.execPath, [join(folder, 'site/server.mjs')], {
      ...user,
      env: { PATH: process.env.PATH ?? '', PORT: String(port), NODE_ENV: 'production' },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    await waitUntil(() => isReady(port))
  })
  afterAll(async () => {
    await stop(server)
    execFileSync('chmod', ['-R', 'u+w', folder])
    rmSync(folder, { recursive: true })
  })

  it('serves the whole site, and what is rendered on request, without any package installed', async () => {
    for (const [path, status] of [
      ['/', 200],
      ['/help-at-school/sen-support', 200],
      ['/search?q=ehcp', 200],
      ['/search/suggestions?q=ehcp', 200],
      ['/search', 200],
      ['/nowhere', 404],
    ] as const)
      expect((await ask(port, path)).status, path).toBe(status)
  })

  it('takes its content from itself, wherever it is started from', async () => {
    for (const path of ['/search?q=sen+support', '/packs?page=/help-at-school/sen-support'])
      expect((await ask(port, path)).body.toString(), path).toContain('Moved SEN support')
  })

  it('knows the address that it was built for without being told', async () => {
    const path = '/packs?page=/help-at-school/sen-support'
    const pack = (await ask(port, path)).body.toString()
    expect(pack).toContain('https://built-for.example.org/packs?p=')
    expect(pack).not.toContain('localhost')
  })

  it('leads nowhere outside itself', () => {
    const links = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isSymbolicLink())
      .map((entry) => realpathSync(join(entry.parentPath, entry.name)))
    expect(links.length).toBeGreaterThan(0)
    expect(links.filter((path) => !path.startsWith(realpathSync(folder)))).toEqual([])
  })

  it('is small: the image is Node and this, and must stay under 300 MB', () => {
    const kilobytes = Number(execFileSync('du', ['-sk', folder], { encoding: 'utf8' }).split('\t')[0])
    expect(kilobytes / 1024).toBeLessThan(40)
  })
})

/** Puts a word before each title in a file of documents. */
const rename = (path: string) =>
  writeFileSync(path, readFileSync(path, 'utf8').replaceAll(/"title": ?"/g, '$&Moved '))

describe('The folder for a place that only serves files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'local-offer-static-'))
  const build = readLiveBuild('.')
  beforeAll(() => {
    if (build) copyStatic(process.cwd(), build, folder)
  })
  afterAll(() => rmSync(folder, { recursive: true }))
  const read = (path: string) => readFileSync(join(folder, path), 'utf8')

  it('has every page and file, and nothing that the place would not know what to do with', () => {
    const manifest = JSON.parse(readFileSync(join(build?.folder ?? '', 'manifest.json'), 'utf8')) as Manifest
    for (const address of manifest.pages)
      expect(existsSync(join(folder, address === '/' ? 'index.html' : `${address}.html`)), address).toBe(true)
    for (const address of Object.keys(manifest.files))
      expect(existsSync(join(folder, address)), address).toBe(true)
    expect(
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(br|gz)$/.test(file)),
    ).toEqual([])
  })

  it('answers a search with the A to Z, and an old address with the way to the new one', () => {
    expect(read('search.html')).toContain('Everything on this site, by name')
    const [from, to] =
      Object.entries(
        JSON.parse(readFileSync(join(build?.folder ?? '', 'manifest.json'), 'utf8')).redirects,
      )[0] ?? []
    if (from) expect(read(`${from}.html`)).toContain(`url=${to}"`)
  })
})
