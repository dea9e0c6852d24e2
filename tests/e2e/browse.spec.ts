import { expect, kinds, listAddresses, test } from './site-test'

test('each age and each kind of need has a page, from the home page', async ({ page }) => {
  await page.goto('/')
  const links = page.locator('main a[href^="/browse/"]')
  await expect(links).toHaveCount(7)
  await page.getByRole('link', { name: 'Ages 0 to 5' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ages 0 to 5')
  await expect(page.locator('main a[href="/early-years"]')).toBeVisible()
})

test('the A to Z and a search that finds nothing lead there too', async ({ page }) => {
  for (const address of [kinds['A to Z'], kinds['no results']]) {
    await page.goto(address)
    await expect(page.locator('main a[href="/browse"]').first()).toBeVisible()
  }
})

test('from every page it is two clicks at most to a person', async ({ request }) => {
  const person = /href="(tel:|mailto:)/
  const pages = new Map<string, string>()
  const read = async (address: string) => {
    const known = pages.get(address) ?? (await (await request.get(address)).text())
    pages.set(address, known)
    return known
  }
  const far: string[] = []
  for (const address of await listAddresses({ request })) {
    const html = await read(address)
    if (person.test(html)) continue
    const next = [...html.matchAll(/<a [^>]*href="(\/contacts[^"#]*)"/g)].map(([, link = '']) => link)
    const answers = await Promise.all(next.map(read))
    if (!answers.some((answer) => person.test(answer))) far.push(address)
  }
  expect(far).toEqual([])
})
