import type { PageSummary } from '../content/pages'

/** One dated change of one page. */
export type Change = { page: PageSummary; date: string; note: string }

/** Every public change note, the newest first. */
export function listChanges(pages: PageSummary[]): Change[] {
  return pages
    .flatMap((page) => page.changes.map(({ date, note }) => ({ page, date, note })))
    .sort((a, b) => b.date.localeCompare(a.date) || a.page.title.localeCompare(b.page.title, 'en-GB'))
}

/** The changes as an Atom feed (RFC 4287). */
export function formatFeed(
  changes: Change[],
  site: { title: string; council: string; origin: string },
): string {
  const entries = changes.map(
    ({ page, date, note }) => `  <entry>
    <id>${escapeXml(`${site.origin}${page.address}?changed=${date}`)}</id>
    <title>${escapeXml(page.title)}</title>
    <link href="${escapeXml(site.origin + page.address)}"/>
    <updated>${date}T00:00:00Z</updated>
    <summary>${escapeXml(note)}</summary>
  </entry>
`,
  )
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
  <id>${escapeXml(`${site.origin}/feed.xml`)}</id>
  <title>${escapeXml(`${site.title}: what has changed`)}</title>
  <link rel="self" href="${escapeXml(`${site.origin}/feed.xml`)}"/>
  <link href="${escapeXml(site.origin)}"/>
  <author><name>${escapeXml(site.council)}</name></author>
  <updated>${changes[0]?.date ?? '2026-01-01'}T00:00:00Z</updated>
${entries.join('')}</feed>
`
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escapeXml = (text: string) => text.replace(/[&<>"]/g, (character) => entities[character] ?? character)
