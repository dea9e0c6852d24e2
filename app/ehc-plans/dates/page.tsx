import type { Metadata } from 'next'
import { DateForm } from '@/components/content/date-form'
import { SimplePage } from '@/components/layout/simple-page'
import { datesPage } from '@/lib/content/built-in-pages'
import { getPage } from '@/lib/content/pages'
import { buildMetadata } from '@/lib/site/metadata'

export const metadata: Metadata = buildMetadata(datesPage)

export default function DatesPage() {
  const section = getPage('/ehc-plans')
  return (
    <SimplePage {...datesPage} above={section ? [section] : []}>
      <DateForm />
    </SimplePage>
  )
}
