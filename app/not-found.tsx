import type { Metadata } from 'next'
import { WaysOn } from '@/components/content/ways-on'
import { SimplePage } from '@/components/layout/simple-page'
import { SearchForm } from '@/components/search/search-form'
import { getContactView } from '@/lib/content/contacts'
import { getNavigation, getSite } from '@/lib/content/settings'
import { today } from './today'

export const metadata: Metadata = { title: 'Page not found', robots: { index: false } }

export default function NotFoundPage() {
  const { adviceContact, defaultContact } = getSite()
  return (
    <SimplePage
      title="Page not found"
      summary="There is no page at this address. If you typed it, check it. If a link or a letter brought you here, tell us and we will put it right."
    >
      <div className="no-print max-w-[38rem]">
        <SearchForm />
      </div>
      <WaysOn
        contacts={[getContactView(adviceContact, today), getContactView(defaultContact, today)]}
        tasks={getNavigation().topTasks}
      />
    </SimplePage>
  )
}
