import { describe, expect, it } from 'vitest'
import { buildRedirects } from '../../../lib/publish/redirects'

const noAddresses = new Set<string>()

describe('Old addresses', () => {
  it('come from the list of redirects and from the pages that moved', () => {
    const pages = [{ address: '/help-at-school/sen-support', redirectFrom: ['/schools/senco'] }]
    expect(buildRedirects([{ from: '/old', to: '/about' }], pages, noAddresses)).toEqual({
      '/old': '/about',
      '/schools/senco': '/help-at-school/sen-support',
    })
  })

  it('lead in one step to where a page is now, however often it moved', () => {
    const listed = [
      { from: '/first', to: '/second' },
      { from: '/second', to: '/third' },
    ]
    expect(buildRedirects(listed, [], noAddresses)).toEqual({ '/first': '/third', '/second': '/third' })
  })

  it('give way to a page that has the address now', () => {
    expect(buildRedirects([{ from: '/about', to: '/old' }], [], new Set(['/about']))).toEqual({})
  })

  it('may not lead round in a circle', () => {
    const listed = [
      { from: '/a', to: '/b' },
      { from: '/b', to: '/a' },
    ]
    expect(() => buildRedirects(listed, [], noAddresses)).toThrow('leads round in a circle')
  })

  it('may not lead into a circle', () => {
    const listed = [
      { from: '/in', to: '/a' },
      { from: '/a', to: '/b' },
      { from: '/b', to: '/a' },
    ]
    expect(() => buildRedirects(listed, [], noAddresses)).toThrow('leads round in a circle')
  })
})
