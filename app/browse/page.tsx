import type { Metadata } from 'next'
import { BrowseLinks } from '@/components/content/browse-links'
import { SimplePage } from '@/components/layout/simple-page'
import { browsePage } from '@/lib/content/built-in-pages'
import { buildMetadata } from '@/lib/site/metadata'

export const metadata: Metadata = buildMetadata(browsePage)

export default function BrowsePage() {
  return (
    <SimplePage title={browsePage.title} summary={browsePage.summary}>
      <BrowseLinks heading="h2" />
      <p className="mt-6">
        You do not need a diagnosis to use any of this. If you are not sure, begin with{' '}
        <a href="/contacts">someone to talk to</a>, or look in the <a href="/a-to-z">A to Z</a>.
      </p>
    </SimplePage>
  )
}
