import type { Metadata } from 'next'
import { ChangeDigests } from '@/components/content/change-digests'
import { SimplePage } from '@/components/layout/simple-page'
import { changesPage } from '@/lib/content/built-in-pages'
import { listPages, listSections } from '@/lib/content/pages'
import { listChangeDigests } from '@/lib/site/change-digests'
import { listChanges } from '@/lib/site/feed'
import { buildMetadata } from '@/lib/site/metadata'

export const metadata: Metadata = buildMetadata(changesPage)

export default function ChangesPage() {
  return (
    <SimplePage {...changesPage}>
      <ChangeDigests digests={listChangeDigests(listChanges(listPages()))} sections={listSections()} />
    </SimplePage>
  )
}
