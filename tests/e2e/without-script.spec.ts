import { expect, kinds, test } from './site-test'

test.use({ javaScriptEnabled: false })

test('a parent goes from the home page to what the school must do, and to someone to ring', async ({
  page,
}) => {
  await page.goto('/')
  await page.getByRole('link', { name: 'My child is struggling at school' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('SEN support')
  await page.getByRole('main').getByRole('link', { name: 'SENDIASS Rutland' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('SENDIASS Rutland')
  await expect(page.getByRole('link', { name: '07977 015 674' })).toHaveAttribute('href', 'tel:07977015674')
})

test('a parent searches with the form, and a result leads to the part of the page that answers', async ({
  page,
}) => {
  await page.goto('/')
  await page.getByRole('searchbox').fill('who can ask for an ehc assessment')
  await page.getByRole('main').getByRole('button', { name: 'Search' }).click()
  await expect(page).toHaveURL(/\/search\?q=who\+can\+ask/)
  await expect(page.getByText(/^\d+ results/)).toBeVisible()
  const result = page.getByRole('main').locator('ol a[href*="#"]').first()
  const part = new URL((await result.getAttribute('href')) ?? '', page.url()).hash
  await result.click()
  await expect(page).toHaveURL(new RegExp(`${part}$`))
  await expect(page.locator(`[id="${part.slice(1)}"]`)).toBeInViewport()
})

test('the search at the top of an ordinary page works too', async ({ page }) => {
  await page.goto('/about/local-offer')
  await page.getByRole('searchbox').fill('senco')
  await page.getByRole('searchbox').press('Enter')
  await expect(page.getByRole('searchbox')).toHaveValue('senco')
  await expect(page.getByText(/^\d+ results?/)).toBeVisible()
})

test('a search that finds nothing offers people to talk to, and the A to Z', async ({ page }) => {
  await page.goto('/search?q=zzzzzz')
  const main = page.getByRole('main')
  await expect(main.getByText('Nothing on this site matches')).toBeVisible()
  await expect(main.getByRole('link', { name: 'SENDIASS Rutland' })).toBeVisible()
  await expect(main.getByRole('link', { name: 'SEND service, Rutland County Council' })).toBeVisible()
  await expect(main.getByRole('link', { name: /A to Z/ })).toBeVisible()
})

test('a word opens its meaning without leaving the page, and closes again where it was', async ({ page }) => {
  await page.goto('/help-at-school/sen-support')
  const word = page.locator('a.term').first()
  const name = (await word.textContent()) ?? ''
  await word.click()
  const meaning = page.locator('.word:target')
  await expect(meaning).toBeInViewport()
  await expect(meaning).toContainText(new RegExp(name.replace(/s$/, ''), 'i'))
  await expect(meaning).toHaveCSS('position', 'fixed')
  await meaning.getByRole('link', { name: 'Close' }).click()
  await expect(page.locator('.word:target')).toHaveCount(0)
  await expect(word).toBeInViewport()
})

test('the meaning of a word leads on to the glossary', async ({ page }) => {
  await page.goto('/help-at-school/sen-support')
  await page.locator('a.term').first().click()
  await page
    .locator('.word:target')
    .getByRole('link', { name: /in the glossary/ })
    .click()
  await expect(page).toHaveURL(/\/glossary#[a-z-]+$/)
  await expect(page.locator(':target')).toBeInViewport()
})

test('a guide goes from its first page through its steps, and back', async ({ page }) => {
  const title = page.getByRole('heading', { level: 1 })
  await page.goto('/help-at-school/graduated-approach')
  await page.getByRole('link', { name: /^Start/ }).click()
  await expect(title).toHaveText(/^Assess/)
  for (const step of ['Plan', 'Do', 'Review']) {
    await page.getByRole('link', { name: /^Next/ }).click()
    await expect(title).toHaveText(new RegExp(`^${step}`))
  }
  await page.getByRole('link', { name: /^Back/ }).click()
  await expect(title).toHaveText(/^Do/)
})

test('a step of a guide says which one it is', async ({ page }) => {
  await page.goto('/help-at-school/graduated-approach/plan')
  const steps = page.getByRole('navigation', { name: /graduated approach/ })
  await expect(steps.getByRole('link')).toHaveText(['1 Assess', '2 Plan', '3 Do', '4 Review'])
  await expect(steps.locator('[aria-current="step"]')).toHaveText('2 Plan')
})

test('the picture of the guide leads to each step', async ({ page }) => {
  await page.goto('/help-at-school/graduated-approach')
  await page.getByRole('group', { name: 'The steps as a cycle' }).getByRole('link', { name: '3 Do' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Do/)
})

test('each question has an address of its own, which shows its answer open', async ({ page }) => {
  await page.goto('/school-support-partnership/faqs#what-is-the-toolkit')
  const question = page.getByRole('heading', { name: 'What is the toolkit?' })
  await expect(question).toBeInViewport()
  await expect(question.locator('+ *')).toBeInViewport()
})

test('the A to Z leads to a question', async ({ page }) => {
  await page.goto('/a-to-z')
  await page.getByRole('link', { name: 'What is the toolkit?' }).click()
  await expect(page).toHaveURL('/school-support-partnership/faqs#what-is-the-toolkit')
})

test('on a phone the menu opens and leads to a section', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/')
  const menu = page.getByRole('navigation', { name: 'Main' })
  await expect(menu.getByRole('link', { name: 'EHC plans' })).toBeHidden()
  await menu.getByText('Menu', { exact: true }).click()
  await menu.getByRole('link', { name: 'EHC plans' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('EHC plans')
})

test('nothing is shown that would do nothing: no button to print or copy, but sending by email works', async ({
  page,
}) => {
  await page.goto('/help-at-school/sen-support')
  await expect(page.getByRole('button', { name: 'Print or save' })).toBeHidden()
  await expect(page.getByRole('button', { name: 'Copy link' })).toBeHidden()
  await expect(page.getByRole('link', { name: 'Email this page' })).toHaveAttribute(
    'href',
    /^mailto:\?subject=/,
  )
})

for (const [kind, address] of Object.entries(kinds))
  test(`a page of the kind "${kind}" is whole`, async ({ page }) => {
    const response = await page.goto(address)
    expect(response?.status()).toBe(200)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByRole('contentinfo')).toBeVisible()
  })
