import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../lib/checks/finding'
import { formatFindings } from '../../../lib/checks/format-findings'

const finding = (file: string, line: number, level: Finding['level']): Finding => ({
  file,
  line,
  level,
  rule: 'text-empty',
  problem: 'This is wrong.',
  remedy: 'Write this.',
  form: 'Write this',
})

describe('findings as an editor reads them', () => {
  it('name each file once, with the remedy below what is wrong and the count at the end', () => {
    const findings = [finding('a.md', 3, 'must'), finding('a.md', 14, 'should'), finding('b.md', 120, 'must')]
    expect(formatFindings({ findings, filesChecked: 8 })).toBe(`a.md
  line 3   must fix  This is wrong.
           Write this.
  line 14  should fix  This is wrong.
           Write this.
b.md
  line 120 must fix  This is wrong.
           Write this.
8 files checked. 2 things to fix, 1 warning. Nothing has been published.`)
  })

  it('say that the content is ready when nothing must be put right', () => {
    expect(formatFindings({ findings: [finding('a.md', 1, 'should')], filesChecked: 1 })).toMatch(
      /1 file checked\. 0 things to fix, 1 warning\. The content is ready to publish\.$/,
    )
  })
})
