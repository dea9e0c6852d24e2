import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { findResults, SearchView } from '@/app/search/search-view'
import { contactSettings, siteSettings } from '../unit/content/sample-documents'
import { useSmallSite } from '../unit/content/small-site'
import { readText } from './render'

let remove: () => void
beforeAll(() => {
  remove = useSmallSite({
    Contact: { 'contacts/advice.yaml': { ...contactSettings, lastChecked: '2026-06-01' } },
    SiteSettings: { 'settings/site.yaml': siteSettings },
    Navigation: {
      'settings/navigation.yaml': {
        sections: [],
        topTasks: [],
        popularSearches: [],
        professionals: [],
        footer: [],
      },
    },
  })
})
afterEach(() => vi.useRealTimers())
afterAll(() => remove())

const readOn = (day: string) => {
  vi.useFakeTimers({ now: new Date(`${day}T12:00:00Z`) })
  return readText(<SearchView {...findResults('')} />)
}

it('a search tells how old the details of a contact are on the day when it is asked', () => {
  expect(readOn('2026-11-30')).toContain('Details last checked 1 June 2026.')
  expect(readOn('2026-12-02')).toContain('Details last checked 1 June 2026, over six months ago.')
})
