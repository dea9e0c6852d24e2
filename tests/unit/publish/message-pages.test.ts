import { describe, expect, it } from 'vitest'
import { buildMessagePage } from '../../../lib/publish/message-pages'

const notFoundPage =
  '<!DOCTYPE html><html lang="en-GB"><head><title>Page not found: Local Offer</title></head>' +
  '<body><header><a href="/">Local Offer</a></header><main id="main"><div class="top">' +
  '<h1 class="big">Page not found</h1><p>There is no page here.</p></div><form action="/search"></form></main></body></html>'

describe('The page that says something went wrong', () => {
  const page = buildMessagePage(notFoundPage, 500)

  it('has its own title and heading, in the look of the site', () => {
    expect(page).toContain('<title>Sorry, something went wrong</title>')
    expect(page).toContain('<h1 class="big">Sorry, something went wrong</h1>')
  })

  it('keeps the header and the ways on, and says nothing about a lost page', () => {
    expect(page).toContain('<header><a href="/">Local Offer</a></header>')
    expect(page).toContain('<form action="/search"></form>')
    expect(page).not.toContain('There is no page here')
  })

  it('cannot be made from a page with no main part', () => {
    expect(() => buildMessagePage('<title>x</title><p>y</p>', 500)).toThrow('<main>')
  })
})
