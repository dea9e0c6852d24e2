import { describe, expect, it } from 'vitest'
import { newKinds, newPageKinds, planNew } from '../../../lib/editing/plan-new'
import { findNextReview } from '../../../lib/editing/plan-review'
import { listFaultsAfter, openAfter, openSample } from './sample-content'

const section = 'help-at-school'
const otherKinds = newKinds.filter((kind) => !newPageKinds.includes(kind))

describe('a new page', () => {
  it.each(newPageKinds)('of the kind %s is a draft that keeps every rule', (kind) => {
    const content = openSample()
    const plan = planNew(content, { title: 'Short breaks', kind, section })
    expect(listFaultsAfter(content, plan)).toEqual([])
    const page = openAfter(content, plan).site.pages.get('/help-at-school/short-breaks')
    expect(page?.file).toBe('content/pages/help-at-school/short-breaks.md')
    expect(page?.settings).toMatchObject({
      title: 'Short breaks',
      status: 'draft',
      owner: 'SEND service',
      lastReviewed: content.today,
      nextReview: findNextReview(content.today, '/help-at-school/short-breaks'),
    })
  })

  it('may have a title that needs quotes, and an address of its own', () => {
    const content = openSample()
    const plan = planNew(content, { title: 'Yes: "no" #1 é', kind: 'faq', section, name: 'Yes & no' })
    const page = openAfter(content, plan).site.pages.get('/help-at-school/yes-no')
    expect(page?.settings?.title).toBe('Yes: "no" #1 é')
  })

  it('cannot have the name of the page of its section', () => {
    expect(() =>
      planNew(openSample(), { title: 'Search', kind: 'guidance', section, name: 'index' }),
    ).toThrow('"index" is the name of the page of /help-at-school itself. Choose another with --name')
  })

  it('may be a step of a guide', () => {
    const content = openSample()
    const plan = planNew(content, {
      title: 'Plan',
      kind: 'guide-step',
      section: `${section}/graduated-approach`,
    })
    expect(plan.changes[0]?.path).toBe('content/pages/help-at-school/graduated-approach/plan.md')
  })

  it.each([
    ['Trial', section, /trial\.md has that title already/],
    ['Test', undefined, /Say in which section.*The sections are: help-at-school/],
    ['Test', 'help', /no section "help".*help-at-school/],
    ['!!!', section, /at least one letter/],
    ['x'.repeat(66), section, /66 characters\. Use 65/],
    ['SEN-support!', section, /has that title already/],
  ])('called %j in %j is refused, in words that say what to do', (title, where, words) => {
    expect(() => planNew(openSample(), { title, kind: 'guidance', section: where })).toThrow(words)
  })

  it('does not take an address that is another page’s, or once was', () => {
    const content = openSample({
      'content/settings/redirects.yaml':
        'redirects:\n  - from: /help-at-school/gone\n    to: /help-at-school\n',
    })
    expect(() => planNew(content, { title: 'A', kind: 'faq', section, name: 'trial' })).toThrow(
      /such as .*trial-2/,
    )
    expect(() => planNew(content, { title: 'Gone', kind: 'faq', section })).toThrow(/is an old address/)
  })
})

describe('a new contact, word, piece of law, duty or pack', () => {
  it.each(otherKinds)('of the kind %s asks for what is missing, and for nothing else', (kind) => {
    const content = openSample()
    const plan = planNew(content, { title: 'Mobility service', kind })
    const [change] = plan.changes
    expect(change?.after).toContain('Mobility service')
    for (const fault of listFaultsAfter(content, plan))
      expect(fault).toMatch(/is empty|nothing|still the text/)
  })

  it('does not take the name of one that is there', () => {
    expect(() => planNew(openSample(), { title: 'Sendiass', kind: 'contact' })).toThrow(
      /sendiass\.yaml is there/,
    )
  })

  it('leaves what must be filled in empty, with no word of programmers', () => {
    const { changes } = planNew(openSample(), { title: 'Mobility', kind: 'contact' })
    expect(changes[0]?.after).toMatch(/^ {2}name:$/m)
    expect(changes[0]?.after).not.toContain('null')
  })
})
