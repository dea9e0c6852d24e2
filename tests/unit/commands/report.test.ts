import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isShippedContent } from '../../shipped-content'

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
    expect(health.pages.length).toBeGreaterThan(isShippedContent ? 60 : 0)
    expect(readFileSync('content-health/index.html', 'utf8')).toContain(health.pages[0].title)
  })

  it('shows the searches that found nothing, from the file that the server keeps', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'searches-')), 'counts.json')
    const searches = [{ words: 'hydrotherapy', count: 7, lastDay: '2026-11-20' }]
    writeFileSync(file, JSON.stringify({ since: '2026-11-01', searches }))
    run('--searches', file)
    for (const name of ['index.html', 'searches.csv', 'summary.md'])
      expect(readFileSync(`content-health/${name}`, 'utf8')).toContain('hydrotherapy')
  })

  it('says when that file is something else', () => {
    expect(() => run('--searches', 'package.json')).toThrow('is not a file of searches')
    expect(() => run('--searches', 'nowhere.json')).toThrow('cannot be read')
  })

  it('explains itself', () => {
    expect(run('--help')).toContain('index.html to read and print')
  })

  it('refuses what it does not know, and says what it takes', () => {
    expect(() => run('--formt=csv')).toThrow('does not know "--formt=csv"')
  })
})
