import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const run = (...args: string[]) =>
  execFileSync(process.execPath, ['lib/commands/run.cjs', 'report', ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  })

describe('npm run report', () => {
  it('writes a page, tables for a spreadsheet and a file for programs, and says where', () => {
    expect(run()).toContain('index.html')
    for (const name of ['pages', 'owners', 'contacts', 'redirects', 'reviews'])
      expect(existsSync(`content-health/${name}.csv`), name).toBe(true)
    const health = JSON.parse(readFileSync('content-health/report.json', 'utf8'))
    expect(health.pages.length).toBeGreaterThan(60)
    expect(readFileSync('content-health/index.html', 'utf8')).toContain(health.pages[0].title)
  })

  it('explains itself', () => {
    expect(run('--help')).toContain('index.html to read and print')
  })

  it('refuses what it does not know, and says what it takes', () => {
    expect(() => run('--formt=csv')).toThrow('takes no settings')
  })
})
