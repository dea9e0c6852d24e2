import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  addressRecord,
  listAddresses,
  listLostAddresses,
  readSite,
} from '../../../lib/checks/published-addresses'
import { type ContentFile, readContentFiles } from '../../../lib/checks/read-content-files'
import { buildFile, fixtures } from './sample-site'

const readRecord = () => readFileSync(addressRecord, 'utf8').split('\n').filter(Boolean)

describe('an address that has been published', () => {
  it('still leads somewhere, to the same heading', () => {
    const site = readSite('.')
    // What is new is not yet a promise: `npm run addresses` makes it one.
    expect(listLostAddresses(site, readRecord())).toEqual([])
    expect(readRecord().length).toBeGreaterThan(600)
  })

  it('is on the record once, in order', () => {
    expect(readRecord()).toEqual([...new Set(readRecord())].sort())
  })
})

describe('the record of addresses', () => {
  const good = join(fixtures, 'good')
  const start = 'content/pages/help-at-school/graduated-approach/index.md'
  const change = (path: string, edit: (text: string) => string): ContentFile[] =>
    readContentFiles(good).map((file) =>
      file.path === path ? buildFile(path, edit(Buffer.from(file.bytes ?? []).toString())) : file,
    )
  const recorded = listAddresses(readSite(good))
  const lost = (files: ContentFile[]) => listLostAddresses(readSite(good, files), recorded)

  it('holds pages, headings, contacts, law, words and the lists of the site', () => {
    expect(recorded).toEqual(
      expect.arrayContaining([
        '/',
        '/help-at-school/graduated-approach',
        '/help-at-school/graduated-approach#the-steps',
        '/contacts/sendiass',
        '/law/cfa-2014-section-30',
      ]),
    )
    expect(recorded.some((address) => address.startsWith('/glossary#'))).toBe(true)
    expect(lost(readContentFiles(good))).toEqual([])
  })

  it('misses a heading whose words have changed, and says what to write', () => {
    const files = change(start, (text) => text.replace('## The steps', '## The four parts'))
    expect(lost(files)).toEqual([
      `/help-at-school/graduated-approach#the-steps: write {#the-steps} after the heading in ${start} that has taken its place.`,
    ])
  })

  it.each(['## The four parts {#the-steps}', '## The four parts {#the-parts #the-steps}'])(
    'is content with a heading that keeps its old id: %s',
    (heading) => {
      expect(lost(change(start, (text) => text.replace('## The steps', heading)))).toEqual([])
    },
  )

  const away = '/help-at-school/graduated-approach'
  const without = readContentFiles(good).filter(({ path }) => !path.startsWith(`content/pages${away}`))

  it('misses a page that is gone or a draft, and says what to write', () => {
    expect(lost(without)).toContain(
      `${away}: write "redirectFrom: [${away}]" in the settings of the page that replaces it.`,
    )
    const draft = change(start, (text) => text.replace('\n---\n', '\nstatus: draft\n---\n'))
    expect(lost(draft).map((one) => one.split(':')[0])).toContain(away)
  })

  it('is content with a page that leads on, if its headings are there', () => {
    const original = readContentFiles(good).find(({ path }) => path === start)
    const text = Buffer.from(original?.bytes ?? []).toString()
    const moved = text.replace('\n---\n', `\nredirectFrom: [${away}]\n---\n`)
    const gone = (body: string) =>
      lost([...without, buildFile('content/pages/help-at-school/cycle.md', body)]).filter(
        (one) => one.startsWith(`${away}#`) || one.startsWith(`${away}:`),
      )
    expect(gone(moved)).toEqual([])
    expect(gone(moved.replace('## The steps', '## Parts'))).toHaveLength(1)
  })
})
