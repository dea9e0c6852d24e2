import type { APIRequestContext, Page } from '@playwright/test'
import { countSides } from './pdf'
import { expect, failedToLoad, listAddresses, test } from './site-test'

const handout = '/handouts/help-at-school/sen-support'
const sheet = '/handouts/help-at-school/graduated-approach/plan/questions'

/** How many sides of A4 a page takes. */
async function printSides(page: Page, address: string): Promise<number> {
  await page.goto(address)
  return countSides(await page.pdf({ format: 'A4', preferCSSPageSize: true }))
}

/** Every handout and every sheet of questions that the site has. */
async function listHandouts(request: APIRequestContext): Promise<string[]> {
  const all = (await listAddresses({ request })).flatMap((address) => [
    `/handouts${address}`,
    `/handouts${address}/questions`,
  ])
  const there = await Promise.all(
    all.map(async (address) => ((await request.head(address)).status() === 200 ? [address] : [])),
  )
  return there.flat()
}

test.describe('on paper', () => {
  // The longest pages, those with tables, and one of each kind. With EVERY_HANDOUT=1 it counts them all.
  const sample = [
    handout,
    sheet,
    '/handouts/expectations/universal',
    '/handouts/help-at-school/who-does-what',
    '/handouts/ehc-plans/timeline',
    '/handouts/advice-and-rights/if-you-disagree',
    '/handouts/school-support-partnership/faqs',
    '/handouts/school-support-partnership/faqs/questions',
    '/handouts/about/local-offer',
    '/handouts/expectations',
  ]

  test('a handout takes two sides at most', async ({ page, request }) => {
    test.setTimeout(300_000)
    const all = process.env.EVERY_HANDOUT ? await listHandouts(request) : sample
    const sides: Record<string, number> = {}
    for (const address of all) sides[address] = await printSides(page, address)
    expect(Object.entries(sides).filter(([, count]) => count < 1 || count > 2)).toEqual([])
  })

  test('a handout says what the law is, in a line', async ({ page }) => {
    await page.goto('/handouts/expectations/local-authority')
    await expect(page.locator('.handout .law-line').first()).toContainText(
      /^The law: must\. .+ Act 20\d\d, section \d/,
    )
  })

  test('a handout has 14-point text, the contact, the words, a code and room for notes', async ({ page }) => {
    await page.goto(handout)
    await page.emulateMedia({ media: 'print' })
    const text = page.locator('.handout .prose p').first()
    await expect(text).toHaveCSS('font-size', '18.6667px')
    await expect(page.getByRole('heading', { name: 'What the words mean' })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Notes' })).toBeVisible()
    await expect(
      page.getByRole('img', { name: /QR code for .*\/help-at-school\/sen-support$/ }),
    ).toBeVisible()
    await expect(page.locator('.handout .card')).toContainText('SENDIASS')
    await expect(page.locator('.handout-foot')).toContainText(/Last reviewed \d+ \w+ 20\d\d/)
    await expect(page.locator('header').first()).toBeHidden()
    await expect(page.locator('page-tools')).toBeHidden()
  })
})

test('a page leads to its handout and to its questions, and each leads back', async ({ page }) => {
  await page.goto('/help-at-school/graduated-approach/plan')
  await page.getByRole('link', { name: 'Questions to ask, on paper' }).click()
  await expect(page).toHaveURL(sheet)
  await expect(page.locator('.question')).toHaveCount(5)
  await page.getByRole('link', { name: 'Handout', exact: true }).click()
  await page.getByRole('link', { name: 'Read the whole page' }).click()
  await expect(page).toHaveURL('/help-at-school/graduated-approach/plan')
})

test('search engines are asked to leave handouts and copies alone', async ({ request }) => {
  for (const address of [handout, sheet, '/about/get-a-copy/whole-site'])
    expect(await (await request.get(address)).text(), address).toMatch(
      /<meta name="robots" content="noindex[^"]*"/,
    )
  expect(await (await request.get('/sitemap.xml')).text()).not.toMatch(/handouts|get-a-copy\//)
})

test.describe('what is not there', () => {
  test.use({ expectedMessages: [failedToLoad] })

  test('a page that asks nothing has no sheet of questions', async ({ request }) => {
    expect((await request.get(`${handout}/questions`)).status()).toBe(404)
    expect((await request.get('/handouts/nowhere')).status()).toBe(404)
  })
})

test('a guide prints whole from one link', async ({ page }) => {
  await page.goto('/help-at-school/graduated-approach/do')
  await page.getByRole('link', { name: 'Print the whole guide' }).click()
  const titles = await page.locator('.copy-page > h2').allTextContents()
  expect(titles.map((title) => title.replace(/:.*/, ''))).toEqual([
    'Assess, plan, do, review',
    'Assess',
    'Plan',
    'Do',
    'Review',
  ])
})

test('the whole site is one document with its contents, contacts and words', async ({ page, request }) => {
  await page.goto('/about/get-a-copy')
  await page.getByRole('link', { name: 'The whole Rutland SEND Local Offer' }).click()
  await expect(page.getByRole('heading', { name: 'Contents' })).toBeVisible()
  const html = await (await request.get('/about/get-a-copy/whole-site')).text()
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  expect(ids.length).toBeGreaterThan(60)
  expect(new Set(ids).size).toBe(ids.length)
  for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target)
  expect(await page.locator('.copy-page').count()).toBeGreaterThan(60)
})

test('a section is one document', async ({ page }) => {
  await page.goto('/ehc-plans')
  await page.getByRole('link', { name: 'Print the whole section' }).click()
  await expect(page).toHaveURL('/about/get-a-copy/ehc-plans')
  await expect(page.locator('.copy-page')).toHaveCount(5)
})
