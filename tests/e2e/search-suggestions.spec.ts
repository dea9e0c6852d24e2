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

test('the keys that move in the text leave the suggestions, and move in the text', async ({ page }) => {
  const { box, options } = await openSearch(page)
  await box.pressSequentially('send')
  await expect(options.first()).toBeVisible()
  for (const [key, at] of [
    ['Home', 0],
    ['ArrowRight', 1],
    ['End', 4],
    ['ArrowLeft', 3],
  ] as const) {
    await box.press('ArrowDown')
    await expect(box).toHaveAttribute('aria-activedescendant', /./)
    await box.press(key)
    await expect(box).not.toHaveAttribute('aria-activedescendant')
    expect(await box.evaluate((input: HTMLInputElement) => input.selectionStart)).toBe(at)
  }
  await expect(page.locator('[aria-selected=true]')).toHaveCount(0)
})

test('the suggestions stand in groups by kind, and each says its own kind aloud', async ({ page }) => {
  const { box, list, options } = await openSearch(page)
  await box.pressSequentially('sendiass')
  await expect(options.first()).toBeVisible()
  for (const name of ['Pages', 'Contacts']) await expect(list.getByText(name, { exact: true })).toBeVisible()
  await expect(page.getByRole('option', { name: /^SENDIASS Rutland ?, Contact$/ })).toBeVisible()
  for (const option of await options.all())
    await expect(option).toHaveAccessibleName(/, (Page|What to expect|Question|Word explained|Contact)$/)
  await expect(options.locator('mark').first()).toHaveText('SENDIASS')
})

test('Enter goes to the suggestion that was chosen', async ({ page }) => {
  const { box, options } = await openSearch(page)
  await box.pressSequentially('sendiass')
  // The list for the first letters stays until that for all of them is there.
  await expect(options.first()).toContainText('SENDIASS')
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

// Listening in on requests turns the browser's cache off, and then Chromium gives up the transition from one
// page to the next and says so. There is none for someone who asks for less motion.
test.describe('when suggestions come late or not at all', () => {
  test.use({ expectedMessages: [/^Failed to load resource/], contextOptions: { reducedMotion: 'reduce' } })

  test('the next letter gives up the request for the last', async ({ page }) => {
    await page.route(/suggestions\?q=se$/, () => {})
    const { box, options } = await openSearch(page)
    const asked = page.waitForRequest(/suggestions\?q=se$/)
    const givenUp = page.waitForEvent('requestfailed')
    await box.pressSequentially('se')
    await asked
    await box.press('n')
    expect((await givenUp).url()).toMatch(/q=se$/)
    await expect(options.first()).toBeVisible()
  })

  test('an answer that takes longer than three seconds is given up, and the form searches as before', async ({
    page,
  }) => {
    await page.clock.install()
    await page.route(/suggestions\?q=senc$/, () => {})
    const { box, list } = await openSearch(page)
    const ask = async (letters: string) => {
      const asked = page.waitForRequest(/suggestions/)
      await box.pressSequentially(letters)
      await page.clock.runFor(200)
      await asked
    }
    await ask('sen')
    await expect(list).toBeVisible()
    const givenUp = page.waitForEvent('requestfailed')
    await ask('c')
    await page.clock.runFor(3000)
    await givenUp
    await expect(list).toBeHidden()
    await expect(box).toHaveAttribute('aria-expanded', 'false')
    await box.press('Enter')
    await expect(page).toHaveURL('/search?q=senc')
  })

  test('what was typed is marked, and a title is never read as markup', async ({ page }) => {
    const marks = [
      { from: 3, to: 8 },
      { from: 13, to: 19 },
    ]
    const suggestion = { title: '<b>Short</b> breaks & rest', marks, address: '/' }
    const groups = [{ name: 'Pages', kind: 'Page', suggestions: [suggestion] }]
    await page.route('**/search/suggestions**', (route) => route.fulfill({ json: { groups } }))
    const { box, list, options } = await openSearch(page)
    await box.pressSequentially('short breaks')
    await expect(options).toHaveText('<b>Short</b> breaks & rest, Page')
    await expect(list.locator('mark')).toHaveText(['Short', 'breaks'])
    await expect(list.locator('b')).toHaveCount(0)
  })

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
