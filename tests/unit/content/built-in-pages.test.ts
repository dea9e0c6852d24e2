import { describe, expect, it } from 'vitest'
import { builtInPages } from '../../../lib/content/built-in-pages'

describe('The pages that the site makes by itself', () => {
  it('are named once each', () => {
    for (const name of ['address', 'title'] as const)
      expect(new Set(builtInPages.map((page) => page[name])).size).toBe(builtInPages.length)
  })
})
