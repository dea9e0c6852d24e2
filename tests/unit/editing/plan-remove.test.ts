import { describe, expect, it } from 'vitest'
import { planRemove } from '../../../lib/editing/plan-remove'
import { planRename } from '../../../lib/editing/plan-rename'
import { listFaultsAfter, openAfter, openSample } from './sample-content'

const trial = '/help-at-school/trial'
const fileOf = (address: string) => `content/pages${address}.md`
const write = (status: string, body = 'Words.') => `---
title: New
summary: A new page.
audience: [families]
owner: SEND service
status: ${status}
lastReviewed: 2026-11-01
nextReview: 2027-10-01
---

${body}
`

describe('a removed page', () => {
  it('leaves its address, and its old ones, leading to another page', () => {
    const first = openSample()
    const content = openAfter(first, planRename(first, trial, '/help-at-school/test'))
    const plan = planRemove(content, '/help-at-school/test', '/help-at-school/sen-support')
    const { site } = openAfter(content, plan)
    for (const address of [trial, '/help-at-school/test'])
      expect(site.findDestination(address)?.address).toBe('/help-at-school/sen-support')
    expect(listFaultsAfter(content, plan)).toEqual([])
  })

  it('is named with the files that link to it', () => {
    const { notes } = planRemove(openSample(), trial, '/help-at-school/sen-support')
    expect(notes.join('\n')).toContain('content/pages/help-at-school/index.md links to it')
  })

  it('keeps old addresses that lead to it from leading nowhere', () => {
    const content = openSample({
      'content/settings/redirects.yaml': `redirects:\n  - from: /older\n    to: ${trial} # why\n`,
    })
    const plan = planRemove(content, trial, '/help-at-school')
    expect(plan.changes[0]?.after).toBe(
      `redirects:\n  - from: /older\n    to: /help-at-school # why\n  - from: ${trial}\n    to: /help-at-school\n`,
    )
  })

  it('may be a draft that leads nowhere, when nothing names it', () => {
    const draft = '/help-at-school/new'
    const content = openSample({ [fileOf(draft)]: write('draft') })
    const plan = planRemove(content, draft, undefined)
    expect(plan.changes.map(({ path }) => path)).toEqual([fileOf(draft)])
    expect(listFaultsAfter(content, plan)).toEqual([])
  })

  it.each([
    [
      'another draft',
      'content/pages/help-at-school/next.md',
      write('draft', 'See [that](/help-at-school/new).'),
    ],
    [
      'an old address',
      'content/settings/redirects.yaml',
      'redirects:\n  - from: /older\n    to: /help-at-school/new\n',
    ],
  ])('is refused while it is a draft that %s would lead to in vain', (_, other, text) => {
    const draft = '/help-at-school/new'
    const content = openSample({ [fileOf(draft)]: write('draft'), [other]: text })
    expect(() => planRemove(content, draft, undefined)).toThrow(
      `${draft} is a draft that other files lead to: ${other}. Take that out of them first, or say which page it shall lead to`,
    )
    const plan = planRemove(content, draft, '/help-at-school')
    expect(openAfter(content, plan).site.findDestination(draft)?.address).toBe('/help-at-school')
    expect(listFaultsAfter(content, plan)).toEqual([])
  })

  it.each([
    [trial, undefined, /Say where .* shall lead from now on.*--to/],
    [trial, trial, /not a page that .* can lead to/],
    [trial, '/nowhere', /\/nowhere is not a page/],
    ['/help-at-school', '/', /pages are below it/],
    ['/nothing', '/', /no page at \/nothing/],
  ])('%s to %s is refused, in words that say what to do', (address, to, words) => {
    expect(() => planRemove(openSample(), address, to)).toThrow(words)
  })
})
