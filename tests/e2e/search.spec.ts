import { expect, test } from './site-test'

const main = 'main'

test('the words that were looked for are marked, and the number found is said', async ({ page }) => {
  await page.goto('/search?q=mediation')
  await expect(page.getByText(/^\d+ results?/)).toBeVisible()
  await expect(page.locator(`${main} mark`).first()).toHaveText(/mediat/i)
})

test('results are one ordered list, over pages, questions, words and contacts', async ({ page }) => {
  await page.goto('/search?q=send+team+sutton')
  await expect(page.locator(`${main} ol > li`).first()).toBeVisible()
  await expect(page.locator(`${main} ol a[href="/contacts/send-service"]`)).toBeVisible()
  await page.goto('/search?q=what+is+the+toolkit')
  await expect(
    page.locator(`${main} ol a[href="/school-support-partnership/faqs#what-is-the-toolkit"]`),
  ).toBeVisible()
})

test('a slip in typing is put right, said, and can be undone', async ({ page }) => {
  await page.goto('/search?q=meditaion')
  await expect(page.getByText('Showing results for')).toContainText('mediation')
  await page.getByRole('link', { name: /Search for .*meditaion.* instead/ }).click()
  await expect(page.getByText('Showing results for')).toHaveCount(0)
})

test('an empty search shows the form and where to begin', async ({ page }) => {
  for (const address of ['/search', '/search?q=', '/search?q=+++']) {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Search')
    await expect(page.locator(main).getByRole('searchbox')).toBeVisible()
    await expect(page.locator(`${main} ol > li`)).toHaveCount(0)
    await expect(page.getByText('Nothing on this site matches')).toHaveCount(0)
  }
})

test('a search of 10,000 characters is answered, and says that only its beginning was read', async ({
  page,
}) => {
  const response = await page.goto(`/search?q=${'mediation+'.repeat(1000)}`)
  expect(response?.status()).toBe(200)
  await expect(page.getByText('That was a long search')).toBeVisible()
  await expect(page.locator(`${main} ol > li`).first()).toBeVisible()
})

const strange: Record<string, string> = {
  emoji: '🏫👩🏽‍🏫',
  'emoji with words': 'help 😢 at school',
  'right-to-left writing': 'خطة التعليم',
  'right-to-left marks': '\u202eloohcs\u202c',
  'a language with accents': 'wsparcie w szkole żółć',
  markup: '<img src=x onerror=alert(1)>',
  'a script': '</title></script><script>alert(1)</script>',
  quotes: `"'"' OR 1=1 --`,
  'signs of a pattern': '.*+?^$()|[]{}\\',
  'a null byte': 'a\u0000b',
  'a lone surrogate': 'x\ud800y',
  'names of objects': '__proto__ constructor toString',
  'only small words': 'the and of',
}

for (const [name, query] of Object.entries(strange))
  test(`a search for ${name} is answered with a page, and shown as text`, async ({ page }) => {
    const response = await page.goto(`/search?${new URLSearchParams({ q: query })}`)
    expect(response?.status()).toBe(200)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.locator(`${main} img, ${main} script:not([src^="/islands/"])`)).toHaveCount(0)
    await expect(page.getByRole('contentinfo')).toBeVisible()
  })

test('markup in a search is shown as it was typed', async ({ page }) => {
  const query = '<b>zzzzzz</b>'
  await page.goto(`/search?${new URLSearchParams({ q: query })}`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(query)
  await expect(page.locator(main).getByRole('searchbox')).toHaveValue(query)
})

for (const query of [
  'q=%E0%A4%A',
  'q=a&q=b',
  'q[]=a',
  'q=ehcp&page=-1',
  'q=ehcp&page=999999',
  'q=ehcp&page=x',
])
  test(`a search written ${query} is answered`, async ({ request }) => {
    expect((await request.get(`/search?${query}`)).status()).toBe(200)
  })

for (const query of ['sendiass', 'SEND team', 'parent partnership', 'sendiass phone number'])
  test(`a search for “${query}” shows the card of that contact first, and only once`, async ({ page }) => {
    await page.goto(`/search?${new URLSearchParams({ q: query })}`)
    const card = page.locator(`${main} .card`, { has: page.locator('a[href^="/contacts/"]') })
    await expect(card).toHaveCount(1)
    await expect(card.getByRole('heading', { level: 2 })).toHaveText(/SENDIASS|SEND service/)
    await expect(card.locator('a[href^="tel:"], a[href^="mailto:"]').first()).toBeVisible()
    const address = (await card.locator('h2 a').getAttribute('href')) ?? ''
    await expect(page.locator(`${main} ol a[href="${address}"]`)).toHaveCount(0)
    expect(
      await page
        .locator(`${main} .card, ${main} ol`)
        .last()
        .evaluate(({ tagName }) => tagName),
    ).toBe('OL')
  })

test('a long list of results has pages, which are numbered through', async ({ page }) => {
  await page.goto('/search?q=school')
  const first = await page.locator(`${main} ol a`).first().getAttribute('href')
  await page.getByRole('link', { name: 'Next' }).click()
  await expect(page).toHaveURL(/page=2/)
  await expect(page.locator(`${main} ol`)).toHaveAttribute('start', '11')
  await expect(page.locator(`${main} ol a`).first()).not.toHaveAttribute('href', first ?? '')
  await page.getByRole('link', { name: 'Previous' }).click()
  await expect(page.locator(`${main} ol a`).first()).toHaveAttribute('href', first ?? '')
})

test('suggestions are JSON, at most eight, and kept by nobody', async ({ request }) => {
  const response = await request.get('/search/suggestions?q=sen')
  expect(response.headers()['content-type']).toContain('application/json')
  expect(response.headers()['cache-control']).toContain('no-store')
  const { groups } = await response.json()
  const suggestions = groups.flatMap((group: { suggestions: unknown[] }) => group.suggestions)
  expect(suggestions.length).toBeGreaterThan(2)
  expect(suggestions.length).toBeLessThanOrEqual(8)
  for (const { title, address } of suggestions) {
    expect(title).toBeTruthy()
    expect(address).toMatch(/^\//)
  }
})

test('suggestions for anything at all are JSON', async ({ request }) => {
  for (const query of ['', 'x'.repeat(10_000), ...Object.values(strange)]) {
    const response = await request.get(`/search/suggestions?${new URLSearchParams({ q: query })}`)
    expect(response.status()).toBe(200)
    expect(Array.isArray((await response.json()).groups)).toBe(true)
  }
})
