import type { Browser, BrowserContext, Page } from '@playwright/test'
import { type Look, looks, pageChecks } from './page-checks'
import { findHtmlFaults } from './valid-html'

/** What one check found on all pages. `looked` counts pages times the ways in which each was looked at. */
export type CheckedPages = { name: string; rule: string; looked: number; faults: string[] }

const pagesAtOnce = 2

/**
 * Looks at every page in every way.
 * @param addresses for instance `/help-at-school`
 * @param origin of the server, for instance `http://localhost:3000`
 */
export async function lookAtPages(
  browser: Browser,
  addresses: string[],
  origin: string,
  say: (line: string) => void,
): Promise<CheckedPages[]> {
  const html: CheckedPages = { name: 'HTML', rule: 'The HTML standard: html-validate', looked: 0, faults: [] }
  const results = pageChecks.map(({ name, rule }): CheckedPages => ({ name, rule, looked: 0, faults: [] }))
  const waiting = addresses.map((address, index) => ({ address, index }))
  const work = async () => {
    // The style of the test for text spacing is not ours, so the policy of the site would refuse it.
    const context = await browser.newContext({ baseURL: origin, bypassCSP: true })
    const page = await context.newPage()
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      say(`${next.index + 1} of ${addresses.length}: ${next.address}`)
      html.looked++
      html.faults.push(...(await validate(context, next.address)).map((fault) => `${next.address}: ${fault}`))
      for (const look of looks) await lookOnce(page, next.address, look, results)
    }
    await context.close()
  }
  await Promise.all(Array.from({ length: pagesAtOnce }, work))
  return [html, ...results]
}

async function validate(context: BrowserContext, address: string): Promise<string[]> {
  return findHtmlFaults(await (await context.request.get(address)).text())
}

async function lookOnce(page: Page, address: string, look: Look, results: CheckedPages[]): Promise<void> {
  await page.setViewportSize({ width: look.width, height: look.width === 320 ? 640 : 900 })
  await page.emulateMedia({
    media: 'screen',
    colorScheme: look.colours === 'dark' ? 'dark' : 'light',
    forcedColors: look.colours === 'forced' ? 'active' : 'none',
    reducedMotion: 'no-preference',
  })
  await page.goto(address)
  for (const [index, check] of pageChecks.entries()) {
    const result = results[index]
    if (!result || !check.looks.includes(look)) continue
    result.looked++
    const faults = await check.find(page)
    result.faults.push(...faults.map((fault) => `${address} (${look.width}, ${look.colours}): ${fault}`))
  }
}
