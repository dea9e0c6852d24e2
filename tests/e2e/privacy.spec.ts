import { expect, failedToLoad, kinds, test } from './site-test'

// Chromium keeps nothing of its own from these: whatever is recorded, a page did.
const watchStorage = () => {
  const wrote: string[] = []
  Object.assign(window, { wrote })
  const watch = (target: object, name: string, what: string) => {
    const real = Reflect.get(target, name)
    Object.defineProperty(target, name, {
      value(...args: unknown[]) {
        wrote.push(what)
        return Reflect.apply(real, this, args)
      },
    })
  }
  watch(Storage.prototype, 'setItem', 'storage')
  watch(IDBFactory.prototype, 'open', 'a database')
  watch(CacheStorage.prototype, 'open', 'a cache')
  watch(ServiceWorkerContainer.prototype, 'register', 'a service worker')
  watch(Navigator.prototype, 'sendBeacon', 'a beacon')
  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')
  Object.defineProperty(Document.prototype, 'cookie', { ...cookie, set: () => wrote.push('a cookie') })
}

test('no page of any kind writes anything on the reader’s machine, or asks for more than itself', async ({
  page,
  context,
  baseURL,
}) => {
  test.setTimeout(120_000)
  await context.addInitScript(watchStorage)
  const asked: string[] = []
  const cookies: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  page.on('response', async (response) => {
    const { 'set-cookie': cookie } = await response.allHeaders()
    if (cookie) cookies.push(`${response.url()}: ${cookie}`)
  })
  for (const address of Object.values(kinds)) {
    await page.goto(address, { waitUntil: 'networkidle' })
    await page.keyboard.press('Tab')
    await page.mouse.wheel(0, 2000)
    const search = page.locator('input[name=q]:visible').first()
    if (await search.isVisible()) await search.pressSequentially('send')
    expect(await page.evaluate(() => Reflect.get(window, 'wrote')), address).toEqual([])
  }
  expect(cookies).toEqual([])
  expect(asked.length).toBeGreaterThan(Object.keys(kinds).length)
  expect(asked.filter((url) => new URL(url).origin !== baseURL)).toEqual([])
})

test('the watch on storage notices a page that writes', async ({ page, context }) => {
  await context.addInitScript(watchStorage)
  await page.goto(kinds.home)
  await page.evaluate(() => {
    localStorage.setItem('a', 'b')
    localStorage.clear()
  })
  expect(await page.evaluate(() => Reflect.get(window, 'wrote'))).toEqual(['storage'])
})

test.describe('a page that is not there', () => {
  test.use({ expectedMessages: [failedToLoad] })

  test('sets no cookie either', async ({ page, context }) => {
    await page.goto('/nowhere')
    expect(await context.cookies()).toEqual([])
  })
})
