import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readOrigin } from '../../../lib/content/documents'
import { getSite, listRedirects } from '../../../lib/content/settings'
import { useSmallSite } from './small-site'

const site = {
  title: 'Rutland SEND Local Offer',
  council: 'Rutland County Council',
  councilWebsite: 'https://www.rutland.gov.uk',
  area: 'Rutland',
  origin: 'http://localhost:3000',
  homeHeading: 'Help',
  homeSummary: 'Help for families.',
  defaultContact: 'send-service',
  adviceContact: 'sendiass',
  licence: { name: 'Open Government Licence v3.0', url: 'https://example.org/licence' },
  phase: 'beta',
  colours: { brand: '#0a4a52', accent: '#ffc83d' },
}

let remove: () => void
beforeEach(() => {
  remove = useSmallSite({
    SiteSettings: { 'settings/site.yaml': site },
    Redirects: { 'settings/redirects.yaml': { redirects: [{ from: '/old', to: '/new' }] } },
  })
})
afterEach(() => {
  vi.unstubAllEnvs()
  remove()
})

describe('the settings of the site', () => {
  it('give its address', () => {
    vi.stubEnv('SITE_ORIGIN', undefined)
    expect(getSite().origin).toBe('http://localhost:3000')
  })

  it('give the address that the site was built for, whatever the place is told where it is served', () => {
    vi.stubEnv('SITE_ORIGIN', 'https://elsewhere.example.org')
    expect(getSite().origin).toBe('http://localhost:3000')
  })

  it('give way to the address in the environment while the site is changed', () => {
    vi.stubEnv('SITE_BUILD', '')
    vi.stubEnv('SITE_ORIGIN', 'https://preview.example.org')
    expect(readOrigin()).toBe('https://preview.example.org')
    vi.stubEnv('SITE_ORIGIN', '')
    expect(readOrigin()).toBeUndefined()
  })

  it('list the old addresses', () => {
    expect(listRedirects()).toEqual([{ from: '/old', to: '/new' }])
  })
})
