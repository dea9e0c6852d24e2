import { describe, expect, it } from 'vitest'
import { findNextReview, planReview } from '../../../lib/editing/plan-review'
import { countDays } from '../../../lib/site/dates'
import { listChangedLines, listFaultsAfter, openSample } from './sample-content'

const address = '/help-at-school/sen-support'
const path = 'content/pages/help-at-school/sen-support.md'
const withDates = (owner: string, nextReview: string) => `---
title: A page
summary: A page.
audience: [families]
owner: ${owner}
lastReviewed: 2025-01-01
nextReview: ${nextReview}
---
`

describe('a reviewed page', () => {
  it('has today and a day in about a year, and nothing else changes', () => {
    const content = openSample()
    const plan = planReview(content, { addresses: [address] })
    const next = findNextReview(content.today, address)
    expect(listChangedLines(plan, path)).toEqual([
      '-lastReviewed: 2026-11-01',
      '-nextReview: 2027-10-01',
      '+lastReviewed: 2026-11-22',
      `+nextReview: ${next}`,
    ])
    expect(listFaultsAfter(content, plan)).toEqual([])
  })

  it('falls due on another day than its neighbours, up to six weeks before the year is over', () => {
    const days = Array.from({ length: 200 }, (_, index) =>
      countDays('2026-11-22', findNextReview('2026-11-22', `/section/page-${index}`)),
    )
    expect(Math.max(...days)).toBeLessThanOrEqual(365)
    expect(Math.min(...days)).toBeGreaterThanOrEqual(365 - 42)
    expect(new Set(days).size).toBeGreaterThan(30)
  })

  it('may be any that is due, of one team or of all', () => {
    const content = openSample({
      'content/pages/a.md': withDates('Early years', '2026-12-01'),
      'content/pages/b.md': withDates('SEND service', '2026-11-01'),
      'content/pages/c.md': withDates('Early years', '2027-06-01'),
    })
    const paths = (owner?: string) =>
      planReview(content, { addresses: [], due: true, owner }).changes.map(({ path }) => path)
    expect(paths()).toEqual(['content/pages/a.md', 'content/pages/b.md'])
    expect(paths('Early years')).toEqual(['content/pages/a.md'])
    expect(() => paths('Nobody')).toThrow(/The owners are: Early years, SEND service/)
  })
})
