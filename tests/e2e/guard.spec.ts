import { test } from './site-test'

// The guard that stands behind every test (site-test.ts) must itself notice. Each of these must fail.
const wrongs: Record<string, () => unknown> = {
  'writes in the console': () => console.log('here'),
  'throws an error': () => setTimeout(() => Promise.reject(new Error('lost'))),
  'breaks the policy': () => document.body.setAttribute('style', 'color: red'),
  'asks another origin': () => fetch('https://elsewhere.example/').catch(() => {}),
  'sets a cookie': () => Reflect.set(document, 'cookie', 'seen=1'),
  'keeps something': () => localStorage.setItem('seen', '1'),
}

for (const [name, wrong] of Object.entries(wrongs))
  test.fail(`a page that ${name} fails its test`, async ({ page }) => {
    await page.goto('/')
    await page.evaluate(wrong)
    await page.waitForTimeout(200)
  })
