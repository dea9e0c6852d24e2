import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createSearchPage, type RenderSearch } from '../../../lib/server/search-page'

const shell = `<!DOCTYPE html><html><head><title>Search | Site</title><meta property="og:title" content="Search | Site">
</head><body><header>Search | this site</header><main id="content"><h1>Search</h1></main><footer>${'Foot '.repeat(400)}</footer></body></html>`

const render = vi.fn<RenderSearch>((query = '', page = '1', exact = '') => ({
  title: query || 'Search',
  html: `<nav>Home</nav><main id="content">${[query, page, exact].join('/')}</main>`,
  foundNothing: query.includes('nothing') ? query : '',
}))
const countEmptySearch = vi.fn()
const countAnswer = vi.fn()
const makePage = () => createSearchPage({ shell, render, countEmptySearch, countAnswer })
const read = (query: string) => makePage()(query, '').body.toString()

beforeEach(() => vi.clearAllMocks())

describe('a page of results', () => {
  it('is the page that Next makes for no query, with its own title and its own main part', () => {
    const html = read('q=autism')
    expect(html).toContain('<title>autism | Site</title>')
    expect(html).toContain('<meta property="og:title" content="autism | Site">')
    expect(html).toContain('</header><main id="content">autism/1/</main><footer>')
    expect(html).not.toContain('<h1>')
  })

  it('is asked for with what the address says, and with the first of each when it says it twice', () => {
    read('q=short+breaks&page=2&exact=1&q=other&utm=x')
    expect(render).toHaveBeenLastCalledWith('short breaks', '2', '1')
  })

  it('shows a query as text, whatever is in it', () => {
    expect(read(`q=${encodeURIComponent('</title><b a="$&">&')}`)).toContain(
      '<title>&lt;/title&gt;&lt;b a=&quot;$&amp;&quot;&gt;&amp; | Site</title>',
    )
  })

  it('is compressed as the browser asks', () => {
    const page = makePage()
    const [brotli, gzip] = [page('q=autism', 'gzip, br'), page('q=autism', 'gzip')]
    expect([brotli.headers['Content-Encoding'], gzip.headers['Content-Encoding']]).toEqual(['br', 'gzip'])
    expect(brotliDecompressSync(brotli.body).toString()).toBe(read('q=autism'))
    expect(gunzipSync(gzip.body).toString()).toBe(read('q=autism'))
  })

  it('is not made when the pages that Next makes have no such title', () => {
    const other = () =>
      createSearchPage({ shell: '<title>Other</title><main></main>', render, countEmptySearch })
    expect(other).toThrow('begin with "Search"')
  })
})

describe('a search that was made before', () => {
  it('is answered with the page that was made then', () => {
    const page = makePage()
    render.mockClear()
    const [first, again] = [page('q=autism', 'br'), page('page=&q=autism&x=1', 'br'), page('q=autism', 'br')]
    expect(page('q=autism', 'br')).toBe(first)
    expect(again).not.toBe(first)
    expect(render).toHaveBeenCalledTimes(2)
    expect(countAnswer.mock.calls.flat()).toEqual([false, false, true, true])
  })

  it('is made anew for another page of results, as it was typed, or in another encoding', () => {
    const page = makePage()
    render.mockClear()
    for (const query of ['q=autism', 'q=autism&page=2', 'q=autism&exact=1', 'q=Autism']) page(query, 'br')
    page('q=autism', 'gzip')
    expect(render).toHaveBeenCalledTimes(5)
  })

  it('is made anew on another day, as the age of a contact’s details is then another', () => {
    const page = makePage()
    vi.useFakeTimers({ now: new Date('2026-06-30T22:30:00Z') })
    try {
      const before = page('q=autism', 'br')
      expect(page('q=autism', 'br')).toBe(before)
      // In England it is July by now.
      vi.setSystemTime(new Date('2026-06-30T23:30:00Z'))
      expect(page('q=autism', 'br')).not.toBe(before)
    } finally {
      vi.useRealTimers()
    }
  })

  it('is counted again when it found nothing', () => {
    const page = makePage()
    for (let time = 0; time < 3; time++) page('q=nothing', 'br')
    expect(countEmptySearch.mock.calls.flat()).toEqual(['nothing', 'nothing', 'nothing'])
  })

  it('is forgotten when many others have come since, so that no flood fills the memory', () => {
    const page = makePage()
    const first = page('q=autism', 'br')
    for (let other = 0; other < 2000; other++) page(`q=other${other}`, 'br')
    expect(page('q=autism', 'br')).not.toBe(first)
  })
})
