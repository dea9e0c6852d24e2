import type { MetadataRoute } from 'next'
import { listContacts } from '@/lib/content/contacts'
import { listLaw } from '@/lib/content/law'
import { listPages } from '@/lib/content/pages'
import { getSite } from '@/lib/content/settings'
import { contactAddress, lawAddress } from '@/lib/site/urls'

export default function sitemap(): MetadataRoute.Sitemap {
  const { origin } = getSite()
  return [
    ...['/', '/a-to-z', '/glossary', '/contacts', '/law'].map((address) => ({ url: origin + address })),
    ...listPages().map(({ address, lastReviewed }) => ({
      url: origin + address,
      lastModified: lastReviewed,
    })),
    ...listLaw().map(({ id, lastChecked }) => ({ url: origin + lawAddress(id), lastModified: lastChecked })),
    ...listContacts().map(({ id }) => ({ url: origin + contactAddress(id) })),
  ]
}
