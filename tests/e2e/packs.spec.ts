import type { Page } from '@playwright/test'
import { readCodes } from './pdf'
import { expect, failedToLoad, kinds, test } from './site-test'

const main = (page: Page) => page.getByRole('main')
const press = (page: Page, name: string) => main(page).getByRole('button', { name, exact: true }).click()
const places = (page: Page) =>
  main(page)
    .getByRole('region', { name: /^Your pack/ })
    .getByRole('listitem')
    .locator('p:first-child')

async function choose(page: Page, section: string, title: string) {
  const pages = main(page).locator('details', { has: page.getByText(new RegExp(`^${section} \\(`)) })
  if (!(await pages.getAttribute('open').then((open) => open !== null)))
    await pages.locator('summary').click()
  await pages.getByRole('button', { name: `Add ${title}`, exact: true }).click()
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('a SENCO makes a pack of five, one of them a part of a page, puts it in order and prints it on one sheet', async ({
    page,
    request,
    baseURL,
  }) => {
    await page.goto('/packs')
    await page.getByRole('link', { name: 'Make a pack' }).click()
    await expect(main(page)).toContainText('Do not type a child’s name')
    await choose(page, 'Help at school', 'SEN support')
    await choose(page, 'EHC plans', 'How long an EHC plan takes')
    await choose(page, 'Advice and rights', 'SENDIASS: free and impartial advice')
    await choose(page, 'Health and care', 'Mental health and feelings')
    await page.getByLabel('Find pages by a word').fill('partnership questions')
    await page.getByLabel('Find pages by a word').press('Enter')
    await press(page, 'Parts of School Support Partnership: your questions')
    await press(page, 'Add What is the toolkit?')

    await press(page, 'Move up SENDIASS: free and impartial advice')
    await press(page, 'Move down SEN support')
    await expect(places(page)).toHaveText([
      '1. SENDIASS: free and impartial advice',
      '2. SEN support',
      '3. How long an EHC plan takes',
      '4. Mental health and feelings',
      '5. What is the toolkit? (School Support Partnership: your questions)',
    ])
    await page.getByLabel('Title').fill('For Tuesday’s meeting')
    await page.getByLabel('Short note').fill('Read the second page first.\nThen ring us.')
    await press(page, 'Move up How long an EHC plan takes')
    await press(page, 'See your pack')

    await expect(page.getByRole('heading', { level: 1 })).toHaveText('For Tuesday’s meeting')
    await expect(main(page)).toContainText('Read the second page first.')
    const links = main(page).locator('.pack-items a')
    await expect(links).toHaveText([
      'SENDIASS: free and impartial advice',
      'How long an EHC plan takes',
      'SEN support',
      'Mental health and feelings',
      'What is the toolkit? (School Support Partnership: your questions)',
    ])
    await expect(main(page).locator('.pack-contacts h3', { hasText: 'SENDIASS Rutland' })).toHaveCount(1)

    const addresses = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
    const short = await page.getByLabel('Short address').inputValue()
    const codes = await readCodes(await page.pdf({ format: 'A4' }))
    expect(codes).toHaveLength(1)
    const { origin } = new URL(short)
    expect(codes[0]?.sort()).toEqual([...addresses.map((address) => origin + address), short].sort())
    for (const code of codes[0] ?? []) {
      const { pathname, search, hash } = new URL(code)
      const answer = await request.get(`${baseURL}${pathname}${search}`)
      expect(answer.status()).toBe(200)
      if (hash) expect(await answer.text()).toContain(`id="${hash.slice(1)}"`)
    }

    const { pathname, search } = new URL(short)
    const items = await main(page).locator('.pack-items').textContent()
    await page.goto(pathname + search)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('For Tuesday’s meeting')
    expect(await main(page).locator('.pack-items').textContent()).toBe(items)
  })

  test('a family that opens an old pack reads what has changed since', async ({ page }) => {
    await page.goto(kinds.pack)
    const news = page.getByRole('region', { name: 'Since this pack was made on 1 November 2026' })
    await expect(news.getByRole('listitem').first()).toHaveText(
      /^SEN support changed on \d+ November 2026: .+\.$/,
    )
  })

  test('what was typed stays, whatever is pressed, and words never carry a family to another place', async ({
    page,
  }) => {
    await page.goto('/packs?add=/help-at-school/sen-support')
    await page.getByLabel('Title').fill('<b>Bold</b> & "quoted"')
    await press(page, 'Remove SEN support')
    await expect(page.getByLabel('Title')).toHaveValue('<b>Bold</b> & "quoted"')
    await expect(main(page)).toContainText('Nothing is in it yet')
    await page.getByLabel('Find pages by a word').fill('zzzzzz')
    await page.getByLabel('Title').press('Enter')
    await expect(main(page)).toContainText('No page has the words “zzzzzz”')
    await expect(page.getByLabel('Title')).toHaveValue('<b>Bold</b> & "quoted"')
  })

  test('a council’s own pack can be changed for one family', async ({ page }) => {
    await page.goto(kinds.packs)
    await page.getByRole('link', { name: 'Starting SEN support' }).click()
    await page.getByRole('link', { name: 'Change this pack' }).click()
    await expect(page.getByLabel('Title')).toHaveValue('Starting SEN support')
    await expect(places(page).first()).toHaveText('1. SEN support')
  })

  test('a page of guidance leads to a new pack with it', async ({ page }) => {
    await page.goto(kinds.guidance)
    await page.getByRole('link', { name: 'Add to a pack' }).click()
    await expect(places(page)).toHaveText(['1. SEN support'])
  })

  test('a pack goes by email, as words and as links', async ({ page }) => {
    await page.goto(kinds.pack)
    const mail = new URL(
      (await page.getByRole('link', { name: 'Email this pack' }).getAttribute('href')) ?? '',
    )
    expect(mail.protocol).toBe('mailto:')
    expect(mail.searchParams.get('body')).toContain('/help-at-school/sen-support\r\n')
    await page.getByText('Words to paste into a message').first().click()
    await expect(page.getByLabel('Words to paste into a message')).toHaveValue(/1\. SEN support\n.+\nhttp/)
    await page.getByText('The same with links, for an email').click()
    await expect(page.locator('#pack-for-email a').first()).toHaveAttribute(
      'href',
      /^https?:\/\/.+sen-support$/,
    )
  })
})

