import { listPages } from '@/lib/content/pages'
import { getSite } from '@/lib/content/settings'
import { formatFeed, listChanges } from '@/lib/site/feed'

export const dynamic = 'force-static'

export function GET() {
  const feed = formatFeed(listChanges(listPages()), getSite())
  return new Response(feed, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } })
}
