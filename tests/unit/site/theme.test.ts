import { describe, expect, it } from 'vitest'
import { formatTheme } from '../../../lib/site/theme'

describe('the style of one council', () => {
  it('takes its colours and its address from the settings', () => {
    const css = formatTheme({
      colours: { brand: '#0a4a52', accent: '#ffc83d' },
      origin: 'https://example.org',
    })
    expect(css).toContain('--council-brand:#0a4a52')
    expect(css).toContain('--council-accent:#ffc83d')
    expect(css).toContain('--site-origin:"https://example.org"')
  })
})
