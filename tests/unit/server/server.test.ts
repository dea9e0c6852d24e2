import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { RequestListener, Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Manifest } from '../../../lib/publish/manifest'
import { messageStatuses } from '../../../lib/publish/message-pages'
import { createMetrics } from '../../../lib/server/metrics'
import type { SearchCode } from '../../../lib/server/search-page'
import { createSite, type LogLine, type SiteOptions } from '../../../lib/server/server'
import { ask as askPort, sendRaw as sendRawTo } from '../../security/raw-request'

/** Stands in for Next: what each address of the dynamic routes answers. */
const dynamic = async (...[incoming, response]: Parameters<RequestListener>) => {
  const { pathname } = new URL(incoming.url ?? '', 'http://localhost')
  if (pathname === '/search/broken') throw new Error('broken')
  if (pathname === '/search/none') response.statusCode = 404
  if (pathname === '/search/slow') await new Promise((resolve) => setTimeout(resolve, 150))
  if (pathname === '/feedback') {
    response.writeHead(303, { Location: '/search', 'X-Nextjs-Cache': 'HIT' }).end()
    return
  }
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  if (pathname === '/search') {
    response.end('<title>Search | Site</title><main></main><footer>Next’s own</footer>')
    return
  }
  response.setHeader('Vary', 'rsc, next-router-state-tree')
  response.setHeader('ETag', '"next"')
  response.setHeader('Link', '</_next/1.js>; rel=preload; as=script')
  response.setHeader('Set-Cookie', 'a=b')
  response.setHeader('X-Nextjs-Cache', 'HIT')
  response.write(`<!DOCTYPE html><html><head></head><body><p>${JSON.stringify(incoming.headers)}</p>`)
  response.end(`<p>${'words '.repeat(300)}</p><script>self.__next_f.push([1])</script></body></html>`)
}

/** Stands in for the search: each finds its own words, and those for nothing find nothing. */
const search: SearchCode = {
  renderSearch: (query = '') => ({
    title: query || 'Search',
    html: `<main>${query}</main>`,
    foundNothing: query === 'nothing' ? query : '',
  }),
  findSuggestions: (query) => {
    if (query === 'broken') throw new Error('broken')
    return { query, groups: [] }
  },
}

const manifest: Manifest = {
  pages: ['/', '/contacts'],
  files: {
    '/contacts/sendiass/card.vcf': {
      'Cache-Control': 'no-cache',
      'content-type': 'text/vcard; charset=utf-8',
    },
    '/islands/search.4f1c09aa.js': { 'Cache-Control': 'public, max-age=31536000, immutable' },
    '/font.woff2': {},
    '/leaflet.pdf': {},
    '/lost.txt': {},
  },
  dynamicRoutes: [
    {
      route: '/search/suggestions',
      pattern: '^/search/suggestions$',
      methods: ['HEAD', 'GET'],
      entry: 'suggestions.js',
    },
    { route: '/search', pattern: '^/search(/.*)?$', methods: ['GET', 'HEAD'], entry: 'search.js' },
    { route: '/feedback', pattern: '^/feedback$', methods: ['POST'], entry: 'feedback.js' },
  ],
  redirects: { '/old': '/contacts' },
  carried: [],
  islands: {},
}

