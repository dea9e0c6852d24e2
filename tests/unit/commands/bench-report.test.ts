import { describe, expect, it } from 'vitest'
import { formatReport, type Report } from '../../../lib/commands/bench-run/format-report'

const circumstances = { machine: '2 processors', node: 'v20.19.0', date: '2026-11-22', commit: 'abc1234' }
const search = {
  words: 9000,
  bytes: 3_000_000,
  gzipped: 800_000,
  load: 40,
  right: { p50: 1.2, p95: 4 },
  mistyped: { p50: 2, p95: 6 },
  suggestions: { p50: 0.5, p95: 1 },
  hostile: { queries: 5000, slowest: 21, grown: 0 },
}
const build = (pages: number, seconds: number, megabytes = 700) => ({
  pages,
  seconds,
  check: 0.5,
  use: { largest: megabytes * 1024 ** 2, together: (megabytes + 200) * 1024 ** 2, processor: seconds * 1.5 },
  search,
})
const report: Report = {
  ...circumstances,
  serve: {
    rates: [
      { what: '`/a-page`', against: 'plain', perSecond: { ours: 12_000, plain: 600 }, target: '≥ 10 ×' },
      { what: '`/search`', against: 'plain', perSecond: { ours: 50, plain: 100 }, target: '' },
    ],
    weight: {
      ours: { html: 7000, css: 6000, scripts: 3000, fonts: 25_000, requests: 6 },
      plain: { html: 19_000, css: 6000, scripts: 135_000, fonts: 25_000, requests: 11 },
    },
  },
  builds: [build(200, 20), build(3000, 270)],
}

describe('the report of the benchmark', () => {
  const text = formatReport(report)

  it('says where and when it was measured, and of which commit', () => {
    expect(text).toMatch(/2 processors.*v20\.19\.0.*2026-11-22.*abc1234/s)
  })

  it('gives requests per second as a ratio, with its target', () => {
    expect(text).toContain('| `/a-page` | 12,000 | plain | 600 | 20.0 × | ≥ 10 × |')
  })

  it('says so where plain Next.js is faster', () => {
    expect(text).toContain('| `/search` | 50 | plain | 100 | 0.5 × |')
  })

  it('gives the bytes with and without fonts', () => {
    expect(text).toContain('| **Without fonts** | 16,000 | 160,000 | 1/10.0 | ≤ 1/8 |')
    expect(text).toContain('| With fonts | 41,000 | 185,000 | 1/4.5 |')
  })

  it('says how the time for a page grows, and whether memory stays under 2 GB', () => {
    expect(text).toContain('A page of 3000 takes 0.90 times as long as a page of 200')
    expect(text).toContain('3000 pages are under 2 GB')
    expect(formatReport({ ...report, builds: [build(200, 20), build(3000, 270, 2100)] })).toContain(
      '3000 pages are **over** 2 GB',
    )
  })

  it('says what each further page costs, so that a fixed cost does not hide how a build grows', () => {
    // 30 s of processor time for 200 pages, 405 s for 3000.
    expect(text).toContain('| 135 ms | 134 ms |')
  })

  it('makes nothing up where it cannot measure', () => {
    const unmeasured = { ...build(50, 10), use: undefined }
    expect(formatReport({ ...circumstances, builds: [unmeasured] })).toContain('not measured')
  })

  it('has only what was measured', () => {
    expect(formatReport({ ...circumstances, builds: [] })).not.toMatch(/Requests|Builds|Search/)
  })
})
