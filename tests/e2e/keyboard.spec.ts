import { expect, kinds, test } from './site-test'

test('the first thing that a keyboard reaches is the way to the main content', async ({ page }) => {
  await page.goto(kinds.guidance)
  const skip = page.getByRole('link', { name: 'Skip to the main content' })
  await expect(skip).not.toBeInViewport({ ratio: 0.9 })
  await page.keyboard.press('Tab')
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
})

for (const [kind, address] of Object.entries(kinds))
  test(`the focus is seen wherever a keyboard goes on a page of the kind "${kind}"`, async ({ page }) => {
    await page.goto(address)
    const unseen: string[] = []
    for (let pressed = 0; pressed < 40; pressed++) {
      await page.keyboard.press('Tab')
      const focus = await page.evaluate(() => {
        const element = document.activeElement
        if (!element || element === document.body) return undefined
        const { outlineStyle, outlineWidth } = getComputedStyle(element)
        const box = element.getBoundingClientRect()
        const [x, y] = [box.left + Math.min(box.width / 2, 20), box.top + box.height / 2]
        const top = document.elementFromPoint(x, y)
        return {
          name: element.outerHTML.slice(0, 120),
          ring: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
          inView: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
          covered: !(top && (element.contains(top) || top.contains(element))),
        }
      })
      if (!focus) break
      if (!focus.ring) unseen.push(`no ring: ${focus.name}`)
      if (!focus.inView) unseen.push(`out of view: ${focus.name}`)
      if (focus.covered) unseen.push(`covered: ${focus.name}`)
    }
    expect(unseen).toEqual([])
  })

test('the menu of a phone opens and closes with the keyboard', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/')
  const menu = page.getByRole('navigation', { name: 'Main' })
  await menu.locator('summary').focus()
  await page.keyboard.press('Enter')
  await expect(menu.getByRole('link', { name: 'EHC plans' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(menu.getByRole('link', { name: 'EHC plans' })).toBeHidden()
})

test('a word is opened and closed with the keyboard alone', async ({ page }) => {
  await page.goto(kinds.guidance)
  const word = page.locator('a.term').first()
  await word.focus()
  await page.keyboard.press('Enter')
  const close = page.locator('.word:target').getByRole('link', { name: 'Close' })
  await expect(close).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(close).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('.word:target')).toHaveCount(0)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Shift+Tab')
  await expect(word).toBeFocused()
})
