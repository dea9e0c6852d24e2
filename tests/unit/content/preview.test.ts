import { readFileSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { parse } from 'yaml'
import { getPage, listPages } from '../../../lib/content/pages'
import { SiteSettings } from '../../../lib/content/schemas/site-settings'
import { getPreview, readPreview } from '../../../lib/content/settings'
import { pageSettings } from './sample-documents'
import { useSmallSite } from './small-site'

const editAddress = 'https://github.com/example/site/edit/main/{file}'
const siteSettings = parse(readFileSync('content/settings/site.yaml', 'utf8')) as object
const check = 'http://127.0.0.1:4000/'

/** The lists of a site are made once: each of these sites is read in one way only. */
const site = () =>
  useSmallSite({
    Page: {
      'pages/help/a.md': { ...pageSettings, title: 'Alpha' },
      'pages/help/b c.md': { ...pageSettings, title: 'Secret', status: 'draft' },
    },
    SiteSettings: { 'settings/site.yaml': { ...siteSettings, editAddress } },
  })

let remove: () => void
afterEach(() => vi.unstubAllEnvs())

describe('on the public site', () => {
  beforeAll(() => {
    remove = site()
  })
  afterAll(() => remove())

  it.each(['production', 'test'])(
    'nothing of a preview is there, whatever the environment says (%s)',
    (mode) => {
      vi.stubEnv('SITE_PREVIEW', check)
      vi.stubEnv('NODE_ENV', mode)
      expect(readPreview()).toBeUndefined()
      expect(getPreview('pages/help/a.md')).toBeUndefined()
      expect(listPages().map(({ title }) => title)).toEqual(['Alpha'])
    },
  )
})

describe('in a preview', () => {
  beforeAll(() => {
    remove = site()
  })
  afterAll(() => remove())

  it('drafts are there, and each page says where to change it', () => {
    vi.stubEnv('SITE_PREVIEW', check)
    vi.stubEnv('NODE_ENV', 'development')
    expect(getPage('/help/b c')?.title).toBe('Secret')
    expect(getPreview('pages/help/b c.md')).toEqual({
      checkAddress: check,
      editAddress: 'https://github.com/example/site/edit/main/content/pages/help/b%20c.md',
    })
  })
})

describe('the address for editing', () => {
  const { editAddress: field } = SiteSettings.shape
  it.each([editAddress, 'https://dev.azure.com/a/b/_git/c?path=/{file}', undefined])(
    'may be %s',
    (address) => {
      expect(field.safeParse(address).success).toBe(true)
    },
  )
  it.each(['https://github.com/example/site', 'javascript:{file}', ''])('is not %j', (address) => {
    expect(field.safeParse(address).success).toBe(false)
  })
})