/** More than is kept in memory. */
const leaflet = 'Leaflet '.repeat(300_000)
const home = `<!DOCTYPE html><p>${'Home '.repeat(400)}</p>`
let folder: string
let server: Server
let close: () => Promise<void>
const lines: LogLine[] = []
const failures: unknown[] = []
const emptySearches: string[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'local-offer-'))
  const publish = (path: string, body: string) => {
    const file = join(folder, 'published', path)
    mkdirSync(join(file, '..'), { recursive: true })
    writeFileSync(file, body)
    writeFileSync(`${file}.br`, brotliCompressSync(body))
    writeFileSync(`${file}.gz`, gzipSync(body))
  }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
  publish('index.html', home)
  publish('contacts.html', '<p>Contacts</p>')
  publish('contacts/sendiass/card.vcf', 'BEGIN:VCARD')
  publish('islands/search.4f1c09aa.js', 'export {}')
  for (const [file, body] of [
    ['font.woff2', 'glyphs'],
    ['leaflet.pdf', leaflet],
  ] as const)
    writeFileSync(join(folder, 'published', file), body)
  publish('unlisted.html', '<p>Nobody published this</p>')
  for (const status of [404, ...messageStatuses]) publish(`${status}.html`, `<h1>Page ${status}</h1>`)
  const site = createSite({
    folder,
    build: 'build-1',
    log: (line) => lines.push(line),
    logFailure: (error) => failures.push(error),
    dynamic: Promise.resolve(dynamic),
    search: Promise.resolve(search),
    countSearch: { countEmptySearch: (query) => emptySearches.push(query) },
  })
  server = site.server
  close = site.close
  await new Promise<void>((resolve) => server.listen(0, resolve))
})
afterAll(async () => {
  await close()
  rmSync(folder, { recursive: true })
})
beforeEach(() => {
  lines.length = 0
  failures.length = 0
})

const port = () => (server.address() as AddressInfo).port

const ask = (path: string, headers: Record<string, string> = {}, method = 'GET', body?: string) =>
  askPort(port(), path, headers, method, body)
const text = async (path: string) => (await ask(path)).body.toString('utf8')
const sendRaw = (bytes: string) => sendRawTo(port(), bytes)

describe('A page', () => {
  it('is sent compressed as the browser asks', async () => {
    const brotli = await ask('/', { 'accept-encoding': 'gzip, deflate, br' })
    expect(brotli.headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding' })
    expect(brotliDecompressSync(brotli.body).toString()).toBe(home)
    expect((await ask('/', { 'accept-encoding': 'gzip' })).headers['content-encoding']).toBe('gzip')
    const plain = await ask('/')
    expect(plain.headers).not.toHaveProperty('content-encoding')
    expect(plain.body.toString()).toBe(home)
  })

  it('shows a correction at once, and costs nothing when there is none', async () => {
    const first = await ask('/')
    expect(first.headers['cache-control']).toBe('no-cache')
    const again = await ask('/', { 'if-none-match': first.headers.etag ?? '' })
    expect(again.status).toBe(304)
    expect(again.body).toHaveLength(0)
    expect(again.headers).toMatchObject({
      etag: first.headers.etag,
      vary: 'Accept-Encoding',
      'cache-control': 'no-cache',
    })
  })

  it('costs nothing either when a proxy asks for several versions at once', async () => {
    const { headers } = await ask('/')
    expect((await ask('/', { 'if-none-match': `"old", ${headers.etag}` })).status).toBe(304)
  })

  it('is sent whole to a browser that has another version, with the right tag', async () => {
    const answer = await ask('/', { 'if-none-match': '"old"' })
    expect(answer.status).toBe(200)
    expect(answer.headers.etag).toBe((await ask('/')).headers.etag)
  })

  it('answers HEAD with its headers and no body', async () => {
    const answer = await ask('/', {}, 'HEAD')
    expect(answer.status).toBe(200)
    expect(answer.headers['content-length']).toBe(String(Buffer.byteLength(home)))
    expect(answer.body).toHaveLength(0)
  })

  it('is never sent in part', async () => {
    expect((await ask('/', { range: 'bytes=5-2' })).status).toBe(200)
  })
})

describe('A file', () => {
  it('has the content type that its route gave it', async () => {
    expect((await ask('/contacts/sendiass/card.vcf')).headers['content-type']).toBe(
      'text/vcard; charset=utf-8',
    )
  })

  it('that was not worth compressing is sent as it is, each time', async () => {
    for (let time = 0; time < 2; time++) {
      const { status, headers, body } = await ask('/font.woff2', { 'accept-encoding': 'br, gzip' })
      expect([status, headers['content-type'], body.toString()]).toEqual([200, 'font/woff2', 'glyphs'])
      expect(headers).not.toHaveProperty('content-encoding')
    }
  })

  it('that is large is sent whole to everyone who asks at the same time', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => ask('/leaflet.pdf')))
    for (const { headers, body } of answers) {
      expect(headers['content-length']).toBe(String(leaflet.length))
      expect(body.toString()).toBe(leaflet)
    }
    const asked = await ask('/leaflet.pdf', {}, 'HEAD')
    expect([asked.headers['content-length'], asked.body.length]).toEqual([String(leaflet.length), 0])
  })

  it('that is large and that a reader does not wait for is no failure', async () => {
    const socket = connect(port(), 'localhost')
    socket.write('GET /leaflet.pdf HTTP/1.1\r\nHost: localhost\r\n\r\n')
    await once(socket, 'data')
    socket.destroy()
    await vi.waitFor(() => expect(lines.map(({ path }) => path)).toContain('/leaflet.pdf'))
    expect(failures).toEqual([])
  })

  it('that cannot be read is a failure, which is logged', async () => {
    expect((await ask('/lost.txt')).body.toString()).toBe('<h1>Page 500</h1>')
    expect(failures).toEqual([expect.objectContaining({ code: 'ENOENT' })])
  })

  it('with a hash in its name is kept for ever', async () => {
    expect((await ask('/islands/search.4f1c09aa.js')).headers['cache-control']).toContain('immutable')
  })
})

