import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** How a page is looked at. 320 pixels is what is left of 1280 at 400% zoom (WCAG 1.4.10). */
export type Look = { width: 320 | 1280; colours: 'light' | 'dark' | 'forced' }

export const looks: Look[] = ([320, 1280] as const).flatMap((width) =>
  (['light', 'dark', 'forced'] as const).map((colours) => ({ width, colours })),
)

/** One thing to look for on a page. `find` says a line for each fault. */
export type PageCheck = {
  name: string
  /** What it holds to: a success criterion of WCAG 2.2, or a rule of the house. */
  rule: string
  looks: Look[]
  find: (page: Page) => Promise<string[]>
}

const light = looks.filter(({ colours }) => colours === 'light')
const once = light.filter(({ width }) => width === 1280)
const narrow = light.filter(({ width }) => width === 320)

/** Every check of one page, in the order in which they run: those that change the page come last. */
export const pageChecks: PageCheck[] = [
  { name: 'axe', rule: 'WCAG 2.2 A and AA, and good practice', looks, find: findAxeFaults },
  {
    name: 'Headings',
    rule: '1.3.1, 2.4.6: one first heading, and no level left out',
    looks: once,
    find: findHeadingFaults,
  },
  { name: 'Language', rule: '3.1.1, 3.1.2', looks: once, find: findLanguageFaults },
  {
    name: 'Zoom to 400%',
    rule: '1.4.10: nothing scrolls sideways',
    looks: narrow,
    find: findSidewaysScrolling,
  },
  { name: 'Motion', rule: '2.3.3: none for those who ask for less', looks: once, find: findMotion },
  {
    name: 'Keyboard',
    rule: '2.1.1, 2.1.2, 2.4.7, 2.4.11: all is reached, seen and not covered',
    looks: light,
    find: findKeyboardFaults,
  },
  { name: 'Text spacing', rule: '1.4.12: nothing is cut off', looks: light, find: findSpacingFaults },
  {
    name: 'Print',
    rule: 'Rule of the house: all the words, and none of the furniture',
    looks: once,
    find: findPrintFaults,
  },
]

const axeRules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds on a page, a line each. It is asked for nothing but faults, which takes it half the time. */
export async function findAxeFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({ runOnly: { type: 'tag', values: axeRules }, resultTypes: ['violations'] })
    .setLegacyMode()
    .analyze()
  return violations.map(
    ({ id, help, nodes }) => `${id} (${help}): ${nodes.map(({ target }) => target).join(' | ')}`,
  )
}

function findHeadingFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter((one) =>
      one.checkVisibility(),
    )
    const levels = headings.map(({ tagName }) => Number(tagName[1]))
    const skipped = headings.filter((_, index) => (levels[index] ?? 1) > (levels[index - 1] ?? 0) + 1)
    return [
      ...(levels.filter((level) => level === 1).length === 1 ? [] : ['not one first heading']),
      ...skipped.map(({ textContent }) => `a level is left out before "${textContent}"`),
    ]
  })
}

function findLanguageFaults(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('html, [lang]')].flatMap((element) => {
      const { lang } = element as HTMLElement
      try {
        return Intl.getCanonicalLocales(lang).length === 1 ? [] : ['the page does not say its language']
      } catch {
        return [`"${lang}" is no language`]
      }
    }),
  )
}

function findSidewaysScrolling(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth > clientWidth ? [`${scrollWidth - clientWidth} pixels too wide`] : []
  })
}

async function findMotion(page: Page): Promise<string[]> {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  return page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((element) => {
      const { animationName, transitionDuration, transitionProperty } = getComputedStyle(element)
      const moves = transitionDuration.split(', ').some((time) => Number.parseFloat(time) > 0.01)
      return animationName !== 'none' ||
        (moves && /all|transform|translate|top|left|width|height/.test(transitionProperty))
        ? [`moves: ${element.outerHTML.slice(0, 80)}`]
        : []
    }),
  )
}

const caught = 'the focus never leaves the page'

/** Goes through a page with the Tab key, from its start until the focus leaves it. */
async function findKeyboardFaults(page: Page): Promise<string[]> {
  const faults = await goThroughWithTab(page)
  // Once in 318 looks Chromium itself sent the focus from the end back to the start. A page that does so does it again.
  return faults.includes(caught) ? goThroughWithTab(page) : faults
}

