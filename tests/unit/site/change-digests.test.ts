import { describe, expect, it } from 'vitest'
import { listChangeDigests } from '../../../lib/site/change-digests'
import { buildPage } from '../content/sample-documents'

const list = (...dates: string[]) =>
  listChangeDigests(dates.map((date) => ({ page: buildPage(), date, note: 'New page.' })))

describe('the changes of a half-term', () => {
  it('are those of two months, the newest first', () => {
    const titles = list('2027-01-01', '2026-12-31', '2026-11-01', '2026-10-31').map(({ title }) => title)
    expect(titles).toEqual([
      'January and February 2027',
      'November and December 2026',
      'September and October 2026',
    ])
  })

  it('are in order of the day, with all that changed on it', () => {
    const [digest] = list('2026-12-31', '2026-11-22', '2026-11-22')
    expect(digest?.days.map(({ date, changes }) => `${date}: ${changes.length}`)).toEqual([
      '2026-12-31: 1',
      '2026-11-22: 2',
    ])
  })

  it('have an address of their own on the page', () => {
    expect(list('2026-11-22')[0]?.id).toBe('november-and-december-2026')
  })

  it('are none before anything has changed', () => {
    expect(list()).toEqual([])
  })
})