describe('An address that does not exist', () => {
  it.each([
    '/nothing',
    '/unlisted',
    '/unlisted.html',
    '/index.html.br',
    '/manifest.json',
    '/_next/image?url=/a',
  ])('%s is answered with the site’s own page and status 404', async (path) => {
    const { status, body } = await ask(path)
    expect([status, body.toString()]).toEqual([404, '<h1>Page 404</h1>'])
  })
})

describe('Another address of a page', () => {
  it.each([
    ['/contacts/', '/contacts'],
    ['/Contacts', '/contacts'],
    ['/contacts.html', '/contacts'],
    ['/old', '/contacts'],
    ['/Old/?from=letter', '/contacts?from=letter'],
    ['/contacts/?next=//evil.com', '/contacts?next=//evil.com'],
  ])('%s leads to %s', async (path, location) => {
    const { status, headers } = await ask(path)
    expect([status, headers.location]).toEqual([301, location])
  })
})

describe('A request is refused', () => {
  it.each(['//evil.com', '/%', '/a%00', '/..%2f..%2fetc/passwd', '/a/../b'])(
    'for its address: %s',
    async (path) => {
      const { status, body, headers } = await ask(path)
      expect([status, body.toString(), headers.location]).toEqual([400, '<h1>Page 400</h1>', undefined])
    },
  )

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'])('for its method: %s', async (method) => {
    const { status, headers } = await ask('/', {}, method)
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD'])
  })

  it('for a method that a form does not take', async () => {
    const { status, headers } = await ask('/feedback')
    expect([status, headers.allow]).toEqual([405, 'POST'])
  })

  it('for a body, without reading it', async () => {
    const started =
      'POST /feedback HTTP/1.1\r\nHost: localhost\r\nContent-Length: 60000000\r\n\r\nfirst words'
    expect(await sendRaw(started)).toMatch(/^HTTP\/1\.1 413 .*Connection: close/s)
  })

  it('before it sends a large body, when it asks first', async () => {
    const asks =
      'POST /feedback HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: 60000000\r\n\r\n'
    expect(await sendRaw(asks)).toMatch(/^HTTP\/1\.1 413 /)
  })

  it('once, whatever comes after it on the same connection', async () => {
    const answers = await sendRaw(
      'POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\nGET / HTTP/1.1\r\n\r\n',
    )
    expect(answers.match(/HTTP\/1\.1 \d+/g)).toHaveLength(1)
  })

  it('when it is not HTTP at all, or its headers never end', async () => {
    expect(await sendRaw('HELLO\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /)
    expect(await sendRaw(`GET /${'a'.repeat(40_000)} HTTP/1.1\r\n\r\n`)).toMatch(/^HTTP\/1\.1 431 /)
  })
})

