import { expect, kinds, test } from './site-test'

test('a reader can copy the address of a page, and is told', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(kinds.guidance)
  await page.getByRole('button', { name: 'Copy link' }).click()
  await expect(page.locator('page-tools [role=status]')).toHaveText('Link copied.')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url())
})

test('a reader whose browser does not let pages copy is given the address', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new Error('refused')) },
    })
  })
  await page.goto(kinds.guidance)
  await page.getByRole('button', { name: 'Copy link' }).click()
  await expect(page.locator('page-tools [role=status]')).toContainText(page.url())
})

test('a reader can copy the link of a section, and is told beside it', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(kinds.guidance)
  await page.getByRole('link', { name: 'Link to this section: Who decides' }).click()
  await expect(page).toHaveURL(/#who-decides$/)
  await expect(page.locator('.section-link[data-copied]')).toHaveCount(1)
  await expect(page.locator('page-tools [role=status]')).toHaveText('Link copied.')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url())
})

test('a reader can copy a citation of a page, and of the section that she has opened', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(kinds.guidance)
  await page.getByText('Cite this page').click()
  const copy = async () => {
    await page.getByRole('button', { name: 'Copy citation' }).click()
    await expect(page.locator('page-tools [role=status]')).toHaveText('Citation copied.')
    return page.evaluate(() => navigator.clipboard.readText())
  }
  const publisher = 'Rutland County Council, Rutland SEND Local Offer'
  const url = await page.locator('link[rel=canonical]').getAttribute('href')
  const reviewed = /Last reviewed \d+ \w+ 20\d\d\.$/
  const whole = await copy()
  expect(whole).toContain(`SEN support. ${publisher}. ${url} Last`)
  expect(whole).toMatch(reviewed)
  await page.getByRole('link', { name: 'Link to this section: Who decides' }).click()
  const part = await copy()
  expect(part).toContain(`SEN support: Who decides. ${publisher}. ${url}#who-decides Last`)
  expect(part).toMatch(reviewed)
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('each section has a link to itself, and the citation can be read', async ({ page }) => {
    await page.goto(kinds.guidance)
    await page.getByRole('link', { name: 'Link to this section: Who decides' }).click()
    await expect(page).toHaveURL(/#who-decides$/)
    await page.getByText('Cite this page').click()
    await expect(page.locator('[data-citation]')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Copy citation' })).toBeHidden()
  })
})

test('a reader can print a page', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-print-asked', '')
  })
  await page.goto(kinds.guidance)
  await page.getByRole('button', { name: 'Print or save' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-print-asked', '')
})

test('nothing moves when the script comes, however late', async ({ page }) => {
  let sendScript = () => {}
  const asked = new Promise<void>((send) => {
    sendScript = send
  })
  await page.route('/islands/*', async (route) => {
    await asked
    await route.continue()
  })
  await page.goto(kinds.handout, { waitUntil: 'commit' })
  const link = page.getByRole('link', { name: 'Read the whole page' })
  await link.waitFor()
  await page.evaluate(() => document.fonts.ready)
  await expect(page.getByRole('button', { name: 'Print or save' })).toBeHidden()
  const before = await link.boundingBox()
  sendScript()
  await expect(page.getByRole('button', { name: 'Print or save' })).toBeVisible()
  expect(await link.boundingBox()).toEqual(before)
})
