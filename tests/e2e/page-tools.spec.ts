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

test('a reader can print a page', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-print-asked', '')
  })
  await page.goto(kinds.guidance)
  await page.getByRole('button', { name: 'Print or save' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-print-asked', '')
})
