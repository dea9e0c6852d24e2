import { describe, expect, it } from 'vitest'
import { leanHtml } from '../../../lib/publish/lean-html'

const islands = { '/islands/search.js': '/islands/search.4f1c09aa.js' }

/** A page as Next 16.4 renders one, cut down to one of each thing that it writes. */
const pageFromNext = (content: string) =>
  [
    '<!DOCTYPE html><html lang="en-GB"><head><meta charSet="utf-8"/>',
    '<link rel="preconnect" href="/" crossorigin=""/>',
    '<link rel="stylesheet" href="/_next/static/chunks/1.css" data-precedence="next"/>',
    '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/1.js"/>',
    '<link rel="modulepreload" href="/_next/static/chunks/2.js"/>',
    '<script src="/_next/static/chunks/1.js" async=""></script>',
    '<script src="/_next/static/chunks/old.js" noModule=""></script>',
    '<title>SEN support</title></head>',
    '<body><div hidden=""><!--$--><!--/$--></div>',
    content,
    '<!--$--><!--/$-->',
    '<script id="_R_">(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({})</script>',
    '<script>requestAnimationFrame(function(){$RT=performance.now()});</script>',
    '<script>(self.__next_f=self.__next_f||[]).push([0])</script>',
    '<script>self.__next_f.push([1,"the whole page, once more"])</script></body></html>',
  ].join('')

const leanBody = (content: string) =>
  /<body>(.*)<\/body>/s.exec(leanHtml(pageFromNext(content), islands).html)?.[1]
const faultsOf = (content: string) => leanHtml(pageFromNext(content), islands).faults

describe('A page made lean', () => {
  it('keeps its doctype, language, title, styles and words, and nothing of the framework', () => {
    expect(leanHtml(pageFromNext('<main><h1>SEN support</h1></main>'), islands)).toEqual({
      html:
        '<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8">' +
        '<link rel="stylesheet" href="/_next/static/chunks/1.css">' +
        '<title>SEN support</title></head><body><main><h1>SEN support</h1></main></body></html>',
      faults: [],
    })
  })

  it('joins text that React divided with comments', () => {
    expect(leanBody('<p>Page <!-- -->1<!-- --> of <!-- -->2</p>')).toBe('<p>Page 1 of 2</p>')
  })

  it('keeps what search engines read', () => {
    const jsonLd = '<script type="application/ld+json">{"@type":"FAQPage","text":"a < b"}</script>'
    expect(leanBody(jsonLd)).toBe(jsonLd)
  })

  it('points to each island under its published name', () => {
    expect(
      leanBody(
        '<link rel="modulepreload" href="/islands/search.js"><script type="module" src="/islands/search.js"></script>',
      ),
    ).toBe(
      '<link rel="modulepreload" href="/islands/search.4f1c09aa.js"><script type="module" src="/islands/search.4f1c09aa.js"></script>',
    )
  })

  it('keeps text that looks like markup as text', () => {
    expect(leanBody('<p>&lt;script&gt; &amp; “quotes” 😀 עברית</p>')).toBe(
      '<p>&lt;script&gt; &amp; “quotes” 😀 עברית</p>',
    )
  })

  it('keeps boxes that are hidden on purpose', () => {
    expect(leanBody('<div hidden="">Shown by an island</div>')).toBe(
      '<div hidden="">Shown by an island</div>',
    )
  })

  it('is the same when it is made lean again', () => {
    const once = leanHtml(pageFromNext('<main><p>a &amp; b</p></main>'), islands).html
    expect(leanHtml(once, islands).html).toBe(once)
  })
})

describe('A page that cannot be lean is a fault', () => {
  it.each([
    ['an inline script of someone else', '<script>track()</script>', 'a script that is neither'],
    [
      'a script from another site',
      '<script src="https://example.com/a.js"></script>',
      'a script that is neither',
    ],
    [
      'an island that is not a module',
      '<script src="/islands/search.js"></script>',
      'a script that is neither',
    ],
    [
      'an island that does not exist',
      '<script type="module" src="/islands/no.js"></script>',
      'does not exist',
    ],
    ['a style attribute', '<p style="color:red">x</p>', 'a style attribute'],
    ['a style attribute in a drawing', '<svg><path style="fill:red"></path></svg>', 'a style attribute'],
    ['a style element', '<style>p { color: red }</style>', 'a style element'],
    ['an inline event handler', '<a href="/" onclick="go()">x</a>', 'an inline event handler'],
    ['content that waits for a script', '<template id="B:0"></template><p>Loading</p>', 'only shows once'],
    ['a style inside a template', '<template><p style="color:red"></p></template>', 'a style attribute'],
  ])('%s', (_what, content, fault) => {
    expect(faultsOf(content)).toEqual([expect.stringContaining(fault)])
  })

  it('the error page that Next puts in place of a page', () => {
    expect(leanHtml('<!DOCTYPE html><html id="__next_error__"><body></body></html>', {}).faults).toHaveLength(
      1,
    )
  })
})
