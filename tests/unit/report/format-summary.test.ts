import { describe, expect, it } from 'vitest'
import type { ContentHealth, PageHealth } from '../../../lib/report/build-report'
import { formatSummary } from '../../../lib/report/format-summary'

const page = (title: string, daysToReview: number) =>
  ({
    title,
    address: '/a',
    owner: 'SEND team',
    nextReview: '2026-08-22',
    daysToReview,
    draft: false,
  }) as PageHealth

const health = (pages: PageHealth[], contacts: ContentHealth['contacts'] = []) =>
  ({ date: '2026-09-01', mustFix: 0, shouldFix: 2, pages, contacts }) as unknown as ContentHealth

describe('The summary for a weekly message', () => {
  it('lists what is overdue, and then what is due soon, with who looks after it', () => {
    const text = formatSummary(health([page('Late', -3), page('Soon', 20), page('Later', 60)]))
    expect(text).toContain('## Overdue for review\n\n- Late (`/a`), SEND team: 22 August 2026\n')
    expect(text).toContain('## Due in the next 30 days\n\n- Soon')
    expect(text).not.toContain('Later')
  })

  it('lists contacts that nobody has checked', () => {
    const contact = {
      id: 'a',
      name: 'The team',
      usedOn: [],
      lastChecked: null,
      state: 'never checked' as const,
    }
    expect(formatSummary(health([], [contact]))).toContain('- The team: never checked')
  })

  it('is one line when there is nothing to do', () => {
    expect(formatSummary(health([]))).toBe(
      'Content health on 1 September 2026: 0 pages, 0 to fix, 2 warnings.\n',
    )
  })

  it('does not let a title become a link, a heading or a call to somebody', () => {
    expect(formatSummary(health([page('[x](http://x) @somebody', -1)]))).toContain(
      '\\[x\\](http://x) @\u200bsomebody',
    )
  })
})
