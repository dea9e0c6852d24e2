import type { Metadata } from 'next'
import { feedAddress } from './urls'

/**
 * The head of a page: title, description, its one true address, and what shows when it is shared.
 * @param page its address, for instance `/help-at-school/sen-support`; a section has a feed of its own
 */
export function buildMetadata(page: {
  title: string
  summary: string
  address: string
  section?: string
}): Metadata {
  const feeds = [{ url: feedAddress(), title: 'What has changed on this site' }]
  if (page.section)
    feeds.push({ url: feedAddress(page.section), title: 'What has changed in this part of the site' })
  return {
    title: page.title,
    description: page.summary,
    // Next takes these from the page or from the layout, not from both.
    alternates: { canonical: page.address, types: { 'application/atom+xml': feeds } },
    openGraph: {
      title: page.title,
      description: page.summary,
      url: page.address,
      type: 'website',
      locale: 'en_GB',
    },
  }
}
