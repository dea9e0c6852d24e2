import { describe, expect, it } from 'vitest'
import { checkContentFolder } from '../../../lib/checks/check-content-folder'

// The content that comes with the site, as it is today.
const explained = ['contact-never-checked', 'duty-not-covered']

describe('the content', () => {
  it('has no error, and no warning but those that docs/known-limits.md explains', {
    timeout: 60_000,
  }, async () => {
    const { findings, filesChecked } = await checkContentFolder({ root: '.', today: '2026-11-22' })
    expect(filesChecked).toBeGreaterThan(150)
    const others = findings.filter(({ level, rule }) => level === 'must' || !explained.includes(rule))
    expect(others.map(({ file, line, problem }) => `${file}:${line} ${problem}`)).toEqual([])
  })
})
