import { readdirSync } from 'node:fs'
import { expect, test } from './site-test'

const ids = readdirSync('content/contacts').map((file) => file.replace(/\.yaml$/, ''))

test('the list of contacts has every one, with what they can help with and how old that is', async ({
  page,
}) => {
  await page.goto('/contacts')
  const headings = page.getByRole('main').locator('h2 a')
  const addresses = await headings.evaluateAll((links) => links.map((link) => link.getAttribute('href')))
  expect(addresses.toSorted()).toEqual(ids.map((id) => `/contacts/${id}`).toSorted())
  await expect(page.getByText(/Details last checked|Not checked since/)).toHaveCount(ids.length)
})

for (const id of ids)
  test(`${id} has a page, and a card for an address book`, async ({ page, request }) => {
    await page.goto(`/contacts/${id}`)
    const name = await page.getByRole('heading', { level: 1 }).textContent()
    const link = page.getByRole('link', { name: /vCard/ })
    const response = await request.get((await link.getAttribute('href')) ?? '')
    expect(response.headers()['content-type']).toBe('text/vcard; charset=utf-8')
    const card = (await response.text()).replaceAll('\r\n ', '')
    expect(card).toMatch(/^BEGIN:VCARD\r\nVERSION:4\.0\r\n.*\r\nEND:VCARD\r\n$/s)
    expect(card).toContain(`FN:${name?.replaceAll(',', '\\,')}\r\n`)
  })
