import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  appendFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { Agent, request } from 'node:http'
import { join, resolve } from 'node:path'
import { build as bundle } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeProject } from '../../lib/commands/bench-run/generated-site'
import { lockBuilds } from '../../lib/publish/build-folder'
import { findFreePort } from '../../lib/server/port'
import { startLoad, stop, waitUntil } from './processes'

// A copy of the whole project, so that nothing is done to the real one. The tests are steps of one story.
const project = resolve('.site/trial')
const settings = join(project, 'content/settings/site.yaml')
let unlock = () => {}
let site: ChildProcess | undefined
let port: number
let said = ''
const agent = new Agent({ keepAlive: true, maxSockets: 10 })

beforeAll(async () => {
  unlock = lockBuilds('.')
  rmSync(project, { recursive: true, force: true })
  await makeProject(resolve('.'), project)
  await bundle({
    stdin: {
      contents: `import { run } from './lib/commands/start'\nprocess.exit(await run([]))`,
      resolveDir: project,
    },
    outfile: join(project, 'start.mjs'),
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'silent',
  })
  // The copy has no lockfile to compare the packages with.
  writeFileSync(join(project, 'lib/commands/run.cjs'), `import('../../build.mjs')\n`)
  port = await findFreePort()
})
afterAll(async () => {
  agent.destroy()
  if (site) await stop(site)
  spawnSync('umount', [join(project, '.site')])
  rmSync(project, { recursive: true, force: true })
  unlock()
})

const run = (script: string) =>
  spawn(process.execPath, [join(project, script)], {
    cwd: project,
    env: { ...process.env, PWD: project, PORT: String(port), SITE_BUILD: '', NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })

function startSite() {
  said = ''
  site = run('start.mjs')
  for (const stream of [site.stdout, site.stderr])
    stream?.on('data', (text: Buffer) => {
      said += text.toString('utf8')
    })
}

const get = (path: string) =>
  new Promise<{ status: number; text: string }>((fulfil, reject) => {
    const sent = request({ port, agent, path }, (response) => {
      let text = ''
      response.on('data', (chunk: Buffer) => {
        text += chunk.toString('utf8')
      })
      response.on('error', reject).on('end', () => fulfil({ status: response.statusCode ?? 0, text }))
    })
    sent.on('error', reject)
    sent.end()
  })
const showsOnHome = async (words: string) => (await get('/').catch(() => ({ text: '' }))).text.includes(words)
const readPointer = () => readFileSync(join(project, '.site/current'), 'utf8')
const listBuilds = () =>
  readdirSync(join(project, '.site'), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? entry.name : [],
  )
const setSummary = (words: string) =>
  writeFileSync(
    settings,
    readFileSync(settings, 'utf8').replace(/^homeSummary: .*$/m, `homeSummary: ${words}`),
  )

/** Builds the project and waits for the end. */
async function build(): Promise<{ code: number; said: string }> {
  const child = run('build.mjs')
  let text = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8')
    })
  const [code] = await once(child, 'close')
  return { code, said: text }
}

describe('A site and its builds', () => {
  it('are built before anything is served, the first time', async () => {
    startSite()
    await waitUntil(() => said.includes('The site is at'), 280)
    expect((await get('/')).status).toBe(200)
    if (site) await stop(site)
  })

  it('what was built is served at once, and the next build takes over under load with no request lost', async () => {
    setSummary('The second build.')
    const before = readPointer()
    startSite()
    await waitUntil(() => showsOnHome('Local Offer'), 20)
    expect(await showsOnHome('The second build.')).toBe(false)
    expect(readPointer()).toBe(before)
    await waitUntil(() => existsSync(join(project, '.site/current')) && readPointer() !== before, 280)
    const load = startLoad(async (path) => (await get(path)).status)
    await waitUntil(() => showsOnHome('The second build.'), 60)
    await new Promise((done) => setTimeout(done, 3_000))
    const { answered, failed } = await load.stop()
    expect(failed).toEqual([])
    expect(answered).toBeGreaterThan(50)
  })

  it('a mistake in the content leaves the site as it was, and is said in plain words', async () => {
    const [before, good] = [readPointer(), readFileSync(settings, 'utf8')]
    appendFileSync(settings, 'titel: Rutland\n')
    const failed = await build()
    writeFileSync(settings, good)
    expect(failed.code).not.toBe(0)
    expect(failed.said).toContain('content/settings/site.yaml')
    expect([readPointer(), (await get('/search?q=ehcp')).status]).toEqual([before, 200])
  })

  it.each([
    ['while the content is read', 'Check the content', 300],
    ['while the words are indexed', 'Read the content', 100],
    ['as the pages begin to be rendered', 'Index the words', 1_500],
    ['while the pages are rendered', 'Index the words', 8_000],
  ])('a build that is killed %s leaves the site as it was', async (_when, step, later) => {
    const before = readPointer()
    const child = run('build.mjs')
    const output: string[] = []
    child.stdout?.on('data', (text: Buffer) => output.push(text.toString('utf8')))
    await waitUntil(() => output.join('').includes(step) || child.exitCode !== null, 120)
    await new Promise((done) => setTimeout(done, later))
    if (child.exitCode === null && child.pid) {
      process.kill(-child.pid, 'SIGKILL')
      await once(child, 'exit')
      expect(readPointer()).toBe(before)
    }
    expect([(await get('/')).status, (await get('/search?q=ehcp')).status]).toEqual([200, 200])
  })

  it('the next build clears away what they left, and takes over', async () => {
    setSummary('The last build.')
    expect((await build()).code).toBe(0)
    await waitUntil(() => showsOnHome('The last build.'), 60)
    // The live one, the one before it, and none that was never finished.
    expect(listBuilds()).toHaveLength(2)
    expect(existsSync(join(project, '.site/building'))).toBe(false)
  })

  it('a build that is put back while another takes over is the one that is served', async () => {
    const last = readPointer()
    const before = listBuilds().find((id) => id !== last) ?? ''
    const point = (id: string) => {
      writeFileSync(join(project, '.site/current.next'), id)
      renameSync(join(project, '.site/current.next'), join(project, '.site/current'))
    }
    point(before)
    // The server looks twice a second, and the other build takes a second to start.
    await new Promise((done) => setTimeout(done, 700))
    point(last)
    await new Promise((done) => setTimeout(done, 6_000))
    expect(await showsOnHome('The last build.')).toBe(true)
  })

  it('a full disk leaves the site as it was, and is said in plain words', async ({ skip }) => {
    const folder = join(project, '.site')
    const kilobytes = Number(execFileSync('du', ['-sk', folder], { encoding: 'utf8' }).split('\t')[0])
    if (site) await stop(site)
    renameSync(folder, `${folder}-before`)
    execFileSync('mkdir', [folder])
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes + 8_000}k`, 'tmpfs', folder])
    if (mounted.status !== 0) skip('a small disk can only be made by root, on Linux')
    cpSync(`${folder}-before`, folder, { recursive: true, verbatimSymlinks: true })
    rmSync(`${folder}-before`, { recursive: true })
    const before = readPointer()
    setSummary('The build that found no room.')
    const failed = await build()
    expect(failed.code).not.toBe(0)
    expect(failed.said).toContain('The disk is full. Free some space')
    expect(readPointer()).toBe(before)
    startSite()
    await waitUntil(() => showsOnHome('The last build.'), 30)
    expect((await get('/search?q=ehcp')).status).toBe(200)
  })
})
