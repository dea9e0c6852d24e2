import type { APIRequestContext, APIResponse } from '@playwright/test'
import { someContact, somePage } from '../shipped-content'
import { expect, test } from './site-test'

async function findIn(request: APIRequestContext, pattern: RegExp): Promise<string> {
  return pattern.exec(await (await request.get(somePage)).text())?.[1] ?? ''
}
const findStyle = (request: APIRequestContext) => findIn(request, /<link rel="stylesheet" href="([^"]+)"/)
const findIsland = (request: APIRequestContext) => findIn(request, /<script type="module" src="([^"]+)"/)

type Ask = (request: APIRequestContext) => Promise<APIResponse>
const responses: Record<string, { ask: Ask; status: number }> = {
  'a page': { ask: (request) => request.get(somePage), status: 200 },
  'the head of a page': { ask: (request) => request.head(somePage), status: 200 },
  'search results': { ask: (request) => request.get('/search?q=ehcp'), status: 200 },
  suggestions: { ask: (request) => request.get('/search/suggestions?q=ehcp'), status: 200 },
  style: { ask: async (request) => request.get(await findStyle(request)), status: 200 },
  script: { ask: async (request) => request.get(await findIsland(request)), status: 200 },
  'an icon': { ask: (request) => request.get('/favicon.svg'), status: 200 },
  'the feed': { ask: (request) => request.get('/feed.xml'), status: 200 },
  'a card for an address book': { ask: (request) => request.get(`${someContact}/card.vcf`), status: 200 },
  'the health of the server': { ask: (request) => request.get('/healthz'), status: 200 },
  'an address that moved': {
    ask: (request) => request.get('/Contacts/', { maxRedirects: 0 }),
    status: 301,
  },
  'an address that cannot be read': { ask: (request) => request.get('/%E0%A4%A'), status: 400 },
  'a page that is not there': { ask: (request) => request.get('/nowhere'), status: 404 },
  'something sent to a page': { ask: (request) => request.post(somePage, { data: 'x' }), status: 405 },
  'an address without end': { ask: (request) => request.get(`/search?q=${'a'.repeat(20_000)}`), status: 414 },
}

for (const [name, { ask, status }] of Object.entries(responses))
  test(`${name} is answered ${status}, with every security header`, async ({ request }) => {
    const response = await ask(request)
    expect(response.status()).toBe(status)
    const headers = response.headers()
    const policy = headers['content-security-policy'] ?? ''
    expect(policy).toMatch(/^default-src 'none';/)
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/unsafe|nonce|\*|https?:/)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toMatch(/^(same-origin|no-referrer|strict-origin)/)
    expect(headers['permissions-policy']).toContain('camera=()')
    expect(headers['cross-origin-opener-policy']).toBe('same-origin')
    expect(headers['cross-origin-resource-policy']).toBe('same-origin')
    expect(headers['set-cookie']).toBeUndefined()
    expect(headers['x-powered-by']).toBeUndefined()
    expect(headers['strict-transport-security']).toBeUndefined()
  })

test('a browser is told to stay with TLS, when there is TLS', async ({ request }) => {
  for (const address of ['/', '/search?q=ehcp', '/nowhere']) {
    const response = await request.get(address, { headers: { 'X-Forwarded-Proto': 'https' } })
    expect(response.headers()['strict-transport-security']).toMatch(/^max-age=31536000/)
  }
})

test('style and script are kept for ever, because their names change with them', async ({ request }) => {
  for (const address of [await findStyle(request), await findIsland(request)]) {
    const { 'cache-control': caching } = (await request.get(address)).headers()
    expect(caching).toBe('public, max-age=31536000, immutable')
  }
})

test('a page is asked for again each time, so that a correction shows at once', async ({ request }) => {
  const headers = (await request.get(somePage)).headers()
  expect(headers['cache-control']).toBe('no-cache')
  expect(headers.etag).toBeTruthy()
  expect(headers.vary).toMatch(/accept-encoding/i)
})

test('what a family searches for is kept nowhere on the way', async ({ request }) => {
  for (const address of ['/search?q=autism', '/search/suggestions?q=autism'])
    expect((await request.get(address)).headers()['cache-control']).toContain('no-store')
})

for (const encoding of ['br', 'gzip'])
  test(`pages, style and script are sent compressed (${encoding})`, async ({ request }) => {
    for (const address of [somePage, '/search?q=ehcp', await findStyle(request), await findIsland(request)]) {
      const response = await request.get(address, { headers: { 'Accept-Encoding': encoding } })
      expect(response.headers()['content-encoding'], address).toBe(encoding)
    }
  })

test('a browser that reads nothing compressed gets plain text', async ({ request }) => {
  for (const address of [somePage, '/search?q=ehcp', '/nowhere']) {
    const response = await request.get(address, { headers: { 'Accept-Encoding': 'identity' } })
    expect(response.headers()['content-encoding']).toBeUndefined()
    expect(await response.text()).toContain('</html>')
  }
})

test('every refusal is a page of the site, which says what to do', async ({ request }) => {
  for (const { ask, status } of Object.values(responses)) {
    if (status < 400) continue
    const response = await ask(request)
    expect(response.headers()['content-type']).toBe('text/html; charset=utf-8')
    const html = await response.text()
    expect(html).toMatch(/<h1[^>]*>[^<]+<\/h1>/)
    expect(html).not.toMatch(/\bat \S+ \(|node_modules|Error:/)
  }
})

test('the health of the server names the build', async ({ request }) => {
  expect(await (await request.get('/healthz')).json()).toEqual({ status: 'ok', build: expect.any(String) })
})
