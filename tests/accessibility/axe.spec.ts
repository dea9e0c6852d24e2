import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, failedToLoad, kinds, listAddresses, test } from '../e2e/site-test'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const devices = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } }

/** What axe finds on a page, a line each. It is asked for nothing but faults, which takes it half the time. */
async function findFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({ runOnly: { type: 'tag', values: rules }, resultTypes: ['violations'] })
    .setLegacyMode()
    .analyze()
  return violations.map(
    ({ id, help, nodes }) => `${id} (${help}): ${nodes.map(({ target }) => target).join(' | ')}`,
  )
}

test.use({ expectedMessages: [failedToLoad] })

for (const [device, viewport] of Object.entries(devices))
  for (const colorScheme of ['light', 'dark'] as const)
    test(`axe finds nothing on any page, on a ${device}, ${colorScheme}`, async ({ page, request }) => {
      test.setTimeout(600_000)
      await page.setViewportSize(viewport)
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      const searches = [kinds['search form'], kinds['search results'], kinds['no results']]
      const found: string[] = []
      for (const address of [...(await listAddresses({ request })), ...searches, '/nowhere']) {
        await page.goto(address)
        for (const fault of await findFaults(page)) found.push(`${address}: ${fault}`)
      }
      expect(found).toEqual([])
    })

test('axe finds nothing where something has been opened: the menu, a word, suggestions', async ({ page }) => {
  await page.setViewportSize(devices.phone)
  await page.goto(kinds.guidance)
  await page.locator('a.term').first().click()
  expect(await findFaults(page)).toEqual([])
  await page.goto('/')
  await page.locator('summary').click()
  expect(await findFaults(page)).toEqual([])
  await page.getByRole('main').locator('input[name=q]').pressSequentially('send')
  await expect(page.getByRole('option').first()).toBeVisible()
  expect(await findFaults(page)).toEqual([])
})
