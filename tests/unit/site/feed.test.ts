import { describe, expect, it } from 'vitest'
import { formatFeed, listChanges } from '../../../lib/site/feed'
import { buildPage } from '../content/sample-documents'

const site = {
  title: 'Rutland SEND Local Offer',
  council: 'Rutland & District',
  origin: 'https://example.org',
}

describe('the changes of the site', () => {
  it('come with the newest first, from all pages', () => {
    const changes = listChanges([
      buildPage({ title: 'SEN support', changes: [{ date: '2026-09-01', note: 'New page.' }] }),
      buildPage({
        title: 'Travel',
        changes: [
          { date: '2026-08-01', note: 'New page.' },
          { date: '2026-10-01', note: 'New form.' },
        ],
      }),
    ])
    expect(changes.map(({ date, page }) => `${date} ${page.title}`)).toEqual([
      '2026-10-01 Travel',
      '2026-09-01 SEN support',
      '2026-08-01 Travel',
    ])
  })
})

const whole = { address: '/feed.xml', title: 'What has changed', about: '/changes', began: '2026-11-22' }

describe('the feed', () => {
  const page = buildPage({ title: 'Q & A <for> "families"', address: '/about/questions' })
  const feed = formatFeed([{ page, date: '2026-09-01', note: 'Mediation & appeal' }], whole, site)

  it('carries each change with its page, its date and its note', () => {
    expect(feed).toContain('<link href="https://example.org/about/questions"/>')
    expect(feed).toContain('<updated>2026-09-01T00:00:00Z</updated>')
    expect(feed).toContain('<summary>Mediation &amp; appeal</summary>')
  })

  it('keeps signs that mean something to XML as plain text', () => {
    expect(feed).toContain('<title>Q &amp; A &lt;for&gt; &quot;families&quot;</title>')
    expect(feed).toContain('<name>Rutland &amp; District</name>')
  })

  it('gives each change of one page a name, so that a reader shows them all', () => {
    const two = formatFeed(
      ['2026-09-01', '2026-10-01', '2026-10-01'].map((date) => ({ page, date, note: 'Changed.' })),
      whole,
      site,
    )
    const ids = [...two.matchAll(/<id>(.*?)<\/id>/g)].map(([, id]) => id)
    expect(ids).toHaveLength(4)
    expect(new Set(ids).size).toBe(4)
  })

  it('says where it is and what it is about, with the day of the last change', () => {
    expect(feed).toContain('<link rel="self" href="https://example.org/feed.xml"/>')
    expect(feed).toContain('<link href="https://example.org/changes"/>')
    expect(feed).toMatch(/<\/author>\s*<updated>2026-09-01T00:00:00Z<\/updated>/)
  })

  it('is whole when nothing has changed yet', () => {
    expect(formatFeed([], whole, site)).toMatch(/<updated>2026-11-22T00:00:00Z<\/updated>\s*<\/feed>/)
  })
})