describe('A page that is rendered on request', () => {
  it('is lean, whole and compressed', async () => {
    const { headers, body } = await ask('/search/autism', { 'accept-encoding': 'br' })
    const html = brotliDecompressSync(body).toString()
    expect(html).toContain('words words')
    expect(html).not.toContain('<script')
    expect(headers).toMatchObject({
      'content-length': String(body.length),
      'cache-control': 'private, no-store',
      vary: 'Accept-Encoding',
    })
  })

  it('passes on no header that is Next’s own, and no cookie', async () => {
    const { headers } = await ask('/search/any')
    for (const name of ['etag', 'link', 'set-cookie', 'x-nextjs-cache', 'transfer-encoding'])
      expect(headers).not.toHaveProperty(name)
  })

  it('is told nothing that could steer Next', async () => {
    const steering = {
      rsc: '1',
      cookie: '__prerender_bypass=1',
      'next-router-prefetch': '1',
      'x-middleware-subrequest': 'middleware',
      'x-forwarded-host': 'evil.com',
      'x-nextjs-data': '1',
      'if-none-match': '"next"',
    }
    const { body } = await ask('/search/any', { ...steering, 'accept-language': 'cy' })
    expect(body.toString()).toContain('accept-language')
    for (const name of Object.keys(steering)) expect(body.toString()).not.toContain(name)
  })

  it('that does not exist is the site’s own page', async () => {
    const { status, body } = await ask('/search/none')
    expect([status, body.toString()]).toEqual([404, '<h1>Page 404</h1>'])
  })

  it('that fails is the site’s own page, and the failure is logged', async () => {
    const { status, body } = await ask('/search/broken')
    expect([status, body.toString()]).toEqual([500, '<h1>Page 500</h1>'])
    expect(failures).toEqual([new Error('broken')])
  })

  it('answers a form with where to go next', async () => {
    const { status, headers } = await ask('/feedback', { 'content-length': '3' }, 'POST', 'a=b')
    expect([status, headers.location]).toEqual([303, '/search'])
    expect(headers).not.toHaveProperty('x-nextjs-cache')
  })
})

describe('A search', () => {
  it('is answered in the page that Next makes, without Next', async () => {
    const { status, headers, body } = await ask('/search?q=autism')
    expect([status, body.toString()]).toEqual([
      200,
      expect.stringMatching(/<title>autism \| Site<.*<main>autism<\/main><footer>Next’s own<\/footer>/),
    ])
    expect(headers).toMatchObject({
      'cache-control': 'private, no-store',
      'content-length': String(body.length),
      'content-type': 'text/html; charset=utf-8',
      vary: 'Accept-Encoding',
    })
  })

  it('that found nothing is counted, each time', async () => {
    for (let time = 0; time < 3; time++) await ask('/search?q=nothing')
    expect(emptySearches).toEqual(['nothing', 'nothing', 'nothing'])
  })

  it('that cannot be answered is the site’s own page, and the failure is logged', async () => {
    const renderSearch = (query?: string) => {
      if (query) throw new Error('broken')
      return { title: 'Search', html: '<main></main>', foundNothing: '' }
    }
    const logFailure = vi.fn()
    const broken = Promise.resolve({ ...search, renderSearch })
    const { origin, close: stop } = await startSite({ search: broken, logFailure })
    expect((await fetch(`${origin}/search?q=autism`)).status).toBe(500)
    expect(logFailure).toHaveBeenCalledWith(new Error('broken'))
    await stop()
  })
})

