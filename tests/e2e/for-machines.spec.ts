import { readdirSync, readFileSync } from 'node:fs'
import { pageAddress } from '../../lib/site/urls'
import { expect, kinds, listAddresses, test } from './site-test'

const published = readdirSync('content/pages', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md'))
  .filter((file) => !/^status: draft$/m.test(readFileSync(`content/pages/${file}`, 'utf8')))
  .map((file) => pageAddress(file.replaceAll('\\', '/')))

test('the site map lists every page once, and the lists that have no file', async ({ request }) => {
  const addresses = await listAddresses({ request })
  expect(addresses).toEqual(expect.arrayContaining([...published, '/', '/a-to-z', '/glossary', '/contacts']))
  expect(new Set(addresses).size).toBe(addresses.length)
})

test('every address of the site map answers, and says that it is the one true address', async ({
  request,
}) => {
  const wrong: string[] = []
  for (const address of await listAddresses({ request })) {
    const response = await request.get(address, { maxRedirects: 0 })
    const canonical = /<link rel="canonical" href="([^"]+)"/.exec(await response.text())?.[1]
    if (response.status() !== 200 || !canonical || new URL(canonical).pathname !== address)
      wrong.push(`${address}: ${response.status()}, ${canonical}`)
  }
  expect(wrong).toEqual([])
})

test('every page has a title and a description of its own', async ({ request }) => {
  const seen = new Map<string, string>()
  const wrong: string[] = []
  for (const address of await listAddresses({ request })) {
    const html = await (await request.get(address)).text()
    for (const pattern of [/<title>([^<]+)<\/title>/, /<meta name="description" content="([^"]+)"/]) {
      const text = pattern.exec(html)?.[1]
      if (!text || seen.has(text)) wrong.push(`${address} and ${seen.get(text ?? '')}: ${text}`)
      else seen.set(text, address)
    }
  }
  expect(wrong).toEqual([])
})

test('robots may read the site, but not wander through searches', async ({ request }) => {
  const robots = await (await request.get('/robots.txt')).text()
  expect(robots).toMatch(/^Disallow: \/search$/m)
  expect(robots).toMatch(/^Sitemap: https?:\/\/.+\/sitemap\.xml$/m)
  expect(robots).not.toMatch(/^Disallow: \/$/m)
  for (const address of ['/search?q=ehcp', '/nowhere'])
    expect(await (await request.get(address)).text()).toMatch(/<meta name="robots" content="noindex/)
})

for (const [address, part] of [
  ['/feed.xml', '/'],
  ['/ehc-plans/feed.xml', '/ehc-plans'],
] as const)
  test(`the feed ${address} is Atom as RFC 4287 has it, and its entries lead to pages`, async ({
    page,
    request,
  }) => {
    const response = await request.get(address)
    expect(response.headers()['content-type']).toBe('application/atom+xml; charset=utf-8')
    const xml = await response.text()
    await page.goto('/')
    const feed = await page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, 'application/xml')
      const all = (name: string) => [...parsed.querySelectorAll(name)]
      return {
        fault: parsed.querySelector('parsererror')?.textContent,
        root: `${parsed.documentElement.namespaceURI} ${parsed.documentElement.localName}`,
        self: parsed.querySelector('feed > link[rel=self]')?.getAttribute('href') ?? '',
        author: parsed.querySelector('feed > author > name')?.textContent,
        ids: all('id').map((id) => id.textContent ?? ''),
        entries: all('entry').map((entry) =>
          ['id', 'title', 'updated', 'summary'].map((name) => entry.querySelectorAll(name).length).join(),
        ),
        links: all('entry > link').map((link) => link.getAttribute('href') ?? ''),
        dates: all('updated').map((date) => date.textContent ?? ''),
      }
    }, xml)
    expect(feed.fault).toBeUndefined()
    expect(feed.root).toBe('http://www.w3.org/2005/Atom feed')
    expect(new URL(feed.self).pathname).toBe(address)
    expect(feed.author).toBeTruthy()
    expect(new Set(feed.ids).size).toBe(feed.ids.length)
    expect(feed.links.length).toBeGreaterThan(0)
    expect(feed.links.map((link) => new URL(link).pathname.startsWith(part))).not.toContain(false)
    for (const entry of feed.entries) expect(entry).toBe('1,1,1,1')
    for (const link of new Set(feed.links))
      expect((await request.get(new URL(link).pathname)).status()).toBe(200)
    for (const date of feed.dates) expect(date).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/)
  })

