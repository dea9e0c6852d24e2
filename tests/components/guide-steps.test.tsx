import { describe, expect, it } from 'vitest'
import { GuideCycle } from '@/components/content/guide-cycle'
import { GuidePaging, GuideSteps } from '@/components/content/guide-steps'
import { buildPage } from '../unit/content/sample-documents'
import { readText, render } from './render'

const start = buildPage({ title: 'The graduated approach', address: '/cycle' })
const steps = ['Assess: find out', 'Plan: agree', 'Do: put in place', 'Review: look again'].map((title) =>
  buildPage({ title, address: `/cycle/${title.split(':')[0]?.toLowerCase()}`, kind: 'guide-step' }),
)
const guide = { start, steps }

/** The address of each link, and whether it says that you are there. */
const listLinks = (html: string) =>
  [...html.matchAll(/<a ([^>]*)>/g)].map(
    ([, attributes = '']) =>
      `${/href="([^"]*)"/.exec(attributes)?.[1]}${attributes.includes('aria-current="step"') ? ' (you are here)' : ''}`,
  )

describe('the steps of a guide', () => {
  it('are numbered, in order, and say which one you are on', () => {
    const list = <GuideSteps guide={guide} current="/cycle/plan" />
    expect(readText(list)).toBe('1 Assess 2 Plan 3 Do 4 Review')
    expect(listLinks(render(list))).toEqual([
      '/cycle/assess',
      '/cycle/plan (you are here)',
      '/cycle/do',
      '/cycle/review',
    ])
  })

  it('mark none before the first', () => {
    expect(render(<GuideSteps guide={guide} current="/cycle" />)).not.toContain('aria-current')
  })

  it('stand in the picture of the cycle too, as links with the same mark', () => {
    const picture = render(<GuideCycle steps={steps} current="/cycle/do" />)
    expect(listLinks(picture)).toEqual([
      '/cycle/assess',
      '/cycle/plan',
      '/cycle/do (you are here)',
      '/cycle/review',
    ])
    expect(picture).toContain('role="group"')
    expect(picture).toContain('aria-label="The steps as a cycle"')
  })
})

describe('the way on at the foot of a step', () => {
  const listWays = (current: string) => listLinks(render(<GuidePaging guide={guide} current={current} />))

  it('leads into the guide from its first page', () => {
    expect(listWays('/cycle')).toEqual(['/cycle/assess'])
    expect(readText(<GuidePaging guide={guide} current="/cycle" />)).toBe('Start Assess: find out')
  })

  it('goes back and on from a step', () => {
    expect(listWays('/cycle/plan')).toEqual(['/cycle/assess', '/cycle/do'])
    expect(readText(<GuidePaging guide={guide} current="/cycle/plan" />)).toBe(
      'Back Assess: find out Next Do: put in place',
    )
  })

  it('goes back from the first step to the start of the guide', () => {
    expect(listWays('/cycle/assess')).toEqual(['/cycle', '/cycle/plan'])
  })

  it('goes round again after the last, because it is a cycle', () => {
    expect(listWays('/cycle/review')).toEqual(['/cycle/do', '/cycle/assess'])
    expect(readText(<GuidePaging guide={guide} current="/cycle/review" />)).toContain('And round again')
  })
})
