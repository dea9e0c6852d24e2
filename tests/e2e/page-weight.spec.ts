import { brotliCompressSync } from 'node:zlib'
import type { Request } from '@playwright/test'
import { expect, kinds, listAddresses, test } from './site-test'

// The budget for a guidance page on a cheap phone.
const mostScript = 6 * 1024
const mostHtmlAndCss = 20 * 1024
// Each request is a quarter of a second on a slow network.
const mostRequests = 6

test('a guidance page asks for little: no framework script, and less than the budget', async ({ page }) => {
  const requests: Request[] = []
  page.on('requestfinished', (request) => requests.push(request))
  await page.goto(kinds.guidance, { waitUntil: 'networkidle' })

  const sizeOf = async (...types: string[]) => {
    const sizes = await Promise.all(
      requests.filter((request) => types.includes(request.resourceType())).map((request) => request.sizes()),
    )
    return sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0)
  }
  const [script, htmlAndCss] = [await sizeOf('script'), await sizeOf('document', 'stylesheet')]
  test.info().annotations.push({ type: 'bytes', description: `script ${script}, HTML and CSS ${htmlAndCss}` })
  expect(script).toBeGreaterThan(0)
  expect(script).toBeLessThanOrEqual(mostScript)
  expect(htmlAndCss).toBeGreaterThan(1000)
  expect(htmlAndCss).toBeLessThanOrEqual(mostHtmlAndCss)

  const scripts = requests.filter((request) => request.resourceType() === 'script')
  for (const request of scripts) expect(new URL(request.url()).pathname).toMatch(/^\/islands\/[\w.-]+\.js$/)
})

test('no kind of page makes a browser that knows nothing of the site ask for more than six things', async ({
  page,
  context,
}) => {
  const browser = await context.newCDPSession(page)
  await browser.send('Network.enable')
  await browser.send('Network.setCacheDisabled', { cacheDisabled: true })
  let asked: string[] = []
  browser.on('Network.requestWillBeSent', ({ request }) => asked.push(request.url))
  const greedy: string[] = []
  for (const [kind, address] of Object.entries(kinds)) {
    asked = []
    await page.goto(address, { waitUntil: 'networkidle' })
    // The page itself, its styles and its script.
    expect(asked.length).toBeGreaterThanOrEqual(3)
    if (asked.length > mostRequests) greedy.push(`${kind}: ${asked.join(' ')}`)
  }
  expect(greedy).toEqual([])
})

test('no page is over the budget for HTML and style', async ({ request }) => {
  const heavy: string[] = []
  const styles = new Map<string, number>()
  for (const address of await listAddresses({ request })) {
    const html = await (await request.get(address)).text()
    let size = brotliCompressSync(html).length
    for (const [, href = ''] of html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)) {
      const known = styles.get(href) ?? brotliCompressSync(await (await request.get(href)).body()).length
      styles.set(href, known)
      size += known
    }
    if (size > mostHtmlAndCss) heavy.push(`${address}: ${size}`)
  }
  expect(styles.size).toBeGreaterThan(0)
  expect(heavy).toEqual([])
})

test('no page has a script or a style of its own, but data for search engines', async ({ request }) => {
  const found: string[] = []
  for (const address of [
    ...(await listAddresses({ request })),
    kinds['search results'],
    kinds['no results'],
  ]) {
    const html = await (await request.get(address)).text()
    const scripts = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag)
    // Not "async", or a browser lays the page out twice: before it has its styles, and after.
    for (const tag of scripts)
      if (
        !/type="application\/ld\+json"/.test(tag) &&
        !/^<script type="module" src="\/islands\/[\w.-]+\.js">$/.test(tag)
      )
        found.push(`${address}: ${tag}`)
    for (const [attribute] of html.matchAll(/<[a-z][^>]*\s(style|on[a-z]+)="[^"]*"/g))
      found.push(`${address}: ${attribute}`)
    if (/<style\b|\/_next\/static\/chunks\/[^"]*\.js|__next_f/.test(html)) found.push(`${address}: framework`)
  }
  expect(found).toEqual([])
})

test('a page that was read before is not sent again', async ({ request }) => {
  const { etag = '' } = (await request.get(kinds.guidance)).headers()
  const again = await request.get(kinds.guidance, { headers: { 'If-None-Match': etag } })
  expect(again.status()).toBe(304)
  expect((await again.body()).length).toBe(0)
})
