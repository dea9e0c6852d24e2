import { describe, expect, it } from 'vitest'
import { largestBody, longestAddress, refuseAddress, refuseBody } from '../../../lib/server/refuse-request'

const refuse = (url: string) => refuseAddress({ url, headers: { host: 'send.example.gov.uk' } })

describe('An address is read', () => {
  it.each([
    '/',
    '/help-at-school/sen-support',
    '/search?q=',
    '/caf%C3%A9',
    '/a.b/c',
    '/.well-known/security.txt',
  ])('%s', (url) => expect(refuse(url)).toBeUndefined())

  it('with any search words, however badly they are encoded', () => {
    expect(refuse('/search?q=%')).toBeUndefined()
    expect(refuse('/search?q=//..%00\\')).toBeUndefined()
  })

  it('with 10,000 letters to search for', () => {
    expect(refuse(`/search?q=${'a'.repeat(10_000)}`)).toBeUndefined()
  })
})

describe('An address is refused', () => {
  it.each([
    ['broken encoding', '/%'],
    ['broken UTF-8', '/%E9'],
    ['a NUL', '/a%00'],
    ['a line break', '/a%0d%0aSet-Cookie:x'],
    ['a backslash', '/\\evil.com'],
    ['a hidden backslash', '/a%5Cb'],
    ['a hidden slash', '/%2Fevil.com'],
    ['two slashes', '//evil.com'],
    ['two slashes inside', '/a//b'],
    ['a step up', '/../etc/passwd'],
    ['a hidden step up', '/a/%2e%2e/b'],
    ['a step on the spot', '/./a'],
    ['a whole address', 'http://evil.com/'],
    ['a star', '*'],
  ])('when it has %s', (_what, url) => expect(refuse(url)).toBe(400))

  it('when it is too long', () => {
    expect(refuse(`/${'a'.repeat(longestAddress)}`)).toBe(414)
  })

  it('when the name of the host is not one', () => {
    expect(refuseAddress({ url: '/', headers: { host: 'a b' } })).toBe(400)
    expect(refuseAddress({ url: '/', headers: { host: 'evil.com/path' } })).toBe(400)
  })
})

describe('A body', () => {
  it('is refused where there is nothing to send', () => {
    expect(refuseBody({ 'content-length': '1' }, false)).toBe(413)
    expect(refuseBody({ 'transfer-encoding': 'chunked' }, false)).toBe(413)
    expect(refuseBody({ 'content-length': '0' }, false)).toBeUndefined()
  })

  it('is taken by a form, up to a size', () => {
    expect(refuseBody({ 'content-length': String(largestBody) }, true)).toBeUndefined()
    expect(refuseBody({ 'content-length': String(largestBody + 1) }, true)).toBe(413)
  })

  it('must say how long it is', () => {
    expect(refuseBody({ 'transfer-encoding': 'chunked' }, true)).toBe(411)
  })
})
