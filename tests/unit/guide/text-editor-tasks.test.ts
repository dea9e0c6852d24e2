import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { formatLines } from '../../../lib/checks/format-findings'

const { tasks, windows } = JSON.parse(readFileSync('.vscode/tasks.json', 'utf8'))
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))

describe('The tasks of Visual Studio Code', () => {
  it('run only commands that there are', () => {
    for (const { command } of tasks)
      expect(Object.keys(scripts)).toContain(/^npm run (?:--silent )?([a-z]+)/.exec(command)?.[1])
  })

  it('keep their two dashes on Windows, where PowerShell would drop them (npm/cli#3136)', () => {
    expect(tasks.some(({ command }: { command: string }) => command.includes(' -- '))).toBe(true)
    expect(windows.options.shell).toEqual({ executable: 'cmd.exe', args: ['/d', '/c'] })
  })

  it('underline what the check finds, at its line', () => {
    const { pattern, background } = tasks[0].problemMatcher
    const finding = {
      file: 'content/pages/a b.md',
      line: 3,
      column: 5,
      level: 'must' as const,
      rule: 'setting-unknown' as const,
      problem: '"a:1" is wrong.',
      remedy: 'Write "b".',
    }
    const [line = ''] = formatLines({ findings: [finding], filesChecked: 1 } as never)
    expect(new RegExp(pattern.regexp).exec(line)?.slice(1)).toEqual([
      'content/pages/a b.md',
      '3',
      '5',
      'error',
      '"a:1" is wrong. Write "b".',
    ])
    expect('check: started').toMatch(new RegExp(background.beginsPattern))
    expect('check: finished').toMatch(new RegExp(background.endsPattern))
  })
})
