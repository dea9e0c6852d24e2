import { type Browser, chromium } from '@playwright/test'
import { findChromium, isRoot, listChromiumArguments } from '../test-run/find-chromium'
import { guidancePage, type Pair, withBothServers } from './two-servers'

/** One visit to a page. Times in milliseconds from the click; bytes as they are on the wire. */
export type Visit = {
  firstPaint: number
  largestPaint: number
  /** What tasks took beyond the first 50 ms of each: for so long a tap is not answered. */
  blocking: number
  layoutShift: number
  bytes: number
  requests: number
}

export type PhoneMeasure = { address: string } & Pair<Visit>

const addresses = ['/', guidancePage, '/search?q=ehcp', '/contacts']
const visits = 5

// What Lighthouse takes for a middling phone on a slow mobile network, with a processor slower still.
const slowerProcessor = 6
const network = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
}
const settled = 1000

/**
 * How soon a slow phone shows the pages of this site, and of plain `next start` on the same build.
 * @param build the folder of the live build, as `SITE_BUILD` has it
 */
export async function measurePhone(
  root: string,
  build: string,
  say: (line: string) => void,
): Promise<PhoneMeasure[]> {
  const executablePath = await findChromium(root, say)
  return withBothServers(root, build, say, async ({ ours, plain }) => {
    const browser = await chromium.launch({ executablePath, args: listChromiumArguments(isRoot()) })
    try {
      const measured: PhoneMeasure[] = []
      for (const address of addresses) {
        say(`Visiting ${address} as a phone`)
        const taken: Pair<Visit[]> = { ours: [], plain: [] }
        for (let visit = 0; visit < visits; visit++) {
          taken.ours.push(await visitOnce(browser, new URL(address, ours)))
          taken.plain.push(await visitOnce(browser, new URL(address, plain)))
        }
        measured.push({ address, ours: middle(taken.ours), plain: middle(taken.plain) })
      }
      return measured
    } finally {
      await browser.close()
    }
  })
}

async function visitOnce(browser: Browser, address: URL): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
  })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  const received = { bytes: 0, requests: 0 }
  session.on('Network.requestWillBeSent', () => received.requests++)
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    received.bytes += encodedDataLength
  })
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', network)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowerProcessor })
  await page.addInitScript(watchPaint)
  await page.goto(address.href, { waitUntil: 'networkidle' })
  await page.waitForTimeout(settled)
  const seen = (await page.evaluate('seen')) as Omit<Visit, 'bytes' | 'requests'>
  await context.close()
  return { ...seen, ...received }
}

/** Notes in the page what the browser says of it. */
function watchPaint() {
  const seen = { firstPaint: 0, largestPaint: 0, blocking: 0, layoutShift: 0 }
  Object.assign(globalThis, { seen })
  const watch = (type: string, note: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true })
  watch('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') seen.firstPaint = startTime
  })
  watch('largest-contentful-paint', ({ startTime }) => {
    seen.largestPaint = startTime
  })
  watch('longtask', ({ duration }) => {
    seen.blocking += Math.max(0, duration - 50)
  })
  watch('layout-shift', (entry) => {
    seen.layoutShift += (entry as PerformanceEntry & { value: number }).value
  })
}

/** The middle of each figure by itself. */
function middle(taken: Visit[]): Visit {
  const of = (figure: keyof Visit) => {
    const sorted = taken.map((visit) => visit[figure]).sort((a, b) => a - b)
    return sorted[Math.floor(sorted.length / 2)] ?? 0
  }
  return {
    firstPaint: of('firstPaint'),
    largestPaint: of('largestPaint'),
    blocking: of('blocking'),
    layoutShift: of('layoutShift'),
    bytes: of('bytes'),
    requests: of('requests'),
  }
}
