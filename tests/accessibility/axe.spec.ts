import AxeBuilder from '@axe-core/playwright'
import { expect, failedToLoad, kinds, listAddresses, test } from '../e2e/site-test'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const devices = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } }

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
        const { violations } = await new AxeBuilder({ page }).withTags(rules).setLegacyMode().analyze()
        for (const { id, help, nodes } of violations)
          found.push(`${address}: ${id} (${help}): ${nodes.map(({ target }) => target).join(' | ')}`)
      }
      expect(found).toEqual([])
    })

test('axe finds nothing where something has been opened: the menu, a word, suggestions', async ({ page }) => {
  const analyse = async () =>
    (await new AxeBuilder({ page }).withTags(rules).setLegacyMode().analyze()).violations.map(
      ({ id, nodes }) => [id, nodes.map(({ target }) => target)],
    )
  await page.setViewportSize(devices.phone)
  await page.goto(kinds.guidance)
  await page.locator('a.term').first().click()
  expect(await analyse()).toEqual([])
  await page.goto('/')
  await page.locator('summary').click()
  expect(await analyse()).toEqual([])
  await page.getByRole('main').locator('input[name=q]').pressSequentially('send')
  await expect(page.getByRole('option').first()).toBeVisible()
  expect(await analyse()).toEqual([])
})
