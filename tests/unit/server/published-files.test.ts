import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPublishedFiles } from '../../../lib/server/published-files'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'local-offer-'))
  for (const name of ['page.html', 'page.html.br', 'page.html.gz', 'small.txt'])
    writeFileSync(join(folder, name), name)
  writeFileSync(join(folder, 'large.pdf'), Buffer.alloc(1_000_001))
})
afterAll(() => rmSync(folder, { recursive: true }))

const place = (file: string, headers = {}) => ({ kind: 'published' as const, file, headers })

describe('a published file', () => {
  it('is the version that the browser can read', async () => {
    const read = readPublishedFiles(folder)
    for (const [accept, body] of [
      ['gzip, br', 'page.html.br'],
      ['gzip', 'page.html.gz'],
      ['', 'page.html'],
    ] as const)
      expect((await read(place('page.html'), accept)).body.toString()).toBe(body)
  })

  it('has the type that its name says, unless it was published with another', async () => {
    const read = readPublishedFiles(folder)
    const type = async (file: string, headers = {}) =>
      (await read(place(file, headers), '')).headers['content-type']
    expect(await type('page.html')).toBe('text/html; charset=utf-8')
    expect(await type('large.pdf')).toBe('application/pdf')
    expect(await type('small.txt', { 'Content-Type': 'text/csv' })).toBe('text/csv')
  })

  it('is read once, and then kept', async () => {
    const read = readPublishedFiles(folder)
    const first = await read(place('small.txt'), 'br')
    expect(read(place('small.txt'), 'br')).toBe(first)
  })

  it('is not kept when it is large', async () => {
    const read = readPublishedFiles(folder)
    const first = await read(place('large.pdf'), '')
    expect(first.body).toBeTypeOf('function')
    expect(await read(place('large.pdf'), '')).not.toBe(first)
  })
})