describe('Suggestions', () => {
  it('are given without Next, and kept by nobody', async () => {
    const { status, headers, body } = await ask('/search/suggestions?q=short+br&q=other')
    expect([status, JSON.parse(body.toString())]).toEqual([200, { query: 'short br', groups: [] }])
    expect(headers).toMatchObject({
      'cache-control': 'private, no-store',
      'content-length': String(body.length),
      'content-type': 'application/json',
    })
  })

  it('are given when nothing was typed yet', async () => {
    expect((await ask('/search/suggestions')).status).toBe(200)
  })

  it('are not counted as searches that found nothing', async () => {
    emptySearches.length = 0
    await ask('/search/suggestions?q=nothing')
    expect(emptySearches).toEqual([])
  })

  it('answer HEAD without a body, and refuse any other method', async () => {
    const head = await ask('/search/suggestions?q=a', {}, 'HEAD')
    expect([head.status, head.body.length]).toEqual([200, 0])
    expect((await ask('/search/suggestions?q=a', {}, 'POST')).status).toBe(405)
  })

  it('that fail are the site’s own page, and the failure is logged', async () => {
    expect((await ask('/search/suggestions?q=broken')).body.toString()).toBe('<h1>Page 500</h1>')
    expect(failures).toEqual([new Error('broken')])
  })
})

it('Nothing that the server answers by itself is asked of Next when it starts, but the page of the search', async () => {
  const asked: unknown[] = []
  const { ready, close: stop } = await startSite({
    dynamic: Promise.resolve((request, response) => {
      asked.push(request.url)
      return dynamic(request, response)
    }),
  })
  await ready
  expect(asked).toEqual(['/search'])
  await stop()
})

it('Every answer has the security headers, whatever it is', async () => {
  const paths = [
    '/',
    '/islands/search.4f1c09aa.js',
    '/nothing',
    '/old',
    '//',
    '/search',
    '/search/broken',
    '/healthz',
  ]
  for (const path of paths)
    expect((await ask(path)).headers).toMatchObject({
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'x-content-type-options': 'nosniff',
    })
  expect(await sendRaw('HELLO\r\n\r\n')).toContain("default-src 'none'")
})

describe('The log', () => {
  /** The lines about one path; a line is written just after the answer has gone. */
  const linesAbout = (path: string) =>
    vi.waitFor(() => {
      const found = lines.filter((line) => line.path === path)
      expect(found).not.toEqual([])
      return found
    })

  it('has one line a request, and no word that a family searched for', async () => {
    await ask('/search/log?q=tourettes', { 'user-agent': 'Browser', 'x-forwarded-for': '192.0.2.1' })
    expect(await linesAbout('/search/log')).toEqual([
      {
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
        method: 'GET',
        path: '/search/log',
        status: 200,
        bytes: expect.any(Number),
        ms: expect.any(Number),
      },
    ])
  })

  it('has the size of what was sent, and the status', async () => {
    await ask('/search/none')
    const [line] = await linesAbout('/search/none')
    expect(line?.bytes).toBeGreaterThan('<h1>Page 404</h1>'.length)
    expect(line?.status).toBe(404)
  })

  it('says nothing of who asked, by whatever way that came', async () => {
    const personal = {
      referer: 'https://example.org/my-child',
      cookie: 'name=Ada',
      authorization: 'Basic QWRh',
    }
    await ask('/search/who?q=ada&postcode=LE15+6HP#part', { ...personal, 'x-real-ip': '192.0.2.1' })
    const [line] = await linesAbout('/search/who')
    expect(JSON.stringify(line)).not.toMatch(/ada|LE15|192\.0|127\.0|::|example\.org/i)
  })

  it('has no line for those who ask whether the site is well', async () => {
    expect(JSON.parse(await text('/healthz'))).toEqual({ status: 'ok', build: 'build-1' })
    await ask('/search/after')
    await linesAbout('/search/after')
    expect(lines.map(({ path }) => path)).not.toContain('/healthz')
  })
})

/** A site of its own, for a test that ends it or looks at its beginning. */
async function startSite(options: Partial<SiteOptions> = {}) {
  const site = createSite({
    folder,
    build: 'build-1',
    log: () => {},
    logFailure: () => {},
    dynamic: Promise.resolve(dynamic),
    search: Promise.resolve(search),
    countSearch: { countEmptySearch: () => {} },
    ...options,
  })
  await new Promise<void>((resolve) => site.server.listen(0, resolve))
  const { port: ownPort } = site.server.address() as AddressInfo
  return { ...site, ownPort, origin: `http://localhost:${ownPort}` }
}

