import readQr from 'jsqr'
import { expect, listAddresses, test } from './site-test'

test('the QR code of every page is a picture that leads to the page', async ({ page, request }) => {
  test.setTimeout(120_000)
  const addresses = (await listAddresses({ request })).filter((address) => !/^\/law\b/.test(address))
  expect(addresses.length).toBeGreaterThan(70)
  await page.goto('/')
  const home = (await page.locator('link[rel=canonical]').getAttribute('href')) ?? ''
  const wrong: string[] = []
  for (const address of addresses) {
    const file = `/qr${address === '/' ? '/index' : address}.svg`
    // One letter for each point: dark or light.
    const points = await page.evaluate(async (src) => {
      const picture = new Image()
      picture.src = src
      await picture.decode()
      const canvas = document.createElement('canvas')
      canvas.width = canvas.height = 200
      const context = canvas.getContext('2d')
      context?.drawImage(picture, 0, 0, 200, 200)
      const colours = context?.getImageData(0, 0, 200, 200).data ?? []
      return Array.from({ length: 40_000 }, (_, index) => (colours[index * 4] ? 'l' : 'd')).join('')
    }, file)
    const colours = [...points].flatMap((point) => (point === 'l' ? [255, 255, 255, 255] : [0, 0, 0, 255]))
    const read = readQr(new Uint8ClampedArray(colours), 200, 200)?.data
    if (read !== new URL(address, home).href) wrong.push(`${file}: ${read}`)
  }
  expect(wrong).toEqual([])
})

test('a QR code is an SVG, and there is none of what is not a page', async ({ request }) => {
  const code = await request.get('/qr/help-at-school/sen-support.svg')
  expect(code.headers()['content-type']).toContain('image/svg+xml')
  expect((await request.get('/qr/nowhere.svg')).status()).toBe(404)
})
