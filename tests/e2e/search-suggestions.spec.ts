import type { Page } from '@playwright/test'
import { expect, test } from './site-test'

/** The search box of the home page, and what is said of it. */
async function openSearch(page: Page) {
  await page.goto('/')
  const box = page.getByRole('main').locator('input[name=q]')
  await box.focus()
  return { box, list: page.getByRole('listbox'), options: page.getByRole('option') }
}

test('the search box says what it is to a screen reader', async ({ page }) => {
  const { box } = await openSearch(page)
  await expect(box).toHaveRole('combobox')
  await expect(box).toHaveAccessibleName('Search this site')
  await expect(box).toHaveAttribute('aria-expanded', 'false')
  await expect(box).toHaveAttribute('aria-autocomplete', 'list')
})

test('typing shows suggestions, and how many is said aloud', async ({ page }) => {
  const { box, list, options } = await openSearch(page)
  await box.pressSequentially('send')
  await expect(list).toBeVisible()
  await expect(box).toHaveAttribute('aria-expanded', 'true')
  await expect(box).toHaveAttribute('aria-controls', (await list.getAttribute('id')) ?? '')
  const count = await options.count()
  await expect(page.getByRole('main').locator('[role=status]')).toHaveText(`${count} suggestions`)
})

test('the arrow keys go through the suggestions while the focus stays in the box', async ({ page }) => {
  const { box, options } = await openSearch(page)
  await box.pressSequentially('send')
  await expect(options.first()).toBeVisible()
  const last = (await options.count()) - 1

  const expectActive = async (index: number) => {
    await expect(options.nth(index)).toHaveAttribute('aria-selected', 'true')
    await expect(box).toHaveAttribute(
      'aria-activedescendant',
      (await options.nth(index).getAttribute('id')) ?? '',
    )
    await expect(page.locator('[aria-selected=true]')).toHaveCount(1)
    await expect(box).toBeFocused()
  }
  await box.press('ArrowDown')
  await expectActive(0)
  await box.press('ArrowDown')
  await expectActive(1)
  await box.press('ArrowUp')
  await expectActive(0)
  await box.press('ArrowUp')
  await expect(box).not.toHaveAttribute('aria-activedescendant')
  await box.press('ArrowUp')
  await expectActive(last)
})

test('Enter goes to the suggestion that was chosen', async ({ page }) => {
  const { box, options } = await openSearch(page)
  await box.pressSequentially('sendiass')
  await expect(options.first()).toBeVisible()
  await box.press('ArrowDown')
  await box.press('Enter')
  await expect(page).toHaveURL(/sendiass/)
  await expect(page).not.toHaveURL(/\/search/)
})

test('Enter searches for what was typed when no suggestion was chosen', async ({ page }) => {
  const { box, options } = await openSearch(page)
  await box.pressSequentially('sendiass')
  await expect(options.first()).toBeVisible()
  await box.press('Enter')
  await expect(page).toHaveURL('/search?q=sendiass')
})

test('Escape closes the suggestions and keeps what was typed', async ({ page }) => {
  const { box, list } = await openSearch(page)
  await box.pressSequentially('send')
  await expect(list).toBeVisible()
  await box.press('Escape')
  await expect(list).toBeHidden()
  await expect(box).toHaveAttribute('aria-expanded', 'false')
  await expect(box).toHaveValue('send')
})

test('a press with the mouse or a finger goes to a suggestion', async ({ page }) => {
  const { box, options } = await openSearch(page)
  await box.pressSequentially('mediation')
  await options.first().click()
  await expect(page).not.toHaveURL(/\/$|\/search/)
})

test('leaving the box closes the suggestions', async ({ page }) => {
  const { box, list } = await openSearch(page)
  await box.pressSequentially('send')
  await expect(list).toBeVisible()
  await box.press('Tab')
  await expect(list).toBeHidden()
})

test('the search at the top of an ordinary page suggests too', async ({ page }) => {
  await page.goto('/about/local-offer')
  await page.getByRole('banner').locator('input[name=q]').pressSequentially('send')
  await expect(page.getByRole('option').first()).toBeVisible()
})

test.describe('when no suggestions can be had', () => {
  // Listening in on requests turns the browser's cache off, and then Chromium gives up the transition from
  // one page to the next and says so. There is none for someone who asks for less motion.
  test.use({ expectedMessages: [/^Failed to load resource/], contextOptions: { reducedMotion: 'reduce' } })

  for (const [name, answer] of Object.entries({
    'the connection fails': undefined,
    'the server fails': { status: 500, body: 'Sorry' },
    'the answer is not what it should be': { status: 200, body: '<html>' },
  }))
    test(`the form searches as before, though ${name}`, async ({ page }) => {
      await page.route('**/search/suggestions**', (route) => (answer ? route.fulfill(answer) : route.abort()))
      const { box, list } = await openSearch(page)
      const failed = page.waitForRequest(/suggestions/)
      await box.pressSequentially('senco')
      await failed
      await expect(list).toBeHidden()
      await expect(box).toHaveAttribute('aria-expanded', 'false')
      await box.press('Enter')
      await expect(page).toHaveURL('/search?q=senco')
      await expect(page.getByText(/^\d+ results?/)).toBeVisible()
    })
})
