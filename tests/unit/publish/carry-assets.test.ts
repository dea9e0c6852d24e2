import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { carryAssets } from '../../../lib/publish/carry-assets'
import type { Manifest } from '../../../lib/publish/manifest'

const kept = { 'Cache-Control': 'public, max-age=31536000, immutable' }
let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'local-offer-'))
})
afterEach(() => rmSync(root, { recursive: true }))

function makeBuild(name: string, files: Manifest['files']): string {
  const folder = join(root, name)
  for (const address of Object.keys(files)) {
    const path = join(folder, 'published', address)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, `${address} of ${name}`)
    writeFileSync(`${path}.br`, 'compressed')
  }
  const manifest: Manifest = { pages: [], files, dynamicRoutes: [], redirects: {}, carried: [], islands: {} }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
  return folder
}

const readManifest = (folder: string) =>
  JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest
const isPublished = (folder: string, address: string) => existsSync(join(folder, 'published', address))

describe('A new build', () => {
  it('has the style sheets and scripts of the one before it, for those who have an old page open', () => {
    const first = makeBuild('first', { '/_next/a.css': kept, '/islands/b.1.js': kept })
    const second = makeBuild('second', { '/_next/c.css': kept })
    carryAssets(first, second)
    expect(Object.keys(readManifest(second).files).sort()).toEqual([
      '/_next/a.css',
      '/_next/c.css',
      '/islands/b.1.js',
    ])
    expect(isPublished(second, '/_next/a.css.br')).toBe(true)
    expect(readManifest(second).files['/_next/a.css']).toEqual(kept)
  })

  it('has nothing else of it: no page, no icon, and its own files as they are', () => {
    const first = makeBuild('first', { '/_next/a.css': kept, '/old.svg': { 'Cache-Control': 'no-cache' } })
    const second = makeBuild('second', { '/_next/a.css': kept })
    carryAssets(first, second)
    expect(readFileSync(join(second, 'published/_next/a.css'), 'utf8')).toBe('/_next/a.css of second')
    expect(isPublished(second, '/old.svg')).toBe(false)
  })

  it('keeps nothing for ever: what the one before had only carried is left behind', () => {
    const first = makeBuild('first', { '/_next/a.css': kept })
    const second = makeBuild('second', { '/_next/b.css': kept })
    const third = makeBuild('third', { '/_next/c.css': kept })
    carryAssets(first, second)
    carryAssets(second, third)
    expect(Object.keys(readManifest(third).files).sort()).toEqual(['/_next/b.css', '/_next/c.css'])
  })
})
