import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import { ask } from './raw-request'

const port = inject('port')
const published = join('.site', readFileSync('.site/current', 'utf8'), 'published')

describe('An address that climbs, hides or is malformed is refused', () => {
  it.each([
    '/../package.json',
    '/help-at-school/../../package.json',
    '/..%2f..%2fetc/passwd',
    '/%2e%2e/%2e%2e/package.json',
    '/%2e%2e%2fpackage.json',
    '/..%5c..%5cpackage.json',
    '/..\\..\\package.json',
    '/_next/static/../../manifest.json',
    '/islands/%2e%2e/%2e%2e/manifest.json',
    '/help-at-school%00.html',
    '/help-at-school%0d%0aSet-Cookie:%20a=b',
    '/%',
    '/%zz',
    '/%E0%A4%A',
    '/%c0%ae%c0%ae/package.json',
    '/%ff',
    '//',
    '///',
    '//help-at-school',
    '/help-at-school//sen-support',
  ])('%s', async (path) => {
    const { status, headers, body } = await ask(port, path)
    expect(status).toBe(400)
    expect(headers.location).toBeUndefined()
    expect(body.toString()).toContain('We could not read that address')
  })

  it.each(['/....//etc/passwd', '/;/package.json', '/.%00./', '/%252e%252e/package.json', '/~root'])(
    '%s, or there is nothing',
    async (path) => {
      expect([400, 404]).toContain((await ask(port, path)).status)
    },
  )

  it.each(['help-at-school', 'http:/nowhere', '*'])('%s, which is no path', async (path) => {
    expect((await ask(port, path)).status).toBe(400)
  })
})

describe('No address leads to another site', () => {
  it.each([
    '//evil.example',
    '//evil.example/',
    '//evil.example/help-at-school/',
    '/\\evil.example/',
    '/%2f%2fevil.example',
    '/%5cevil.example',
    '/%09/evil.example',
    '/https://evil.example/',
    '/.evil.example/',
    '/@evil.example/',
    '///evil.example/..',
  ])('%s', async (path) => {
    const { status, headers } = await ask(port, path)
    expect([400, 404]).toContain(status)
    expect(headers.location).toBeUndefined()
  })

  it.each([
    '/Contacts/?next=//evil.example',
    '/contacts/?url=https://evil.example',
    '/CONTACTS?//evil.example',
  ])('%s leads to a page of this one', async (path) => {
    const { status, headers } = await ask(port, path)
    expect(status).toBe(301)
    expect(headers.location).toMatch(/^\/contacts\?/)
  })
})

describe('What is not for readers is not there', () => {
  it.each([
    '/_next/image?url=%2Ffavicon.ico&w=64&q=75',
    '/_next/data/build/index.json',
    '/_next/webpack-hmr',
    '/_next/static/',
    '/__nextjs_original-stack-frame',
    '/_not-found',
    '/_global-error',
    '/404',
    '/500',
    '/index.rsc',
    '/help-at-school.rsc',
    '/help-at-school.txt',
    '/manifest.json',
    '/traced-files.json',
    '/search-index.json',
    '/server.mjs',
    '/package.json',
    '/next.config.ts',
    '/.site/current',
    '/.git/config',
    '/.git/HEAD',
    '/.env',
    '/.env.local',
    '/.npmrc',
    '/.ssh/id_rsa',
    '/.DS_Store',
    '/content/settings/site.yaml',
    '/content/pages/help-at-school/sen-support.md',
    '/node_modules/next/package.json',
    '/metrics',
    '/server-status',
    '/debug/pprof',
    '/wp-login.php',
    '/xmlrpc.php',
    '/index.html.br',
    '/index.html.gz',
  ])('%s', async (path) => {
    expect((await ask(port, path)).status).toBe(404)
  })

  it('nor is any source map, or a mention of one, among all that is published', () => {
    const files = readdirSync(published, { recursive: true, encoding: 'utf8' })
    expect(files.length).toBeGreaterThan(100)
    expect(files.filter((file) => /\.(map|tsx?|md|yaml)$/.test(file))).toEqual([])
    const texts = files.filter((file) => /\.(js|css|html|txt|json)$/.test(file))
    expect(
      texts.filter((file) => readFileSync(join(published, file), 'utf8').includes('sourceMappingURL')),
    ).toEqual([])
  })

  it('nor is a key, a password or a folder of the machine that built it', () => {
    const texts = readdirSync(published, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(js|css|html|txt|xml|json|svg)$/.test(file),
    )
    const secret = /-----BEGIN [A-Z ]*PRIVATE KEY|\b(gh[pousr]|npm|xox[bp])_[A-Za-z0-9]{20}|AKIA[0-9A-Z]{16}/
    const found = texts.filter((file) => {
      const text = readFileSync(join(published, file), 'utf8')
      return secret.test(text) || text.includes(process.cwd())
    })
    expect(found).toEqual([])
  })
})
