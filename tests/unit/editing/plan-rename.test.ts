import { describe, expect, it } from 'vitest'
import { planRename } from '../../../lib/editing/plan-rename'
import { listChangedLines, listFaultsAfter, openAfter, openSample } from './sample-content'

const page = (name: string) => `content/pages/help-at-school/${name}.md`
const rename = (from: string, to: string) => {
  const content = openSample()
  return { content, plan: planRename(content, from, to) }
}

describe('a renamed page', () => {
  it('moves, and its old address leads to it', () => {
    const { content, plan } = rename('/help-at-school/sen-support', '/help-at-school/extra-help')
    expect(plan.changes.map(({ path }) => path)).toContain(page('extra-help'))
    const { site } = openAfter(content, plan)
    expect(site.pages.get('/help-at-school/sen-support')).toBeUndefined()
    expect(site.findDestination('/help-at-school/sen-support')?.address).toBe('/help-at-school/extra-help')
    expect(listFaultsAfter(content, plan)).toEqual([])
  })

  it('is found by every link, related page and menu that named it, with its heading', () => {
    const content = openSample({
      [page('trial')]: `---
title: Trial
summary: A trial.
audience: [families]
owner: SEND service
lastReviewed: 2026-11-01
nextReview: 2027-10-01
related: [/help-at-school/graduated-approach, /help-at-school/sen-support] # two
---
[/help-at-school/sen-support](/help-at-school/sen-support#who-to-ask "more") and [it][s]; not /help-at-school/sen-support.

[s]: </help-at-school/sen-support>
`,
    })
    const plan = planRename(content, '/help-at-school/sen-support', '/help-at-school/extra-help')
    const changed = plan.changes.find(({ path }) => path === page('trial'))?.after
    expect(changed).toContain(
      'related: [/help-at-school/graduated-approach, /help-at-school/extra-help] # two',
    )
    expect(changed).toContain('[/help-at-school/sen-support](/help-at-school/extra-help#who-to-ask "more")')
    expect(changed).toContain('[s]: </help-at-school/extra-help>')
    expect(changed).toContain('not /help-at-school/sen-support.')
    expect(listChangedLines(plan, 'content/settings/navigation.yaml')).toEqual([
      '-    address: /help-at-school/sen-support',
      '+    address: /help-at-school/extra-help',
    ])
    expect(listFaultsAfter(content, plan)).toEqual([])
  })

  it('is found by every ready-made pack that has it, or a part of it', () => {
    const pack = 'content/packs/meeting.yaml'
    const content = openSample({
      [pack]:
        'title: Meeting\nnote: Read these first.\norder: 1\npages:\n  - /help-at-school/sen-support\n  - /help-at-school/sen-support#who-to-ask # the list\n',
    })
    const plan = planRename(content, '/help-at-school/sen-support', '/help-at-school/extra-help')
    expect(listChangedLines(plan, pack)).toEqual([
      '-  - /help-at-school/sen-support',
      '-  - /help-at-school/sen-support#who-to-ask # the list',
      '+  - /help-at-school/extra-help',
      '+  - /help-at-school/extra-help#who-to-ask # the list',
    ])
    expect(listFaultsAfter(content, plan)).toEqual([])
  })

  it('may go back to where it was', () => {
    const { content, plan } = rename('/help-at-school/sen-support', '/help-at-school/extra-help')
    const moved = openAfter(content, plan)
    const back = planRename(moved, '/help-at-school/extra-help', '/help-at-school/sen-support')
    expect(openAfter(moved, back).site.findDestination('/help-at-school/extra-help')?.address).toBe(
      '/help-at-school/sen-support',
    )
    expect(listFaultsAfter(moved, back)).toEqual([])
  })

  it.each([
    [
      '/help-at-school/sen-suport',
      '/help-at-school/x',
      /no page at .*Did you mean \/help-at-school\/sen-support\?/,
    ],
    [
      '/help-at-school/sen-support',
      '/help-at-school/trial',
      /is taken, by .*trial\.md.*such as \/help-at-school\/trial-2/,
    ],
    ['/help-at-school/sen-support', '/help-at-school/sen-support', /The page is at .* already\./],
    ['/help-at-school/sen-support', '/old-help', /is an old address: it leads to \/help-at-school/],
    ['/help-at-school/sen-support', '/search', /keeps \/search for itself/],
    ['/help-at-school/sen-support', 'Extra Help', /is not an address\. Write it .*: \/extra-help/],
    ['/help-at-school/sen-support', '/../../etc', /is not an address/],
    [
      '/help-at-school/sen-support',
      '/nowhere/there',
      /no page at \/nowhere\. The sections are: .*help-at-school/,
    ],
    ['/help-at-school', '/help', /pages are below it/],
  ])('from %s to %s is refused, in words that say what to do', (from, to, words) => {
    expect(() => rename(from, to)).toThrow(words)
  })
})
