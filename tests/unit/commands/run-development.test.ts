import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { findFreePort } from '../../../lib/server/port'

// The two tools that it starts are played by scripts: one says again and again that the content has changed.
const scripts = {
  'node_modules/contentlayer2/bin/cli.cjs': `setInterval(() => console.log('Generated'), 200)`,
  'node_modules/next/dist/bin/next': `setTimeout(() => undefined, 20_000)`,
}
let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'local-offer-development-'))
  for (const [path, text] of Object.entries(scripts)) {
    mkdirSync(join(root, path, '..'), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  buildSync({
    entryPoints: ['lib/commands/dev-run/run-development.ts'],
    outfile: join(root, 'run.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
  })
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

it('the site goes on being shown when the content is on the move while it is read', async () => {
  const script = `
    import { runDevelopment } from './run.mjs'
    let times = 0
    process.exitCode = await runDevelopment({
      onContent: async (state) => {
        if (state === 'first') return
        if (++times === 1) throw new Error("ENOENT: no such file or directory, scandir 'content/pages'")
        console.log('It was read again.')
        process.kill(process.pid, 'SIGTERM')
      },
    })`
  writeFileSync(join(root, 'start.mjs'), script)
  const { status, stdout, stderr } = spawnSync(process.execPath, ['start.mjs'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, PORT: String(await findFreePort()) },
  })
  expect(stderr).toContain('The content could not be read just now (ENOENT')
  expect(stderr).not.toMatch(/^\s+at /m)
  expect(stdout).toContain('It was read again.')
  expect(status).toBe(0)
})
