import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listDocuments, readBody } from '../../../lib/content/documents'

// Files that the check accepts must also come through contentlayer. It is run here for real, in a project
// of its own inside node_modules, where it finds its packages.
const project = 'node_modules/.cache/local-offer/awkward-site'
const before = process.env.SITE_BUILD

beforeAll(() => {
  rmSync(project, { recursive: true, force: true })
  mkdirSync(project, { recursive: true })
  for (const path of ['contentlayer.config.ts', 'lib/content/schemas', 'lib/site/theme.ts', 'package.json'])
    cpSync(path, join(project, path), { recursive: true })
  for (const site of ['good', 'awkward'])
    cpSync(join('tests/fixtures/broken', site, 'content'), join(project, 'content'), { recursive: true })
  execFileSync(process.execPath, ['../../../contentlayer2/bin/cli.cjs', 'build'], {
    cwd: project,
    env: { ...process.env, PWD: resolve(project) },
    stdio: 'pipe',
  })
  cpSync(join(project, '.contentlayer/generated'), join(project, 'documents'), { recursive: true })
  process.env.SITE_BUILD = relative('.', project)
}, 60_000)

afterAll(() => {
  if (before === undefined) delete process.env.SITE_BUILD
  else process.env.SITE_BUILD = before
})

const getPage = (name: string) => {
  const file = `pages/help-at-school/${name}.md`
  const page = listDocuments('Page').find((one) => one.file === file)
  return page && { ...page, body: readBody('Page', file) }
}

describe('a file as editors save it', () => {
  it('may have Windows line endings', () => {
    const page = getPage('windows-line-endings')
    expect(page).toBeDefined()
    expect(JSON.stringify({ ...page, body: '' })).not.toContain('\\r')
  })

  it('may begin with a byte-order mark', () => {
    expect(getPage('byte-order-mark')?.title).not.toBe('')
    expect(listDocuments('Contact').map(({ file }) => file)).toContain('contacts/byte-order-mark.yaml')
  })

  it('may be in any language', () => {
    expect(getPage('other-languages')?.body).toMatch(/[^\u0020-\u024f\s]/)
  })
})
