import type { Metadata } from 'next'

/**
 * The head of a page: title, description, its one true address, and what shows when it is shared.
 * @param address for instance `/help-at-school`
 */
export function buildMetadata(page: { title: string; summary: string; address: string }): Metadata {
  return {
    title: page.title,
    description: page.summary,
    // Next takes these from the page or from the layout, not from both.
    alternates: { canonical: page.address, types: { 'application/atom+xml': '/feed.xml' } },
    openGraph: {
      title: page.title,
      description: page.summary,
      url: page.address,
      type: 'website',
      locale: 'en_GB',
    },
  }
}