async function goThroughWithTab(page: Page): Promise<string[]> {
  const faults: string[] = []
  await page.evaluate(() => {
    for (const element of document.querySelectorAll('[data-reached]')) element.removeAttribute('data-reached')
    ;(document.activeElement as HTMLElement | null)?.blur()
    scrollTo(0, 0)
  })
  for (;;) {
    await page.keyboard.press('Tab')
    const found = await page.evaluate(lookAtFocus)
    if (found === 'gone') break
    if (found === 'again') {
      faults.push(caught)
      break
    }
    faults.push(...found)
  }
  return [...faults, ...(await page.evaluate(listUnreached))]
}

/** What is wrong where the focus is, unless it has left the page or comes to the same thing again. Runs in the browser. */
function lookAtFocus(): string[] | 'gone' | 'again' {
  const element = document.activeElement
  if (!element || element === document.body) return 'gone'
  if (element.hasAttribute('data-reached')) return 'again'
  element.setAttribute('data-reached', '')
  const { outlineStyle, outlineWidth } = getComputedStyle(element)
  const box = element.getClientRects()[0] ?? element.getBoundingClientRect()
  const top = document.elementFromPoint(box.left + Math.min(box.width / 2, 20), box.top + box.height / 2)
  const faults = [
    ...(outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 ? [] : ['no ring']),
    ...(box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
      ? []
      : ['out of view']),
    ...(top && (element.contains(top) || top.contains(element)) ? [] : ['covered']),
  ]
  return faults.map((fault) => `${fault}: ${element.outerHTML.slice(0, 100)}`)
}

/** What can be used with a mouse and was not reached with the keyboard. Runs in the browser. */
function listUnreached(): string[] {
  const radioGroups = new Set<string>()
  const usable = [
    ...document.querySelectorAll<HTMLElement>(
      'a[href], button, input:not([type=hidden]), select, textarea, summary',
    ),
  ].filter((element) => {
    if (
      !element.checkVisibility({ visibilityProperty: true }) ||
      element.matches(':disabled, [tabindex="-1"]')
    )
      return false
    // One of a group of radio buttons has the focus for all of them.
    if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true
    if (document.querySelector(`input[name="${CSS.escape(element.name)}"][data-reached]`)) return false
    return !radioGroups.has(element.name) && radioGroups.add(element.name)
  })
  return usable
    .filter((element) => !element.hasAttribute('data-reached'))
    .map((element) => `not reached: ${element.outerHTML.slice(0, 100)}`)
}

/** The figures are those of WCAG 1.4.12. */
async function findSpacingFaults(page: Page): Promise<string[]> {
  await page.addStyleTag({
    content:
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
  })
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main *, header *, footer *')].flatMap((element) => {
      const { overflowX, overflowY, clip, clipPath } = getComputedStyle(element)
      const onlyHeard = clip !== 'auto' || clipPath !== 'none'
      if (onlyHeard || !element.checkVisibility() || !element.textContent?.trim()) return []
      const cutAcross = overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1
      const cutBelow = overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1
      return cutAcross || cutBelow ? [`cut off: ${element.outerHTML.slice(0, 100)}`] : []
    }),
  )
  return [...cut, ...(await findSidewaysScrolling(page))]
}

async function findPrintFaults(page: Page): Promise<string[]> {
  const viewport = page.viewportSize()
  await page.emulateMedia({ media: 'print', colorScheme: 'light' })
  // A4 with margins of 1 cm, at 96 pixels an inch.
  await page.setViewportSize({ width: 718, height: 1000 })
  const faults = await page.evaluate(() => {
    const isSeen = (selector: string) =>
      [...document.querySelectorAll(selector)].some((one) =>
        one.checkVisibility({ visibilityProperty: true }),
      )
    const { scrollWidth, clientWidth } = document.documentElement
    return [
      ...(isSeen('h1') ? [] : ['the first heading is missing']),
      ...['body > header', 'body > footer', 'nav', 'form[role=search], search', 'page-tools']
        .filter(isSeen)
        .map((selector) => `${selector} is on paper`),
      ...(scrollWidth > clientWidth ? ['wider than the paper'] : []),
      ...[...document.querySelectorAll('main p, main li')]
        .filter((one) => one.checkVisibility() && Number.parseFloat(getComputedStyle(one).fontSize) < 12)
        .map((one) => `smaller than 9 point: ${one.outerHTML.slice(0, 80)}`),
    ]
  })
  await page.emulateMedia({ media: 'screen' })
  if (viewport) await page.setViewportSize(viewport)
  return faults
}
