import { describe, expect, it } from 'vitest'
import { DutyMap } from '@/components/content/duty-map'
import type { DutyView } from '@/lib/content/duties'
import { buildLaw, buildPage } from '../unit/content/sample-documents'
import { readText, render } from './render'

const buildDuty = (changed: Partial<DutyView>): DutyView => ({
  file: 'duties/travel.yaml',
  id: 'travel',
  title: 'Travel',
  order: 1,
  requires: 'How to get help with travel.',
  law: 'schedule-2',
  reference: buildLaw({ id: 'schedule-2' }),
  pages: [],
  ...changed,
})

describe('the duty map', () => {
  it('names each page that answers a duty, and when it was last reviewed', () => {
    const map = <DutyMap duties={[buildDuty({ pages: [buildPage()] })]} />
    expect(readText(map)).toContain('SEN support , last reviewed 1 September 2026')
    expect(render(map)).toContain('href="/help-at-school/sen-support"')
  })

  it('shows a gap as a gap, and counts it', () => {
    const text = readText(<DutyMap duties={[buildDuty({}), buildDuty({ id: 'b', pages: [buildPage()] })]} />)
    expect(text).toContain('A gap.')
    expect(text).toMatch(/2 duties.*1 have at least one page.*1 have none/)
  })

  it('says who says so', () => {
    expect(render(<DutyMap duties={[buildDuty({})]} />)).toContain('href="/law/schedule-2"')
  })
})
