import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'

/**
 * The test of every browser test of this site. Whatever a test is about, it also fails when a page says
 * something in the console, throws, breaks the Content-Security-Policy, asks another origin for anything, or
 * leaves something behind on the reader's machine.
 */
export const test = base.extend<{ expectedMessages: RegExp[] }>({
  /** What the console may say in this test, such as the browser's own note that a page was not found. */
  expectedMessages: [[], { option: true }],

  context: async ({ context, baseURL, expectedMessages }, use) => {
    const complaints: string[] = []
    context.on('console', (message) => {
      if (!expectedMessages.some((expected) => expected.test(message.text())))
        complaints.push(`console: ${message.text()} (${message.location().url})`)
    })
    context.on('weberror', (error) => complaints.push(`error: ${error.error().message}`))
    context.on('request', (request) => {
      const url = request.url()
      if (/^https?:/.test(url) && new URL(url).origin !== baseURL) complaints.push(`another origin: ${url}`)
    })
    await context.addInitScript(() => {
      addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        console.error(`policy violation: ${violatedDirective} ${blockedURI}`)
      })
    })

    await use(context)

    for (const { name } of await context.cookies()) complaints.push(`cookie: ${name}`)
    for (const page of context.pages()) complaints.push(...(await listStored(page)))
    expect(complaints).toEqual([])
  },
})

async function listStored(page: Page): Promise<string[]> {
  if (!page.url().startsWith('http')) return []
  return page.evaluate(async () => [
    ...Object.keys(localStorage).map((key) => `kept in localStorage: ${key}`),
    ...Object.keys(sessionStorage).map((key) => `kept in sessionStorage: ${key}`),
    ...(await indexedDB.databases()).map(({ name }) => `kept in a database: ${name}`),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => `service worker: ${scope}`),
  ])
}

/** The message that Chromium writes in the console for a page that does not answer 200. */
export const failedToLoad = /^Failed to load resource: the server responded with a status of 4\d\d/

/** The addresses of the site map, such as `/help-at-school/sen-support`. */
export async function listAddresses({ request }: Pick<BrowserContext, 'request'>): Promise<string[]> {
  const sitemap = await (await request.get('/sitemap.xml')).text()
  return [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname)
}

/** One page of every kind. */
export const kinds = {
  home: '/',
  section: '/help-at-school',
  guidance: '/help-at-school/sen-support',
  guide: '/help-at-school/graduated-approach',
  'guide step': '/help-at-school/graduated-approach/assess',
  questions: '/school-support-partnership/faqs',
  expectations: '/expectations/universal',
  contacts: '/contacts',
  contact: '/contacts/sendiass',
  glossary: '/glossary',
  law: '/law',
  'law reference': '/law/code-6-44',
  'A to Z': '/a-to-z',
  handout: '/handouts/help-at-school/sen-support',
  'sheet of questions': '/handouts/help-at-school/graduated-approach/plan/questions',
  'printed copy': '/about/get-a-copy/ehc-plans',
  changes: '/changes',
  'dates form': '/ehc-plans/dates',
  'dates worked out':
    '/ehc-plans/dates/your-dates?request=2026-11-02&draft=2027-02-01&letter=2027-03-01&move=other&move-year=2028',
  'dates with faults':
    '/ehc-plans/dates/your-dates?request-day=31&request-month=feb&request-year=2027&move=other',
  'ways in': '/browse',
  'way in': '/browse/5-to-16',
  'search results': '/search?q=ehcp',
  'search results with a contact': '/search?q=sendiass',
  'no results': '/search?q=zzzzzz',
  'search form': '/search',
  packs: '/packs',
  'ready-made pack': '/packs/starting-sen-support',
  pack: '/packs?title=For+the+meeting&note=Read+it.&made=2026-11-01&page=/help-at-school/sen-support&page=/ehc-plans/timeline',
  'making a pack':
    '/packs?edit=1&open=ehc-plans&parts=/ehc-plans/timeline&page=/ehc-plans/timeline&page=/help-at-school/sen-support',
}

export { expect }