describe('A server that is told to stop', () => {
  it('finishes what it has begun, and takes nothing more', async () => {
    const { origin, server: own, close: stop } = await startSite()
    const slow = fetch(`${origin}/search/slow`)
    await once(own, 'request')
    const stopped = stop()
    await expect(fetch(`${origin}/`)).rejects.toThrow()
    expect((await slow).status).toBe(200)
    await stopped
  })

  it('answers what is on its way in a connection that was kept open, and asks to close it', async () => {
    const { ownPort, close: stop } = await startSite()
    const socket = connect(ownPort, 'localhost')
    let received = ''
    socket.on('data', (chunk) => {
      received += chunk.toString('utf8')
    })
    const get = () => socket.write('GET /readyz HTTP/1.1\r\nHost: localhost\r\n\r\n')
    get()
    await vi.waitFor(() => expect(received).toContain('200 OK'))
    const stopped = stop()
    await new Promise((resolve) => setTimeout(resolve, 100))
    get()
    await Promise.all([stopped, new Promise((resolve) => socket.once('close', resolve))])
    expect(received).toContain('HTTP/1.1 503 Service Unavailable')
    expect(received.slice(received.indexOf('503'))).toContain('Connection: close')
    expect(received).toContain('"status":"stopping"')
  })

  it('does not wait for connections on which nothing comes', async () => {
    const { ownPort, close: stop } = await startSite()
    const socket = connect(ownPort, 'localhost')
    socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n')
    await new Promise((resolve) => socket.once('data', resolve))
    const started = performance.now()
    await stop()
    expect(performance.now() - started).toBeLessThan(2_000)
  })
})

describe('A server that has just started', () => {
  it('serves published pages at once, and is ready when it can render', async () => {
    let begin = () => {}
    const loaded = new Promise<void>((resolve) => {
      begin = resolve
    })
    const { origin, ready, close: stop } = await startSite({ dynamic: loaded.then(() => dynamic) })
    const status = async (path: string) => (await fetch(`${origin}${path}`)).status
    expect([await status('/'), await status('/healthz'), await status('/readyz')]).toEqual([200, 200, 503])
    begin()
    await ready
    expect(await status('/readyz')).toBe(200)
    await stop()
  })
})

it('The figures count answers by the kind of address, never by the address', async () => {
  const metrics = createMetrics('build-1')
  const { origin, close: stop } = await startSite({
    countRequest: metrics.begin,
    countSearch: { countEmptySearch: () => {}, countAnswer: metrics.countSearch },
  })
  for (const path of ['/', '/contacts', '/search?q=tourettes', '/search?q=tourettes', '/nothing', '/%'])
    await (await fetch(`${origin}${path}`)).text()
  await new Promise<void>((resolve) => metrics.server.listen(0, resolve))
  const { port: metricsPort } = metrics.server.address() as AddressInfo
  const figures = await (await fetch(`http://localhost:${metricsPort}/metrics`)).text()
  for (const [route, status, count] of [
    ['published', 200, 2],
    ['/search', 200, 2],
    ['unknown', 404, 1],
    ['refused', 400, 1],
  ])
    expect(figures).toContain(
      `http_requests_total{route="${route}",status="${status}",build="build-1"} ${count}`,
    )
  for (const cache of ['hit', 'miss'])
    expect(figures).toContain(`search_pages_total{cache="${cache}",build="build-1"} 1`)
  expect(figures).toContain('http_requests_in_flight{build="build-1"} 0')
  expect(figures).toContain('http_request_duration_seconds_bucket')
  expect(figures).toContain('process_resident_memory_bytes')
  expect(figures).not.toMatch(/tourettes|nothing/)
  metrics.server.close()
  await stop()
})
