import { afterEach, describe, expect, it } from 'vitest'
import { checkContent } from '../../../lib/checks/check-content'
import { fileRules } from '../../../lib/checks/rules'
import { buildFile, buildTrial, checkSite, today, trialPath } from './sample-site'

const listRules = (files: Parameters<typeof checkSite>[0]) =>
  checkSite(files).findings.map(({ file, line, rule }) => `${file}:${line} ${rule}`)

describe('checking the content of a site', () => {
  const ruleCount = fileRules.length
  afterEach(() => {
    fileRules.length = ruleCount
  })

  it('says so when there is no content at all', () => {
    expect(checkContent([], { today }).findings.map(({ rule }) => rule)).toEqual(['content-missing'])
  })

  it.each([
    'Copy of trial.md',
    'trial - Copy.md',
    'trial - Copy (2).md',
    'trial (1).md',
    'trial-LAPTOP-7AB.md',
    '~$trial.md',
    'trial.md~',
    'trial.md.bak',
  ])('says once that %s is a copy, and compares it with nothing', (name) => {
    const path = `content/pages/help-at-school/${name}`
    expect(listRules([buildTrial('\nText.'), buildFile(path, 'Anything.')])).toEqual([`${path}:1 file-copy`])
  })

  it('takes no page for a copy because of its words', () => {
    const path = 'content/pages/help-at-school/copy-of-a-laptop.md'
    expect(listRules([buildFile(path, 'No settings.')])).toEqual([`${path}:1 settings-missing`])
  })

  it('says which file of settings is missing', () => {
    const { findings } = checkContent([buildTrial('\nText.')], { today })
    expect(findings.filter(({ rule }) => rule === 'file-missing').map(({ file }) => file)).toEqual([
      'content/settings/navigation.yaml',
      'content/settings/redirects.yaml',
      'content/settings/site.yaml',
      'content/settings/synonyms.yaml',
    ])
  })

  it('refuses a file that cannot be opened', () => {
    expect(listRules([{ path: trialPath }])).toEqual([`${trialPath}:1 file-unreadable`])
  })

  it('refuses a file over 1 MB', () => {
    expect(listRules([buildTrial(`\n${'Words. '.repeat(150_000)}`)])).toEqual([
      `${trialPath}:1 file-too-large`,
    ])
  })

  it('turns a fault of its own into a finding about the file, and goes on', () => {
    fileRules.push(({ file }) => {
      if (file === trialPath) throw new Error('a fault in a rule')
      return []
    })
    const { findings } = checkSite([buildTrial('\nAn EHCP.')])
    expect(findings.map(({ rule }) => rule)).toEqual(['file-not-checked', 'word-to-avoid'])
    expect(JSON.stringify(findings)).not.toContain('a fault in a rule')
  })

  it('finds every fault of a file, in the order of its lines', () => {
    const page = `---
title: Trial
sumary: A trial.
audience: [families]
owner: SEND service
lastReviewed: 2026-11-01
nextReview: 31/03/2027
contacts: [senidass]
---

See [support](/help-at-school/sen-suport).
`
    expect(listRules([buildFile(trialPath, page)])).toEqual([
      `${trialPath}:3 key-unknown`,
      `${trialPath}:7 date-form`,
      `${trialPath}:8 name-unknown`,
      `${trialPath}:11 link-unknown`,
    ])
  })

  it('still knows the address and the contacts of a file that it cannot read', () => {
    expect(listRules([buildFile('content/contacts/sendiass.yaml', 'name: SENDIASS: free')])).toEqual([
      'content/contacts/sendiass.yaml:1 settings-colon',
    ])
    expect(
      listRules([{ path: 'content/pages/help-at-school/sen-support.md', bytes: Buffer.from([0xff]) }]),
    ).toEqual(['content/pages/help-at-school/sen-support.md:1 file-not-utf-8'])
  })

  it('takes signs that would move the cursor out of what it prints', () => {
    const { findings } = checkSite([buildTrial('\n[\u202ewords\u0007](/nowhere)')])
    expect(findings[0]?.problem).toBe('The link " words " goes to /nowhere, and there is no page there.')
  })

  it('does not take colons in everyday text for an instruction', () => {
    expect(listRules([buildTrial('\nWe meet at 10:30, or 9:am. Note:this is right.')])).toEqual([])
  })
})

describe('the lines of findings', () => {
  const findLine = (text: string) => checkSite([buildFile(trialPath, text)]).findings[0]?.line
  const page =
    '---\ntitle: Trial\nsummary: A trial.\naudience: [families]\nowner: SEND service\nlastReviewed: 2026-11-01\nnextReview: 2027-02-31\n---\n\nText.\n'

  it('count from the top of the file', () => {
    expect(findLine(page)).toBe(7)
  })

  it('are the same with Windows line endings', () => {
    expect(findLine(page.replaceAll('\n', '\r\n'))).toBe(7)
    expect(
      findLine(page.replace('2027-02-31', '2027-02-01').replace('Text.', '# Text').replaceAll('\n', '\r\n')),
    ).toBe(10)
  })

  it('are the same after a byte-order mark', () => {
    expect(findLine(`\ufeff${page}`)).toBe(7)
  })

  it('are those of the line inside a long paragraph', () => {
    expect(findLine(page.replace('2027-02-31', '2027-02-01').replace('Text.', 'One.\nTwo.\nAn EHCP.'))).toBe(
      12,
    )
  })
})
