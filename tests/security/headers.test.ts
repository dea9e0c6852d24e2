import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import type { Manifest } from '../../lib/publish/manifest'
import { someContact, somePage } from '../shipped-content'
import { ask } from './raw-request'

const port = inject('port')
const manifest = JSON.parse(
  readFileSync(join('.site', readFileSync('.site/current', 'utf8'), 'manifest.json'), 'utf8'),
) as Manifest

const addresses = ['/', somePage, '/search?q=ehcp', '/search/suggestions?q=ehcp', '/nowhere', '/Contacts/']

/** All that a cache would keep of an answer. */
async function readAnswer(path: string, headers: Record<string, string> = {}) {
  const { status, headers: answered, body } = await ask(port, path, { host: 'localhost', ...headers })
  const { date, connection, 'keep-alive': alive, ...kept } = answered
  return { status, kept, body: body.toString('latin1') }
}

// Headers that steer Next, proxies in front of it, or other frameworks. Each was a way in somewhere.
const steering: Record<string, string> = {
  'x-middleware-subrequest': 'middleware:middleware:middleware:middleware:middleware',
  'x-middleware-subrequest-id': 'a',
  'x-middleware-prefetch': '1',
  'x-middleware-set-cookie': 'a=b',
  'x-middleware-rewrite': '/contacts',
  rsc: '1',
  'next-router-state-tree': '%5B%22%22%5D',
  'next-router-prefetch': '1',
  'next-router-segment-prefetch': '/_tree',
  'next-url': '/contacts',
  'next-action': '40c0ffee40c0ffee40c0ffee40c0ffee40c0ffee40',
  'next-resume': '1',
  'x-nextjs-data': '1',
  'x-nextjs-postponed': '1',
  'x-now-route-matches': '1=contacts',
  'x-matched-path': '/contacts',
  'x-invoke-path': '/contacts',
  'x-invoke-status': '500',
  'x-invoke-error': '{}',
  'x-invoke-query': '%7B%22q%22%3A%22evil%22%7D',
  'x-prerender-revalidate': 'a',
  'x-prerender-bypass': 'a',
  'x-vercel-id': 'a',
  'x-original-url': '/contacts',
  'x-rewrite-url': '/contacts',
  'x-http-method-override': 'DELETE',
  'x-forwarded-host': 'evil.example',
  'x-forwarded-server': 'evil.example',
  'x-forwarded-port': '8443',
  'x-forwarded-prefix': '/evil',
  'x-forwarded-for': '127.0.0.1',
  'x-host': 'evil.example',
  forwarded: 'host=evil.example;proto=https',
  via: '1.1 evil.example',
  purpose: 'prefetch',
  'sec-purpose': 'prefetch',
  range: 'bytes=0-5',
  cookie: '__prerender_bypass=a; __next_preview_data=b',
  authorization: 'Bearer a',
  origin: 'https://evil.example',
  referer: 'https://evil.example/',
}

describe('A header that no cache looks at changes nothing', () => {
  it.each(Object.keys(steering))('%s', async (name) => {
    for (const path of addresses)
      expect(await readAnswer(path, { [name]: steering[name] ?? '' }), path).toEqual(await readAnswer(path))
  })

  it('nor do all of them together', async () => {
    for (const path of addresses)
      expect(await readAnswer(path, steering), path).toEqual(await readAnswer(path))
  })
})

describe('What Next says to its own script is said to nobody', () => {
  it.each(['/?_rsc=a1b2c', `${somePage}?_rsc=a1b2c`, '/search?q=ehcp&_rsc=a1b2c'])(
    '%s is a page',
    async (path) => {
      for (const headers of [{}, { rsc: '1' }, { rsc: '1', accept: 'text/x-component' }] as Record<
        string,
        string
      >[]) {
        const { status, kept, body } = await readAnswer(path, headers)
        expect(status).toBe(200)
        expect(kept['content-type']).toMatch(/^text\/html; ?charset=utf-8$/)
        expect(body).toMatch(/^<!DOCTYPE html>/)
        expect(body).not.toContain('__next_f')
        expect(kept.vary).toBe('Accept-Encoding')
      }
    },
  )
})

describe('The name that a request gives the site', () => {
  const paths = [...addresses, '/sitemap.xml', '/feed.xml', '/robots.txt', someContact]

  it('is in no answer', async () => {
    for (const path of paths) {
      const { kept, body } = await readAnswer(path, {
        host: 'evil.example',
        'x-forwarded-host': 'evil.example',
      })
      expect(body, path).not.toContain('evil.example')
      expect(JSON.stringify(kept), path).not.toContain('evil.example')
    }
  })

  it.each([
    'evil.example/path',
    'evil.example@localhost',
    'a b',
    '"><script>',
    'evil.example?q',
    'evil.example#',
  ])('is refused when it is no name: %s', async (host) => {
    for (const path of ['/', '/search?q=ehcp']) expect((await readAnswer(path, { host })).status).toBe(400)
  })
})

