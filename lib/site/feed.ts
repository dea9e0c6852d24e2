import type { PageSummary } from '../content/pages'
import { escapeXml } from './escape-xml'

/** One dated change of one page. */
export type Change = { page: PageSummary; date: string; note: string }

/** Every public change note, the newest first. */
export function listChanges(pages: PageSummary[]): Change[] {
  return pages
    .flatMap((page) => page.changes.map(({ date, note }) => ({ page, date, note })))
    .sort((a, b) => b.date.localeCompare(a.date) || a.page.title.localeCompare(b.page.title, 'en-GB'))
}

/** One feed: of the whole site or of one section. */
export type Feed = {
  /** Its own address, `/feed.xml`. */
  address: string
  title: string
  /** The page that it is about, `/help-at-school`. */
  about: string
  /** When nothing has changed yet, the day that stands for the last change, `2026-11-22`. */
  began: string
}

/** The changes as an Atom feed (RFC 4287), the newest first. */
export function formatFeed(
  changes: Change[],
  feed: Feed,
  site: { title: string; council: string; origin: string },
): string {
  const seen = new Map<string, number>()
  const entries = changes.map(({ page, date, note }) => {
    const name = `${site.origin}${page.address}?changed=${date}`
    const earlier = seen.get(name) ?? 0
    seen.set(name, earlier + 1)
    return `  <entry>
    <id>${escapeXml(earlier > 0 ? `${name}&also=${earlier}` : name)}</id>
    <title>${escapeXml(page.title)}</title>
    <link href="${escapeXml(site.origin + page.address)}"/>
    <updated>${date}T00:00:00Z</updated>
    <summary>${escapeXml(note)}</summary>
  </entry>
`
  })
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
  <id>${escapeXml(site.origin + feed.address)}</id>
  <title>${escapeXml(`${site.title}: ${feed.title}`)}</title>
  <link rel="self" href="${escapeXml(site.origin + feed.address)}"/>
  <link href="${escapeXml(site.origin + feed.about)}"/>
  <author><name>${escapeXml(site.council)}</name></author>
  <updated>${changes[0]?.date ?? feed.began}T00:00:00Z</updated>
${entries.join('')}</feed>
`
}
