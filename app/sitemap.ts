import type { MetadataRoute } from 'next'
import { listContacts } from '@/lib/content/contacts'
import { listPages } from '@/lib/content/pages'
import { getSite } from '@/lib/content/settings'
import { contactAddress } from '@/lib/site/urls'

export default function sitemap(): MetadataRoute.Sitemap {
  const { origin } = getSite()
  return [
    ...['/', '/a-to-z', '/glossary', '/contacts'].map((address) => ({ url: origin + address })),
    ...listPages().map(({ address, lastReviewed }) => ({
      url: origin + address,
      lastModified: lastReviewed,
    })),
    ...listContacts().map(({ id }) => ({ url: origin + contactAddress(id) })),
  ]
}
