import { describe, expect, it } from 'vitest'
import { LawCard, LawLine } from '@/components/content/law-card'
import { buildLaw } from '../unit/content/sample-documents'
import { readText, render } from './render'

describe('a law card', () => {
  it('says in words who says so, and whether it must be done', () => {
    expect(readText(<LawCard law={buildLaw({ duty: 'must' })} />)).toMatch(/^The law: must /)
    expect(readText(<LawCard law={buildLaw({ duty: 'should' })} />)).toMatch(/^National guidance: should /)
    expect(readText(<LawCard law={buildLaw({ duty: 'information' })} />)).toMatch(/^The law explained /)
  })

  it('says what it means, then where it says so, as a link, and when that was checked', () => {
    const law = buildLaw()
    expect(readText(<LawCard law={law} />)).toBe(
      'The law: must A school must do everything it reasonably can. Children and Families Act 2014, section 66 . Checked in the text itself on 1 September 2026. Where this is used : Children and Families Act 2014, section 66',
    )
    expect(render(<LawCard law={law} />)).toContain(`href="${law.url}"`)
  })

  it.each(['primary', 'secondary'] as const)('names a paragraph that is %s', (verified) => {
    expect(readText(<LawCard law={buildLaw({ verified })} />)).toContain('section 66')
  })

  it('never names a paragraph that nobody has confirmed', () => {
    const card = <LawCard law={buildLaw({ verified: 'unconfirmed', paragraph: 'paragraph 99.9' })} />
    expect(render(card)).not.toContain('99.9')
    expect(readText(card)).toContain('Children and Families Act 2014')
  })

  it('says how sure we are of its place', () => {
    const say = (verified: 'primary' | 'secondary' | 'unconfirmed') =>
      readText(<LawCard law={buildLaw({ verified })} />)
    expect(say('primary')).toContain('Checked in the text itself on 1 September 2026')
    expect(say('secondary')).toContain('Checked second-hand on 1 September 2026')
    expect(say('unconfirmed')).toContain('Exact paragraph not yet confirmed')
  })

  it('never calls a duty what is only proposed, or no longer the law', () => {
    expect(readText(<LawCard law={buildLaw({ status: 'proposed' })} />)).toMatch(
      /^Only proposed: not the law /,
    )
    expect(readText(<LawCard law={buildLaw({ status: 'superseded' })} />)).toMatch(/^No longer the law /)
  })

  it('leads to the pages that rest on it', () => {
    expect(render(<LawCard law={buildLaw({ id: 'best-endeavours' })} />)).toContain(
      'href="/law/best-endeavours"',
    )
  })

  it('names the edition', () => {
    expect(readText(<LawCard law={buildLaw({ edition: 'January 2015' })} />)).toContain('January 2015')
  })
})

describe('the law on a handout', () => {
  it('is one line: who says so, whether it must be done, and where', () => {
    expect(readText(<LawLine law={buildLaw()} />)).toBe(
      'The law: must. Children and Families Act 2014, section 66.',
    )
  })

  it('never names a paragraph that nobody has confirmed, nor calls a duty what is only proposed', () => {
    const law = buildLaw({ verified: 'unconfirmed', paragraph: 'paragraph 99.9', status: 'proposed' })
    expect(readText(<LawLine law={law} />)).toMatch(/^Only proposed: not the law/)
    expect(render(<LawLine law={law} />)).not.toContain('99.9')
  })
})
