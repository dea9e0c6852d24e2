import './globals.css'
import type { Metadata, Viewport } from 'next'
import { SiteFooter } from '@/components/layout/site-footer'
import { SiteHeader } from '@/components/layout/site-header'
import { SkipLink } from '@/components/layout/skip-link'
import { SearchForm } from '@/components/search/search-form'
import { getNavigation, getSite, readPreview } from '@/lib/content/settings'

export function generateMetadata(): Metadata {
  const { title, homeSummary, origin } = getSite()
  return {
    metadataBase: new URL(origin),
    title: { default: title, template: `%s | ${title}` },
    description: homeSummary,
    alternates: { types: { 'application/atom+xml': '/feed.xml' } },
    icons: { icon: [{ url: '/favicon.svg', type: 'image/svg+xml' }], apple: '/apple-touch-icon.png' },
    formatDetection: { telephone: false },
  }
}

export function generateViewport(): Viewport {
  return { themeColor: getSite().colours.brand, colorScheme: 'light dark' }
}

export default function Layout({ children }: { children: React.ReactNode }) {
  const { title, council, councilWebsite, phase, licence } = getSite()
  const { sections, footer } = getNavigation()
  const preview = readPreview()
  const menu = [
    ...sections
      .filter(({ inMenu }) => inMenu)
      .map(({ section, label }) => ({ label, address: `/${section}` })),
    // Someone to ring is one step away from every page.
    { label: 'Contacts', address: '/contacts' },
  ]
  return (
    <html lang="en-GB">
      <body>
        {/* Here and not in the metadata, where what a page says of itself takes the place of all that the layout says. */}
        <meta property="og:site_name" content={title} />
        {preview && <script async src={`${preview}refresh.js`} />}
        {/* Not `async`: then the page is laid out once its styles are there, and not before as well. */}
        <script type="module" src="/islands/site.js" />
        <SkipLink />
        <SiteHeader
          title={title}
          council={council}
          phase={phase}
          menu={menu}
          search={<SearchForm compact />}
        />
        {children}
        <SiteFooter council={council} councilWebsite={councilWebsite} licence={licence} links={footer} />
      </body>
    </html>
  )
}
