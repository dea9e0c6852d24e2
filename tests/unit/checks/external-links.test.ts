import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { parseContentFile } from '../../../lib/checks/parse-content-file'
import { checkExternalLinks } from '../../../lib/checks/read-external-links'
import { buildFile, buildTrial } from './sample-site'

describe('links to other websites', () => {
  let server: Server
  let site: string
  const asked: string[] = []
  beforeAll(async () => {
    server = createServer(({ method, url = '' }, answer) => {
      asked.push(`${method} ${url}`)
      if (url === '/slow') return
      if (url === '/moved') answer.setHeader('Location', '/here')
      const status = { '/gone': 404, '/moved': 301, '/no-programs': 403, '/broken': 500 }[url] ?? 200
      answer.writeHead(url === '/no-head' && method === 'HEAD' ? 405 : status).end()
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  const check = async (...paths: string[]) => {
    const text = paths.map((path) => `[it](${path.startsWith('/') ? site + path : path})`).join('\n\n')
    const { record } = parseContentFile(buildTrial(`\n${text}`), 'Page')
    return checkExternalLinks([record], { timeout: 1000 })
  }

  it('are right when their website answers, at another address too', async () => {
    expect(await check('/here', '/moved', '/no-head')).toEqual([])
  })

  it('are told by file and line when the page is gone, as a warning', async () => {
    expect(await check('/here', '/gone')).toMatchObject([
      { level: 'should', rule: 'external-gone', line: 12, field: 'body' },
    ])
    expect((await check('/broken')).map(({ problem }) => problem)).toEqual([
      `The other website answers that it cannot show "${site}/broken" (500).`,
    ])
  })

  it('are not doubted when a website only refuses programs', async () => {
    expect(await check('/no-programs')).toEqual([])
  })

  it('are told when a website does not answer, or not in time', async () => {
    const found = await check('/slow', 'http://127.0.0.1:9/')
    expect(found.map(({ problem }) => problem.replace(/^.*" /, ''))).toEqual([
      'did not answer in time.',
      'did not answer.',
    ])
  })

  it.each([
    'CERT_HAS_EXPIRED',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'ERR_TLS_CERT_ALTNAME_INVALID',
  ])('are told when the connection is not safe (%s)', async (code) => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('fetch failed', { cause: { code } })))
    const [found] = await check('/here').finally(() => vi.unstubAllGlobals())
    expect(found?.problem).toContain('has no safe connection')
  })

  it('are asked for once, however often they are written', async () => {
    asked.length = 0
    expect(await check('/gone', '/gone#part', '/gone')).toHaveLength(3)
    expect(asked).toEqual(['HEAD /gone', 'GET /gone'])
  })

  it('are found in the settings as well, beside the setting', async () => {
    const contact = buildFile('content/contacts/a.yaml', `name: A\nsocial:\n  - url: ${site}/gone\n`)
    const { record } = parseContentFile(contact, 'Contact')
    expect(await checkExternalLinks([record], { timeout: 1000 })).toMatchObject([
      { line: 3, field: 'social.0.url' },
    ])
  })
})
