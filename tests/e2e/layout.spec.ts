import { expect, kinds, listAddresses, test } from './site-test'

test('no page scrolls sideways on a screen 320 pixels wide', async ({ page, request }) => {
  test.setTimeout(120_000)
  await page.setViewportSize({ width: 320, height: 640 })
  const wide: string[] = []
  for (const address of [...(await listAddresses({ request })), ...Object.values(kinds)]) {
    await page.goto(address, { waitUntil: 'load' })
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    if (width > 320) wide.push(`${address}: ${width}`)
  }
  expect(wide).toEqual([])
})

test('text can be made twice as large without scrolling sideways', async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 900 })
  for (const address of Object.values(kinds)) {
    await page.goto(address)
    // As a reader's own setting does: the size that everything else is a multiple of.
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync('html { font-size: 200% !important }')
      document.adoptedStyleSheets = [sheet]
    })
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width, address).toBeLessThanOrEqual(640)
  }
})

test('every page has one title, and its headings skip no level', async ({ request }) => {
  const wrong: string[] = []
  for (const address of [...(await listAddresses({ request })), ...Object.values(kinds)]) {
    const html = await (await request.get(address)).text()
    const levels = [...html.matchAll(/<h([1-6])\b/g)].map(([, level]) => Number(level))
    if (levels.filter((level) => level === 1).length !== 1) wrong.push(`${address}: ${levels}`)
    levels.reduce((above, level) => {
      if (level > above + 1) wrong.push(`${address}: h${level} after h${above}`)
      return level
    }, 0)
  }
  expect(wrong).toEqual([])
})

for (const [name, colorScheme] of [
  ['light', 'light'],
  ['dark', 'dark'],
] as const)
  test(`the page is ${name} for someone who asks for that`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await page.goto('/')
    const [red = 0] = await page
      .locator('body')
      .evaluate((body) => getComputedStyle(body).backgroundColor.match(/\d+/g)?.map(Number) ?? [])
    if (name === 'light') expect(red).toBeGreaterThan(230)
    else expect(red).toBeLessThan(60)
  })

test('nothing on a page moves when its typeface arrives', async ({ page }) => {
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) {
        const before = Number(document.documentElement.dataset.moved ?? 0)
        document.documentElement.dataset.moved = String(before + entry.value)
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(kinds.guidance, { waitUntil: 'networkidle' })
  const moved = await page.evaluate(() => Number(document.documentElement.dataset.moved ?? 0))
  expect(moved).toBeLessThan(0.02)
})
