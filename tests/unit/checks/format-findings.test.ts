import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../lib/checks/finding'
import {
  formatFindings,
  formatGithub,
  formatGitlab,
  formatJson,
  formatLines,
} from '../../../lib/checks/format-findings'

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

const odd: Finding = {
  ...finding('content/a, b: 100%.md', 3, 'must'),
  column: 5,
  problem: '100% of\r\nit is wrong:',
}
const result = { findings: [odd, finding('b.md', 7, 'should')], filesChecked: 2 }

describe('findings for other programs', () => {
  it('are one line each for a text editor, with the file, line and column in front', () => {
    expect(formatLines({ ...result, findings: result.findings.slice(1) })).toEqual([
      'b.md:7:1: warning: This is wrong. Write this.',
    ])
    expect(formatLines(result)[0]).toMatch(/^content\/a, b: 100%\.md:3:5: error: /)
  })

  it('are annotations on GitHub, with its signs escaped as it asks', () => {
    expect(formatGithub(result)).toEqual([
      '::error file=content/a%2C b%3A 100%25.md,line=3,col=5,title=Must fix::100%25 of%0D%0Ait is wrong:%0AWrite this.',
      '::warning file=b.md,line=7,title=Should fix::This is wrong.%0AWrite this.',
    ])
  })

  it('are a Code Quality report on GitLab, with the fields that it reads', () => {
    expect(JSON.parse(formatGitlab(result))[1]).toEqual({
      description: 'This is wrong. Write this.',
      check_name: 'text-empty',
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
      severity: 'minor',
      location: { path: 'b.md', lines: { begin: 7 } },
    })
  })

  it('have a fingerprint on GitLab that stays when lines above are added, and is never that of another', () => {
    const prints = (findings: Finding[]) =>
      JSON.parse(formatGitlab({ findings, filesChecked: 1 })).map(
        (one: { fingerprint: string }) => one.fingerprint,
      )
    const twice = [finding('a.md', 3, 'must'), finding('a.md', 9, 'must')]
    expect(prints(twice.map((one) => ({ ...one, line: one.line + 2 })))).toEqual(prints(twice))
    const earlier = (line: number) => ({
      ...finding('a.md', 20, 'must'),
      problem: `It is already on line ${line}.`,
    })
    expect(prints([earlier(4)])).toEqual(prints([earlier(6)]))
    expect(new Set(prints([...twice, finding('b.md', 3, 'must')])).size).toBe(3)
  })

  it('are data with a version and the counts', () => {
    expect(JSON.parse(formatJson(result))).toEqual({
      version: 1,
      filesChecked: 2,
      mustFix: 1,
      shouldFix: 1,
      findings: result.findings,
    })
  })

  it('are still a whole report when nothing is wrong', () => {
    const nothing = { findings: [], filesChecked: 2 }
    expect(JSON.parse(formatGitlab(nothing))).toEqual([])
    expect([...formatLines(nothing), ...formatGithub(nothing)]).toEqual([])
    expect(JSON.parse(formatJson(nothing)).findings).toEqual([])
  })
})