test('on a phone the pack is one press away as soon as it holds a page', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/packs?edit=1&open=ehc-plans')
  const link = page.getByRole('link', { name: 'Go to your pack' })
  await expect(link).toHaveCount(0)
  await page.getByRole('button', { name: 'Add How long an EHC plan takes' }).click()
  await expect(link).toBeInViewport({ ratio: 1 })
  await link.click()
  await expect(page.getByRole('heading', { name: /^Your pack: 1 of/ })).toBeInViewport()
  await page.keyboard.press('Tab')
  const pack = main(page).getByRole('region', { name: /^Your pack/ })
  await expect(pack.getByRole('button', { name: 'Remove How long an EHC plan takes' })).toBeFocused()
})

test('with script a pack is made without loading the page, and the focus stays', async ({ page }) => {
  await page.goto(kinds['making a pack'])
  await page.evaluate(() => document.body.setAttribute('data-same-page', ''))
  await page.getByLabel('Title').fill('Kept')
  await press(page, 'Move up SEN support')
  await expect(places(page)).toHaveText(['1. SEN support', '2. How long an EHC plan takes'])
  await expect(page.getByRole('status')).toHaveText('SEN support is now number 1.')
  await expect(page.locator('#item-help-at-school-sen-support')).toBeFocused()
  await expect(page.getByLabel('Title')).toHaveValue('Kept')

  await choose(page, 'EHC plans', 'What an EHC plan contains')
  await expect(places(page)).toHaveCount(3)
  await expect(page.getByRole('button', { name: 'Remove What an EHC plan contains' }).first()).toBeFocused()
  expect(new URL(page.url()).searchParams.getAll('page')).toHaveLength(3)
  await expect(page.locator('body')).toHaveAttribute('data-same-page', '')

  await page.goBack()
  await expect(places(page)).toHaveCount(2)
})

