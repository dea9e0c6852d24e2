import { describe, expect, it } from 'vitest'
import { planFix } from '../../../lib/editing/plan-fix'
import { listChangedLines, listFaultsAfter, openSample } from './sample-content'

const path = 'content/pages/help-at-school/trial.md'
const trial = (settings: string, body = '') => `---\r
title: Trial\r
audience: [families]\r
owner: SEND service\r
${settings}---\r
${body}`

describe('what can be mended without asking', () => {
  it('is nothing on a site that is right', () => {
    expect(planFix(openSample())).toEqual({ changes: [], notes: [] })
  })

  it('is a slip in a name, a date in another form, and a link to an old address', () => {
    const content = openSample({
      [path]: trial(
        'sumary: A trial. # what\r\nlastReviewed: 1st November 2026\r\nnextreview: 03/04/2027\r\nrelated: [/old-help]\r\n',
        'See [help](/old-help?a=b).\r\n',
      ),
    })
    const plan = planFix(content)
    expect(listChangedLines(plan, path)).toEqual([
      '-sumary: A trial. # what\r',
      '-lastReviewed: 1st November 2026\r',
      '-nextreview: 03/04/2027\r',
      '-related: [/old-help]\r',
      '-See [help](/old-help?a=b).\r',
      '+summary: A trial. # what\r',
      '+lastReviewed: 2026-11-01\r',
      '+nextReview: 2027-04-03\r',
      '+related: [/help-at-school]\r',
      '+See [help](/help-at-school?a=b).\r',
    ])
    expect(plan.notes).toContain(`${path}: 03/04/2027 becomes 2027-04-03 (3 April 2027)`)
    expect(listFaultsAfter(content, plan)).toEqual([])
  })

  it('is an old address of a page of which a ready-made pack has a part', () => {
    const pack = 'content/packs/meeting.yaml'
    const content = openSample({
      [path]: trial(
        'summary: A trial.\nlastReviewed: 2026-11-01\nnextReview: 2027-10-01\nredirectFrom: [/old-trial]\n',
        '## Who to ask\n\nWords.\n',
      ),
      [pack]: 'title: Meeting\nnote: Read this first.\norder: 1\npages:\n  - /old-trial#who-to-ask\n',
    })
    const plan = planFix(content)
    expect(listChangedLines(plan, pack)).toEqual([
      '-  - /old-trial#who-to-ask',
      '+  - /help-at-school/trial#who-to-ask',
    ])
    expect(listFaultsAfter(content, plan)).toEqual([])
  })

  it('is in lists of settings too', () => {
    const contact = 'content/contacts/sendiass.yaml'
    const content = openSample({
      [contact]:
        'name: A\nwhatFor: B\nphone:\n  - nubmer: "01572 758280"\naudience: [families]\nlastChecked: 20261001\nsource: { name: C, date: 31/8/2020 }\n',
    })
    expect(listChangedLines(planFix(content), contact)).toEqual([
      '-  - nubmer: "01572 758280"',
      '-lastChecked: 20261001',
      '-source: { name: C, date: 31/8/2020 }',
      '+  - number: "01572 758280"',
      '+lastChecked: 2026-10-01',
      '+source: { name: C, date: 2020-08-31 }',
    ])
  })

  it('is never a guess: an impossible date and a strange name stay', () => {
    const content = openSample({ [path]: trial('lastReviewed: 31/02/2027\ncolour: blue\n') })
    expect(planFix(content).changes).toEqual([])
  })

  it('leaves a file that cannot be read to the check', () => {
    expect(planFix(openSample({ [path]: '---\ntitle: "Trial\n---\n' })).changes).toEqual([])
    expect(planFix(openSample({ [path]: '---\ntitle: \uFFFD\n---\n[x](/old-help)' })).notes.join()).toMatch(
      /by hand/,
    )
  })
})
