import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { formatLines } from '../../../lib/checks/format-findings'
import { listAddresses, readSite } from '../../../lib/checks/published-addresses'
import { type ContentFile, readContentFiles } from '../../../lib/checks/read-content-files'
import {
  addressRecord,
  checkPublishedAddresses,
  readRecord,
} from '../../../lib/checks/rules/published-addresses'
import { isShippedContent } from '../../shipped-content'
import { buildFile, checkSite, fixtures } from './sample-site'

describe.skipIf(!isShippedContent)('an address that has been published', () => {
  const record = isShippedContent ? readFileSync(addressRecord, 'utf8') : ''

  it('still leads somewhere, to the same heading', () => {
    // What is new is not yet a promise: `npm run addresses` makes it one.
    expect(checkPublishedAddresses(readSite('.'), record)).toEqual([])
    expect(readRecord(record).length).toBeGreaterThan(600)
  })

  it('is on the record once, in order', () => {
    expect(readRecord(record)).toEqual([...new Set(readRecord(record))].sort())
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
  const lost = (files: ContentFile[]) =>
    formatLines({
      findings: checkPublishedAddresses(readSite(good, files), recorded.join('\n')),
      filesChecked: 0,
    })

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

  it('is a file of the content that the check knows, and one that there need not be', () => {
    expect(checkSite([buildFile(addressRecord, recorded.join('\r\n'))]).findings).toEqual([])
    expect(checkSite().findings).toEqual([])
  })

  it('misses a heading whose words have changed, beside the one that took its place, and says what to write', () => {
    const files = change(start, (text) => text.replace('## The steps', '## The four parts'))
    const changed = Buffer.from(files.find(({ path }) => path === start)?.bytes ?? []).toString()
    const line = changed.split('\n').indexOf('## The four parts') + 1
    expect(lost(files)).toEqual([
      `${start}:${line}:1: error: People have the link /help-at-school/graduated-approach#the-steps, and it now leads nowhere. Write {#the-steps} after the heading that has taken its place.`,
    ])
  })

  it.each(['## The four parts {#the-steps}', '## The four parts {#the-parts #the-steps}'])(
    'is content with a heading that keeps its old id: %s',
    (heading) => {
      expect(lost(change(start, (text) => text.replace('## The steps', heading)))).toEqual([])
    },
  )

  const away = '/help-at-school/graduated-approach'
  const without = readContentFiles(good).filter(({ path }) => path !== start)

  it('misses a page that is gone, once for all its headings, and says what to write', () => {
    const line = recorded.indexOf(away) + 1
    expect(lost(without)).toEqual([
      `${addressRecord}:${line}:1: error: People have the address ${away}, and it now leads nowhere. Write redirectFrom: [${away}] in the settings of the page that has taken its place.`,
    ])
  })

  it('misses a page that is a draft now, once, and says what to write', () => {
    const draft = lost(change(start, (text) => text.replace('\n---\n', '\nstatus: draft\n---\n')))
    expect(draft).toHaveLength(1)
    expect(draft[0]).toContain(`${start}:`)
    expect(draft[0]).toContain('Write status: published.')
  })

  it('says two lost headings of a page in one message', () => {
    const record = `${away}#one\n${away}#two\n`
    const findings = checkPublishedAddresses(readSite(good), record)
    expect(findings.map(({ problem, remedy }) => `${problem} ${remedy}`)).toEqual([
      `People have the links ${away}#one and ${away}#two, and they now lead nowhere. Write {#one} after the heading that has taken its place, and the same with {#two}.`,
    ])
  })

  it('misses a word, a contact and a piece of law, for which no other page can stand', () => {
    const record = '/contacts/gone\n/glossary#gone\n/law/gone'
    const findings = checkPublishedAddresses(readSite(good), record)
    expect(findings.map(({ line, remedy }) => `${line} ${remedy}`)).toEqual([
      '1 Put its file back from an earlier version, and say in it what people should know now. If nobody has the address, delete this line.',
      '2 Put the file content/glossary/gone.md back, and say in it what people say now.',
      '3 Put its file back from an earlier version, and say in it what people should know now. If nobody has the address, delete this line.',
    ])
  })

  it('says nothing of a page whose settings cannot be read: that is a message of its own', () => {
    expect(lost(change(start, (text) => text.replace('---\n', '--\n')))).toEqual([])
  })

  it('is content with a page that leads on, if its headings are there', () => {
    const original = readContentFiles(good).find(({ path }) => path === start)
    const text = Buffer.from(original?.bytes ?? []).toString()
    const moved = text.replace('\n---\n', `\nredirectFrom: [${away}]\n---\n`)
    const gone = (body: string) =>
      lost([...without, buildFile('content/pages/help-at-school/cycle.md', body)])
    expect(gone(moved)).toEqual([])
    expect(gone(moved.replace('## The steps', '## Parts'))).toHaveLength(1)
  })
})
