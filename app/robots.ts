import type { MetadataRoute } from 'next'
import { getSite } from '@/lib/content/settings'

export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: '*', allow: '/', disallow: ['/search', '/packs?'] },
    sitemap: `${getSite().origin}/sitemap.xml`,
  }
}
