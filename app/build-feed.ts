import { changesPage } from '@/lib/content/built-in-pages'
import { listPages } from '@/lib/content/pages'
import { getSite } from '@/lib/content/settings'
import { formatFeed, listChanges } from '@/lib/site/feed'
import { feedAddress } from '@/lib/site/urls'
import { today } from './today'

/** The feed of the changes of the whole site, or of one section of it. */
export function buildFeed(section?: string): Response {
  const pages = listPages().filter((page) => !section || page.section === section)
  const start = pages.find(({ address }) => address === `/${section}`)
  const feed = formatFeed(
    listChanges(pages),
    {
      address: feedAddress(section),
      title: start?.title ?? changesPage.title,
      about: start?.address ?? changesPage.address,
      began: today,
    },
    getSite(),
  )
  return new Response(feed, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } })
}
