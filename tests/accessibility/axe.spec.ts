import type { Page } from '@playwright/test'
import { findAxeFaults, type Look, looks } from '../../lib/commands/accessibility-run/page-checks'
import { expect, failedToLoad, kinds, listAddresses, test } from '../e2e/site-test'

test.use({ expectedMessages: [failedToLoad] })

const open = async (page: Page, address: string, { width, colours }: Look) => {
  await page.setViewportSize({ width, height: 800 })
  await page.emulateMedia({
    colorScheme: colours === 'dark' ? 'dark' : 'light',
    forcedColors: colours === 'forced' ? 'active' : 'none',
    reducedMotion: 'reduce',
  })
  await page.goto(address)
}

for (const look of looks)
  test(`axe finds nothing on a page of any kind, ${look.width} wide, in ${look.colours} colours`, async ({
    page,
  }) => {
    test.setTimeout(300_000)
    const found: string[] = []
    for (const address of [...Object.values(kinds), '/nowhere']) {
      await open(page, address, look)
      for (const fault of await findAxeFaults(page)) found.push(`${address}: ${fault}`)
    }
    expect(found).toEqual([])
  })

// Each page in one way, by turns: "npm run accessibility" looks at every page in every way.
for (const half of [0, 1])
  test(`axe finds nothing on any page of the site map (half ${half + 1} of 2)`, async ({ page, request }) => {
    test.setTimeout(300_000)
    const found: string[] = []
    const addresses = (await listAddresses({ request })).filter((_, index) => index % 2 === half)
    for (const [index, address] of addresses.entries()) {
      await open(page, address, looks[index % looks.length] as Look)
      for (const fault of await findAxeFaults(page)) found.push(`${address}: ${fault}`)
    }
    expect(found).toEqual([])
  })

test('axe finds nothing where something has been opened: the menu, a word, suggestions', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(kinds.guidance)
  await page.locator('a.term').first().click()
  expect(await findAxeFaults(page)).toEqual([])
  await page.goto('/')
  await page.locator('summary').click()
  expect(await findAxeFaults(page)).toEqual([])
  await page.getByRole('main').locator('input[name=q]').pressSequentially('send')
  await expect(page.getByRole('option').first()).toBeVisible()
  expect(await findAxeFaults(page)).toEqual([])
})
