import { expect, failedToLoad, test } from './site-test'

test.use({ expectedMessages: [failedToLoad] })

for (const address of ['/nowhere', '/help-at-school/nowhere', '/contacts/nobody', '/a/b/c/d', '/about.php'])
  test(`${address}, where there is no page, answers 404 and helps`, async ({ page }) => {
    const response = await page.goto(address)
    expect(response?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found')
    const main = page.getByRole('main')
    await expect(main.getByRole('searchbox')).toBeVisible()
    await expect(main.getByRole('link', { name: 'SENDIASS Rutland' })).toBeVisible()
    await expect(main.getByRole('link', { name: /A to Z/ })).toBeVisible()
    await expect(page).toHaveTitle(/^Page not found/)
  })

test('someone who is lost can search from there', async ({ page }) => {
  await page.goto('/nowhere')
  await page.getByRole('main').getByRole('searchbox').fill('sendiass')
  await page.getByRole('main').getByRole('button', { name: 'Search' }).click()
  await expect(page).toHaveURL('/search?q=sendiass')
})

const moved: Record<string, string> = {
  '/contacts/': '/contacts',
  '/Help-At-School/SEN-Support': '/help-at-school/sen-support',
  '/HELP-AT-SCHOOL/': '/help-at-school',
  '/help-at-school/index.html': '/help-at-school',
  '/help-at-school/sen-support.html': '/help-at-school/sen-support',
  '/search/?q=ehcp': '/search?q=ehcp',
  '/Contacts/SENDIASS/Card.vcf': '/contacts/sendiass/card.vcf',
}

for (const [from, to] of Object.entries(moved))
  test(`${from} leads to ${to} for good`, async ({ request }) => {
    const response = await request.get(from, { maxRedirects: 0 })
    expect(response.status()).toBe(301)
    expect(response.headers().location).toBe(to)
  })
