import { describe, expect, it } from 'vitest'
import { readToday } from '../../../lib/publish/today'

describe('today', () => {
  it.each([
    ['half past midnight on a summer night', '2026-06-30T23:30:00Z', '2026-07-01'],
    ['half past eleven on a summer night', '2026-06-30T22:30:00Z', '2026-06-30'],
    ['half past midnight on a winter night', '2026-12-01T00:30:00Z', '2026-12-01'],
  ])('is the day in England, at %s', (_, now, day) => {
    expect(readToday(new Date(now))).toBe(day)
  })
})
