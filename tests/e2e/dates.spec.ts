import ICAL from 'ical.js'
import { countSides } from './pdf'
import { expect, kinds, test } from './site-test'

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a parent puts in the day of a request and gets each date, its rule and its law card', async ({
    page,
  }) => {
    await page.goto('/ehc-plans/timeline')
    await page.getByRole('link', { name: 'Work out your own dates' }).click()
    const request = page.getByRole('group', { name: 'When did you ask for an EHC needs assessment?' })
    await request.getByLabel('Day').fill('2')
    await request.getByLabel('Month').fill('Nov')
    await request.getByLabel('Year').fill('26')
    await page.getByRole('button', { name: 'Work out the dates' }).click()

    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your EHC plan dates')
    const rows = page.getByRole('table', { name: 'Your dates, in order' }).locator('tbody tr')
    await expect(rows).toHaveCount(4)
    await expect(rows.nth(1)).toContainText('Monday 14 December 2026')
    await expect(rows.nth(1)).toContainText('6 weeks from your request')
    await expect(rows.nth(3)).toContainText('Monday 22 March 2027')
    await expect(page.getByText('This is a guide, not legal advice')).toBeVisible()
    await rows
      .nth(3)
      .getByRole('link', { name: /regulation 13/ })
      .click()
    await expect(page.locator(':target')).toContainText('The law: must')
    await expect(page.locator(':target')).toBeInViewport()
  })

  test('what was typed wrongly is named as GOV.UK does, kept, and one link away', async ({ page }) => {
    await page.goto(kinds['dates with faults'])
    await expect(page).toHaveTitle(/^Error: /)
    const faults = page.getByRole('alert')
    await expect(faults.getByRole('link')).toHaveText([
      'Request date must be a real date',
      'Enter the year of the move',
    ])
    await faults.getByRole('link').first().click()
    const request = page.getByRole('group', { name: 'When did you ask for an EHC needs assessment?' })
    await expect(request).toHaveAccessibleDescription(/Error: Request date must be a real date/)
    await expect(request.getByLabel('Month')).toHaveValue('feb')
    await request.getByLabel('Day').fill('28')
    await page.getByLabel('Move', { exact: true }).selectOption('')
    await page.getByRole('button', { name: 'Work out the dates' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your EHC plan dates')
  })

  test('a form that is sent empty says so', async ({ page }) => {
    await page.goto('/ehc-plans/dates')
    await page.getByRole('button', { name: 'Work out the dates' }).click()
    await expect(page.getByRole('alert')).toContainText('Enter at least one date')
  })
})

test('the line has the dates of the table, in the same order', async ({ page }) => {
  await page.goto(kinds['dates worked out'])
  const inTable = await page.locator('tbody td:first-child strong').allTextContents()
  const onLine = await page.locator('.date-line text.font-bold').allTextContents()
  expect(onLine.length).toBeGreaterThan(6)
  expect(inTable.map((date) => date.replace(/^\w+ /, ''))).toEqual(onLine)
})

test('the calendar has the same dates, and a name for the file', async ({ page, request }) => {
  await page.goto(kinds['dates worked out'])
  const link = page.getByRole('link', { name: /calendar/ })
  const response = await request.get((await link.getAttribute('href')) ?? '')
  expect(response.headers()['content-type']).toBe('text/calendar; charset=utf-8')
  expect(response.headers()['content-disposition']).toBe('attachment; filename="ehc-plan-dates.ics"')
  const events = new ICAL.Component(ICAL.parse(await response.text())).getAllSubcomponents('vevent')
  const rules = page.locator('tbody tr', { has: page.locator('a') })
  expect(events).toHaveLength(await rules.count())
})

test('a calendar that nobody can make says where to begin', async ({ request }) => {
  for (const query of ['', '?request=2026-02-31', '?request=<script>']) {
    const response = await request.get(`/ehc-plans/dates/calendar.ics${query}`)
    expect(response.status()).toBe(400)
    expect(await response.text()).toContain('/ehc-plans/dates')
  }
})

test('answers are neither kept by anyone nor found by a search engine', async ({ request }) => {
  const response = await request.get(kinds['dates worked out'])
  expect(response.headers()['cache-control']).toBe('private, no-store')
  expect(await response.text()).toMatch(/<meta name="robots" content="noindex/)
})

test('an answer prints on one sheet of paper, two sides at most, without the form', async ({ page }) => {
  await page.goto(kinds['dates worked out'])
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('button', { name: 'Work out the dates' })).toBeHidden()
  await expect(page.getByRole('img', { name: /QR code for .*your-dates/ })).toBeVisible()
  expect(countSides(await page.pdf({ format: 'A4' }))).toBeLessThanOrEqual(2)
})

test('what has changed is listed by half-term, each at an address of its own', async ({ page }) => {
  await page.goto('/help-at-school/sen-support')
  await page.getByRole('contentinfo').getByRole('link', { name: 'What has changed' }).click()
  await page.getByRole('link', { name: 'November and December 2026' }).click()
  await expect(page).toHaveURL('/changes#november-and-december-2026')
  await page.getByRole('main').getByRole('link', { name: 'Mediation', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mediation')
})

for (const query of ['when must the council decide', '20 week calculator'])
  test(`a search for "${query}" finds the calculator`, async ({ page }) => {
    await page.goto(`/search?q=${query}`)
    const found = page.getByRole('main').locator('ol a[href="/ehc-plans/dates"]')
    await expect(found.first()).toBeVisible()
  })
