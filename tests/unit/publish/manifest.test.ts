import { describe, expect, it } from 'vitest'
import { buildRoutePattern } from '../../../lib/publish/manifest'

const matches = (route: string, path: string) => new RegExp(buildRoutePattern(route)).test(path)

describe('The addresses of a route', () => {
  it('are its own address and no other', () => {
    expect(matches('/search', '/search')).toBe(true)
    expect(matches('/search', '/search/more')).toBe(false)
    expect(matches('/feed.xml', '/feedaxml')).toBe(false)
  })

  it('take one part of the path for a name in brackets', () => {
    expect(matches('/packs/[id]', '/packs/new-school')).toBe(true)
    expect(matches('/packs/[id]', '/packs')).toBe(false)
    expect(matches('/packs/[id]', '/packs/a/b')).toBe(false)
  })

  it('take any number of parts for a name with dots', () => {
    expect(matches('/files/[...path]', '/files/a/b')).toBe(true)
    expect(matches('/files/[...path]', '/files')).toBe(false)
    expect(matches('/files/[[...path]]', '/files')).toBe(true)
  })
})
