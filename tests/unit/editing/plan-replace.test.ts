import { describe, expect, it } from 'vitest'
import { planReplace } from '../../../lib/editing/plan-replace'
import { listChangedLines, openSample } from './sample-content'

describe('replaced words', () => {
  it('change in texts and contacts, and not in addresses, names of files or settings of pages', () => {
    const content = openSample({
      'content/pages/help-at-school/trial.md':
        '---\ntitle: sendiass\n---\r\nAsk sendiass. [sendiass](/x/sendiass "t") ![sendiass](/sendiass.png)\r\n\r\n:::callout{type=note title="About sendiass"}\r\nsendiass\r\n:::\r\n\r\n::contact{id=sendiass}\r\n',
      'content/contacts/sendiass.yaml': 'name: The sendiass # sendiass\nemail: a@example.org\n',
    })
    const plan = planReplace(content, 'sendiass', 'SENDIASS')
    expect(plan.changes.find(({ path }) => path.endsWith('trial.md'))?.after).toBe(
      '---\ntitle: sendiass\n---\r\nAsk SENDIASS. [SENDIASS](/x/sendiass "t") ![SENDIASS](/sendiass.png)\r\n\r\n:::callout{type=note title="About SENDIASS"}\r\nSENDIASS\r\n:::\r\n\r\n::contact{id=sendiass}\r\n',
    )
    expect(listChangedLines(plan, 'content/contacts/sendiass.yaml')).toEqual([
      '-name: The sendiass # sendiass',
      '+name: The SENDIASS # sendiass',
    ])
    expect(plan.notes).toEqual(['"sendiass" becomes "SENDIASS" 6 times, in 2 files.'])
  })

  it('are taken as they are, signs and all', () => {
    const content = openSample({ 'content/glossary/senco.md': '---\nterm: x\n---\na.*b costs $& (1)\n' })
    const plan = planReplace(content, 'a.*b costs $&', '$1 $& \\')
    expect(plan.changes[0]?.after).toContain('\n$1 $& \\ (1)\n')
  })

  it('must be words, and others than before', () => {
    expect(() => planReplace(openSample(), ' ', 'x')).toThrow(/Say which words/)
    expect(() => planReplace(openSample(), 'x', 'x')).toThrow(/the same/)
    expect(planReplace(openSample(), 'not there at all', 'x').changes).toEqual([])
  })
})
