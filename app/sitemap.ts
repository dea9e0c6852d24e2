import type { MetadataRoute } from 'next'
import { builtInPages } from '@/lib/content/built-in-pages'
import { listContacts } from '@/lib/content/contacts'
import { listLaw } from '@/lib/content/law'
import { listReadyPacks } from '@/lib/content/packs'
import { listPages } from '@/lib/content/pages'
import { getSite } from '@/lib/content/settings'
import { browseGroups, groupAddress } from '@/lib/site/browse-groups'
import { contactAddress, lawAddress, packAddress } from '@/lib/site/urls'

export default function sitemap(): MetadataRoute.Sitemap {
  const { origin } = getSite()
  return [
    ...['/', '/law', ...builtInPages.map(({ address }) => address)].map((address) => ({
      url: origin + address,
    })),
    ...browseGroups.map(({ id }) => ({ url: origin + groupAddress(id) })),
    ...listPages().map(({ address, lastReviewed }) => ({
      url: origin + address,
      lastModified: lastReviewed,
    })),
    ...listLaw().map(({ id, lastChecked }) => ({ url: origin + lawAddress(id), lastModified: lastChecked })),
    ...listReadyPacks().map(({ id }) => ({ url: origin + packAddress(id) })),
    ...listContacts().map(({ id }) => ({ url: origin + contactAddress(id) })),
  ]
}
