import { expect, kinds, listAddresses, test } from './site-test'

test('every link of every page leads to a page that is there, and to a part that it has', async ({
  page,
  request,
}) => {
  test.setTimeout(120_000)
  const links = new Map<string, string>()
  const anchors = new Map<string, Set<string>>()
  for (const address of [
    ...(await listAddresses({ request })),
    kinds['search results'],
    kinds['no results'],
  ]) {
    await page.goto(address, { waitUntil: 'domcontentloaded' })
    const found = await page.evaluate(() => ({
      ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
      // In the picture of a guide `href` is not text, so the attribute is what counts.
      links: [...document.querySelectorAll('a[href]')].map(
        (link) => new URL(link.getAttribute('href') ?? '', document.baseURI).href,
      ),
    }))
    anchors.set(address, new Set(found.ids))
    for (const link of found.links) links.set(link, address)
  }

  const broken: string[] = []
  const origin = new URL(page.url()).origin
  for (const [link, from] of links) {
    const url = new URL(link)
    if (url.origin !== origin || !url.protocol.startsWith('http')) continue
    const address = url.pathname + url.search
    const ids = anchors.get(address)
    const status = ids ? 200 : (await request.get(address, { maxRedirects: 0 })).status()
    if (status !== 200) broken.push(`${from} links to ${address}, which answers ${status}`)
    else if (url.hash && !ids?.has(decodeURIComponent(url.hash.slice(1))))
      broken.push(`${from} links to ${address}${url.hash}, which has no such part`)
  }
  expect(links.size).toBeGreaterThan(anchors.size)
  expect(broken).toEqual([])
})

test('no id stands twice on a page', async ({ request }) => {
  const twice: string[] = []
  for (const address of [...(await listAddresses({ request })), ...Object.values(kinds)]) {
    const html = await (await request.get(address)).text()
    const ids = [...html.matchAll(/<[^>]* id="([^"]+)"/g)].map(([, id]) => id)
    expect(ids.length, address).toBeGreaterThan(0)
    for (const id of ids) if (ids.indexOf(id) !== ids.lastIndexOf(id)) twice.push(`${address}#${id}`)
  }
  expect(twice).toEqual([])
})