test('every page says where the feeds of the site and of its section are', async ({ page }) => {
  const listFeeds = async (address: string) => {
    await page.goto(address)
    const feeds = page.locator('link[type="application/atom+xml"]')
    return feeds.evaluateAll((links) => links.map((link) => new URL((link as HTMLLinkElement).href).pathname))
  }
  expect(await listFeeds(kinds.guidance)).toEqual(['/feed.xml', '/help-at-school/feed.xml'])
  expect(await listFeeds(kinds.section)).toEqual(['/feed.xml', '/help-at-school/feed.xml'])
  expect(await listFeeds('/glossary')).toEqual(['/feed.xml'])
})

const facts: Record<string, string[]> = {
  [kinds.home]: ['GovernmentService'],
  [kinds.guidance]: ['BreadcrumbList'],
  [kinds.questions]: ['BreadcrumbList', 'FAQPage'],
  [kinds.contact]: ['GovernmentService'],
}

for (const [address, types] of Object.entries(facts))
  test(`${address} has facts for search engines that can be read: ${types.join(', ')}`, async ({ page }) => {
    await page.goto(address)
    const texts = await page.locator('script[type="application/ld+json"]').allTextContents()
    const data = texts.map((text) => JSON.parse(text))
    expect(data.map((one) => one['@type']).toSorted()).toEqual(types)
    for (const one of data) expect(one['@context']).toBe('https://schema.org')
  })

test('the facts about questions are the questions of the page', async ({ page }) => {
  await page.goto(kinds.questions)
  const texts = await page.locator('script[type="application/ld+json"]').allTextContents()
  const faq = texts.map((text) => JSON.parse(text)).find((one) => one['@type'] === 'FAQPage')
  const questions = await page.locator('article h2').allTextContents()
  expect(faq.mainEntity.map(({ name }: { name: string }) => name)).toEqual(questions)
  for (const { acceptedAnswer } of faq.mainEntity) expect(acceptedAnswer.text.length).toBeGreaterThan(20)
})

test('a page that is shared says its title, what it is about and where it is', async ({ page }) => {
  await page.goto(kinds.guidance)
  const read = (property: string) => page.locator(`meta[property="og:${property}"]`).getAttribute('content')
  expect(await read('title')).toBe(await page.getByRole('heading', { level: 1 }).textContent())
  expect(await read('description')).toBeTruthy()
  expect(await read('url')).toMatch(/^https?:\/\/.+\/help-at-school\/sen-support$/)
  expect(await read('locale')).toBe('en_GB')
})

test('a page of every kind says which site it is of, once', async ({ page }) => {
  for (const [kind, address] of Object.entries(kinds)) {
    await page.goto(address)
    const names = page.locator('head meta[property="og:site_name"]')
    await expect(names, kind).toHaveCount(1)
    await expect(names, kind).toHaveAttribute('content', /SEND Local Offer/)
  }
})

test('the site has an icon, a colour and a language', async ({ page, request }) => {
  await page.goto('/')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en-GB')
  await expect(page.locator('meta[name="theme-color"]')).toHaveAttribute('content', /^#[0-9a-f]{6}$/)
  for (const icon of ['/favicon.svg', '/favicon.ico', '/apple-touch-icon.png'])
    expect((await request.get(icon)).status()).toBe(200)
})
