import { listHostileQueries } from '../unit/site/hostile-packs'
import { expect, failedToLoad, test } from './site-test'

test.use({ expectedMessages: [failedToLoad] })

// The unit test reads every one of them; the server and the browser are asked for some of each sort.
const queries = listHostileQueries().filter((query) => query.length < 15_000)

test('no hostile address is an error, comes back as markup, or leads to an address over the limit', async ({
  request,
}) => {
  for (const query of queries.filter((_, at) => at % 30 === 0))
    for (const edit of ['', 'edit=1&open=ehc-plans&']) {
      const answer = await request.get(`/packs?${edit}${query}`)
      expect([200, 400], query).toContain(answer.status())
      const html = await answer.text()
      expect(html).not.toMatch(/<script>alert|<img src=x|<svg\/onload|onerror=alert\(1\)>/)
      for (const [, href = ''] of html.matchAll(/(?:href|value)="([^"]*\/packs\?[^"]*)"/g))
        expect(href.replaceAll('&amp;', '&').length).toBeLessThan(2000)
    }
})

test('no script runs in the browser, and each page says what it is', async ({ page }) => {
  const dialogs: string[] = []
  page.on('dialog', (dialog) => dialogs.push(dialog.message()))
  for (const query of queries
    .filter((query) => /script|onerror|onload|javascript/i.test(query))
    .slice(0, 10)) {
    await page.goto(`/packs?${query}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
  expect(dialogs).toEqual([])
})