describe('A method that an address does not take', () => {
  const methods =
    'POST PUT PATCH DELETE OPTIONS TRACE PROPFIND MKCOL COPY MOVE LOCK UNLOCK PURGE REPORT SEARCH'.split(' ')
  const readable = ['/', somePage, '/feed.xml', '/healthz', '/readyz']

  it.each(methods)('%s is refused, with those that it does take', async (method) => {
    for (const path of readable) {
      const { status, headers } = await ask(port, path, {}, method)
      expect([status, headers.allow], path).toEqual([405, 'GET, HEAD'])
    }
    for (const { route, methods: taken } of manifest.dynamicRoutes) {
      if (taken.includes(method)) continue
      const { status, headers } = await ask(port, route.replaceAll(/[[\]]/g, 'a'), {}, method)
      expect([status, headers.allow], route).toEqual([405, taken.join(', ')])
    }
  })
})

describe('What is sent malformed is refused or harmless, and never a failure', () => {
  const posts = manifest.dynamicRoutes.map(({ route }) => route.replaceAll(/[[\]]/g, 'a'))
  const bodies: [string, string, string | Buffer][] = [
    ['multipart without boundary', 'multipart/form-data', '--x\r\n\r\n'],
    [
      'multipart that never ends',
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb',
    ],
    ['multipart without headers', 'multipart/form-data; boundary=x', '--x\r\n\r\n--x--'],
    ['a form with broken percent signs', 'application/x-www-form-urlencoded', 'a=%&%=%zz&%E0%A4%A'],
    ['JSON that is none', 'application/json', '{"a":'],
    ['bytes that are no text', 'application/x-www-form-urlencoded', Buffer.from([0xff, 0xfe, 0x00, 0xc0])],
    ['a kind that does not exist', 'x/y; charset=\u00fe', 'a'],
    ['an action of the framework', 'text/plain;charset=UTF-8', '["$K1"]'],
  ]

  it.each(bodies)('%s', async (_name, type, body) => {
    for (const path of ['/', '/search', '/nowhere', ...posts])
      for (const extra of [{}, { 'next-action': 'x' }] as Record<string, string>[]) {
        const headers = { 'content-type': type, 'content-length': String(Buffer.byteLength(body)), ...extra }
        const { status } = await ask(port, path, headers, 'POST', body)
        expect(status, path).toBeLessThan(500)
        expect(status === 303 || status >= 400, `${path}: ${status}`).toBe(true)
      }
  })

  it.each([
    '%',
    '%zz',
    '%E0%A4%A',
    '%00',
    '%ff%fe',
    '\u00ff',
    '%F0%9F%98%80',
    '%ED%A0%80',
    '+'.repeat(500),
    '%2B'.repeat(500),
    '(((((',
    '[a-',
    '__proto__',
    'constructor',
    "';+DROP+TABLE+pages--",
    '<script>alert(1)</script>',
    '%E2%80%AE',
    '"'.repeat(400),
  ])('a search for %s', async (query) => {
    for (const path of ['/search', '/search/suggestions']) {
      const { status, headers, body } = await ask(port, `${path}?q=${query}`)
      expect(status, path).toBeLessThan(500)
      if (headers['content-type']?.startsWith('text/html'))
        expect(body.toString()).not.toContain('<script>alert(1)')
    }
  })

  it.each([
    'q[]=a',
    'q=a&q=b',
    'q[__proto__]=a',
    '__proto__=a',
    'q=a&page=-1',
    'q=a&page=1e99',
    'q=a&page=NaN',
    'q=a&page=9999999999',
    '&&&=&',
    '?',
    '%5B%5D=%5B',
  ])('the query %s', async (query) => {
    for (const path of ['/search', '/search/suggestions'])
      expect((await ask(port, `${path}?${query}`)).status, path).toBeLessThan(500)
  })

  it.each(['br;q=x', '*;q=0', 'gzip;q=0, br;q=0', 'zstd', ',,,', 'br'.repeat(2000), 'identity;q=0, *;q=0'])(
    'a wish for an encoding: %s',
    async (accept) => {
      for (const path of ['/', '/search?q=ehcp', '/nowhere'])
        expect((await ask(port, path, { 'accept-encoding': accept })).status, path).toBeLessThan(500)
    },
  )
})