test.describe('where answers take a while', () => {
  // Chromium gives up a transition between pages, and complains, when a test stands between it and the server.
  test.use({ contextOptions: { reducedMotion: 'reduce' } })
  const addresses = (page: Page) => new URL(page.url()).searchParams.getAll('page')
  test.beforeEach(async ({ page }) => {
    await page.route('**/packs/edit', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 400))
      await route.continue()
    })
    await page.goto('/packs?edit=1&open=ehc-plans')
  })

  test('two presses that come quickly both count, and page, address and status say the same', async ({
    page,
  }) => {
    await press(page, 'Add How long an EHC plan takes')
    await press(page, 'Add What an EHC plan contains')
    await expect(page.getByRole('status')).toHaveText('What an EHC plan contains is in your pack.')
    await expect(places(page)).toHaveText(['1. How long an EHC plan takes', '2. What an EHC plan contains'])
    expect(addresses(page)).toHaveLength(2)
    await expect(page.getByRole('button', { name: 'Remove What an EHC plan contains' }).first()).toBeFocused()
  })

  test('what is typed meanwhile stays, and goes on', async ({ page }) => {
    await press(page, 'Add How long an EHC plan takes')
    await page.getByLabel('Title').fill('For the')
    await expect(places(page)).toHaveCount(1)
    await page.keyboard.type(' meeting')
    await expect(page.getByLabel('Title')).toHaveValue('For the meeting')
    await expect(page.getByRole('status')).toHaveText('How long an EHC plan takes is in your pack.')
  })

  test('a press that comes twice counts once', async ({ page }) => {
    await main(page).getByRole('button', { name: 'Add How long an EHC plan takes', exact: true }).dblclick()
    await press(page, 'Add What an EHC plan contains')
    await expect(places(page)).toHaveText(['1. How long an EHC plan takes', '2. What an EHC plan contains'])
  })

  test('the finished pack holds what was pressed just before', async ({ page }) => {
    await press(page, 'Add How long an EHC plan takes')
    await press(page, 'See your pack')
    await expect(main(page).locator('.pack-items a')).toHaveText(['How long an EHC plan takes'])
    await page.goBack()
    await main(page).getByRole('button', { name: 'Remove How long an EHC plan takes' }).first().click()
    await expect(places(page)).toHaveCount(0)
  })

  test.describe('and one fails', () => {
    test.use({ expectedMessages: [/^Failed to load resource: net::ERR_FAILED/] })

    test('the browser sends the form, with what was pressed before', async ({ page }) => {
      await press(page, 'Add How long an EHC plan takes')
      await expect(places(page)).toHaveCount(1)
      await page.route('**/packs/edit', (route) =>
        route.request().resourceType() === 'fetch' ? route.abort() : route.continue(),
      )
      await page.evaluate(() => document.body.setAttribute('data-same-page', ''))
      await press(page, 'Add What an EHC plan contains')
      await expect(places(page)).toHaveText(['1. How long an EHC plan takes', '2. What an EHC plan contains'])
      await expect(page.locator('body')).not.toHaveAttribute('data-same-page')
    })
  })
})

test.describe('an address that someone has made up', () => {
  test.use({ expectedMessages: [failedToLoad] })

  test('says what could not be used, with a status that says so too', async ({ page }) => {
    const answer = await page.goto('/packs?page=/about&page=<script>alert(1)</script>&made=2099-01-01')
    expect(answer?.status()).toBe(400)
    await expect(main(page)).toContainText('“<script>alert(1)</script>” is not a page of this site')
    await expect(main(page).locator('.pack-items a')).toHaveText(['About this site'])
  })

  test('is not found by search engines, kept by anyone, or sent on to other sites', async ({ request }) => {
    const answer = await request.get(kinds.pack)
    expect(answer.headers()).toMatchObject({
      'cache-control': 'private, no-store',
      'referrer-policy': 'same-origin',
    })
    expect(await answer.text()).toContain('<meta name="robots" content="noindex, nofollow"')
    expect(await (await request.get(kinds.packs)).text()).not.toContain('noindex')
  })

  test('takes only a form, and only one that is whole', async ({ request }) => {
    const post = (form: Record<string, string>) => request.post('/packs/edit', { form, maxRedirects: 0 })
    expect((await request.get('/packs/edit')).status()).toBe(405)
    expect((await request.post('/packs')).status()).toBe(405)
    expect((await request.post('/packs/edit', { data: 'x' })).status()).toBe(400)
    expect((await post({ do: 'finish', note: 'a'.repeat(301) })).status()).toBe(413)
    const pack = Array.from({ length: 30 }, (_, at) => `page=/about/a${at}`).join('&')
    expect((await post({ do: 'add /about', pack })).status()).toBe(413)
    for (const step of ['add //evil.example', 'finish https://evil.example', 'up \r\nSet-Cookie: a=b', '']) {
      const answer = await post({ do: step, title: '\r\nLocation: https://evil.example', open: '"><b>' })
      expect(answer.status()).toBe(303)
      expect(answer.headers().location).toMatch(/^\/packs\?edit=1&title=Location%3A\+https/)
    }
  })
})
