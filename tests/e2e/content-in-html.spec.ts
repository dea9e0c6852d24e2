import { expect, test } from './site-test'

// What a search engine, a text browser or a broken connection gets: the HTML, before any style or script.
const addresses: Record<string, string[]> = {
  '/': ['My child is struggling at school', 'SENDIASS Rutland', '07977 015 674'],
  '/help-at-school/sen-support': ['<h1>SEN support</h1>', 'On this page', 'SENDIASS Rutland'],
  '/school-support-partnership/faqs': [
    'id="how-is-help-for-my-child-arranged"',
    'What is the toolkit?',
    'FAQPage',
  ],
  '/search?q=ehcp': ['EHC plan', '/ehc-plans', '<ol'],
  '/contacts': ['SENDIASS Rutland', '01572 758280', 'send@rutland.gov.uk'],
  '/glossary': ['id="senco"', 'special educational needs co-ordinator'],
}

for (const [address, parts] of Object.entries(addresses))
  test(`${address} answers with its content in the HTML`, async ({ request }) => {
    const response = await request.get(address)
    expect(response.status()).toBe(200)
    const html = await response.text()
    for (const part of parts) expect(html).toContain(part)
  })

test('one record is shown alike wherever a page names it', async ({ page }) => {
  const readCard = async (address: string) => {
    await page.goto(address)
    const card = page
      .locator('.card')
      .filter({ has: page.locator('a[href="/contacts/sendiass"]') })
      .first()
    return (await card.textContent())?.replace(/\s+/g, ' ')
  }
  const cards = [
    await readCard('/'),
    await readCard('/contacts'),
    await readCard('/help-at-school/sen-support'),
  ]
  expect(new Set(cards).size).toBe(1)
})
