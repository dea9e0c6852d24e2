import { expect, kinds, test } from './site-test'

test.beforeEach(async ({ page }) => {
  await page.goto(kinds.guidance)
  await page.emulateMedia({ media: 'print' })
})

test('paper has the words of a page, and none of what only a screen can use', async ({ page }) => {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  for (const hidden of ['header', 'footer', 'nav', 'search', 'page-tools', '.word-close'])
    for (const one of await page.locator(hidden).all()) await expect(one).toBeHidden()
})

test('a link on paper says its whole address', async ({ page }) => {
  const link = page.locator('article a[href^="/"]').first()
  const address = await link.getAttribute('href')
  const printed = await link.evaluate((element) => getComputedStyle(element, '::after').content)
  expect(printed).toMatch(/^" \(https?:\/\/[^/]+\//)
  expect(printed).toContain(`${address})`)
})

test('paper has a code for the page, its address, and when it was reviewed and printed', async ({ page }) => {
  await expect(page.getByRole('img', { name: /QR code for .*sen-support/ })).toBeVisible()
  await expect(page.locator('.print-only')).toContainText(/https?:\/\/.+\/help-at-school\/sen-support/)
  await expect(page.locator('.print-only')).toContainText(/Last reviewed \d+ \w+ 20\d\d/)
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await expect(page.locator('.print-only')).toContainText(/Printed on \d+ \w+ 20\d\d/)
})

test('a screen does not show what is for paper', async ({ page }) => {
  await page.emulateMedia({ media: 'screen' })
  await expect(page.locator('.print-only')).toBeHidden()
})

test('paper is black on white, whatever the screen is', async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)')
  await expect(page.locator('body')).toHaveCSS('color', 'rgb(0, 0, 0)')
})

test('the number of a step can be read on paper, whether backgrounds are printed or not', async ({
  page,
}) => {
  const { color, backgroundColor } = await page
    .locator('.steps ol > li')
    .first()
    .evaluate((step) => {
      const { color, backgroundColor } = getComputedStyle(step, '::before')
      return { color, backgroundColor }
    })
  expect([color, backgroundColor]).toEqual(['rgb(0, 0, 0)', 'rgba(0, 0, 0, 0)'])
})
