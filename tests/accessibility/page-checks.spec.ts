import { expect, test } from '@playwright/test'
import { pageChecks } from '../../lib/commands/accessibility-run/page-checks'
import { findHtmlFaults } from '../../lib/commands/accessibility-run/valid-html'

/** For each check a page that it must complain about: a check that finds nothing anywhere says nothing. */
const faulty: Record<string, string> = {
  axe: '<img src="/x.png">',
  Headings: '<h1>One</h1><h3>Three</h3>',
  Language: '<p lang="not a language">Bonjour</p>',
  'Zoom to 400%': '<div style="width: 3000px">Wide</div>',
  Motion: '<style>p { transition: transform 2s }</style><p>Moves</p>',
  Keyboard: '<style>a:focus { outline: none }</style><a href="/">No ring</a>',
  'Text spacing': '<main><p style="overflow: hidden; height: 1em; line-height: 1">A line of text</p></main>',
  Print: '<nav>Menu</nav>',
}

test.describe.configure({ mode: 'serial' })

for (const check of pageChecks) {
  test(`the check "${check.name}" notices a fault`, async ({ page }) => {
    await page.setContent(`<!doctype html><html lang="en"><title>A page</title>${faulty[check.name]}</html>`)
    expect(await check.find(page)).not.toEqual([])
  })
}

for (const check of pageChecks) {
  test(`the check "${check.name}" says nothing of a plain page`, async ({ page }) => {
    await page.setContent(
      '<!doctype html><html lang="en"><title>A page</title><main><h1>A page</h1><p>Words and <a href="/">a link</a>.</p></main></html>',
    )
    await page.addStyleTag({ content: 'a:focus { outline: 3px solid }' })
    expect(await check.find(page)).toEqual([])
  })
}

test('the check "Keyboard" notices that the focus is sent round the page for ever', async ({ page }) => {
  await page.setContent(
    '<!doctype html><html lang="en"><title>A page</title><style>a:focus { outline: 3px solid }</style><a href="/" id="first">One</a> <a href="/" id="last">Two</a></html>',
  )
  await page.evaluate(() =>
    addEventListener('keydown', (event) => {
      if (document.activeElement?.id !== 'last') return
      event.preventDefault()
      document.getElementById('first')?.focus()
    }),
  )
  const keyboard = pageChecks.find(({ name }) => name === 'Keyboard')
  expect(await keyboard?.find(page)).toEqual(['the focus never leaves the page'])
})

test('the check of the HTML notices a fault', async () => {
  expect(
    await findHtmlFaults('<!doctype html><html lang="en"><title>A</title><p><div></div></p></html>'),
  ).not.toEqual([])
})
