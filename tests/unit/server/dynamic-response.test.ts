import { describe, expect, it } from 'vitest'
import { pickEncoding } from '../../../lib/server/dynamic-response'

describe('How an answer is compressed', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip;q=1.0, br;q=0.5', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['gzip;q=0.000, BR ; q=0', undefined],
    ['identity', undefined],
    ['brotli-like, x-gzipped', undefined],
    ['', undefined],
  ])('is as the browser accepts it: "%s"', (acceptEncoding, encoding) => {
    expect(pickEncoding(acceptEncoding)).toBe(encoding)
  })
})
