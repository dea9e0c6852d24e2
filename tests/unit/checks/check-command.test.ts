import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { run } from '../../../lib/commands/check'
import { fixtures, today, trialPath } from './sample-site'

describe('npm run check', () => {
  let root: string
  let printed: string
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'site-'))
    printed = ''
    cpSync(join(fixtures, 'good'), root, { recursive: true })
    vi.useFakeTimers({ now: new Date(today), toFake: ['Date'] })
    vi.spyOn(process, 'cwd').mockReturnValue(root)
    const print = (text: string) => {
      printed += `${text}\n`
    }
    vi.spyOn(console, 'log').mockImplementation(print)
    vi.spyOn(console, 'error').mockImplementation(print)
  })
  afterEach(() => {
    vi.restoreAllMocks()
    vi.useRealTimers()
    rmSync(root, { recursive: true })
  })
  const lay = (fixture: string) => cpSync(join(fixtures, fixture), root, { recursive: true })

  it('ends well when nothing is wrong', async () => {
    expect(await run([])).toBe(0)
    expect(printed).toBe('17 files checked. 0 things to fix, 0 warnings. The content is ready to publish.\n')
  })

  it('fails when something must be put right', async () => {
    lay('uk-date')
    expect(await run([])).toBe(1)
    expect(printed).toContain('nextReview: 2027-03-31 (31 March 2027)')
  })

  it('does not fail on a warning, unless it is asked to be strict', async () => {
    lay('review-overdue')
    expect(await run([])).toBe(0)
    expect(await run(['--strict'])).toBe(1)
  })

  it('shows only what is in the files that are named', async () => {
    lay('uk-date')
    expect(await run(['content/pages/help-at-school/sen-support.md'])).toBe(0)
    expect(await run(['--', `./${trialPath}`])).toBe(1)
    expect(printed).toContain('1 file checked. 1 thing to fix')
  })

  it('does not say that all is ready while something in another file is to be put right', async () => {
    lay('uk-date')
    expect(await run(['content/pages/help-at-school/sen-support.md'])).toBe(0)
    expect(printed).toBe(
      '1 file checked. 0 things to fix, 0 warnings in it. 1 thing to fix in other files: npm run check shows it.\n',
    )
  })

  it.each([
    '/help-at-school/trial',
    'help-at-school/trial',
    'https://localoffer.example.gov.uk/help-at-school/trial',
  ])('finds the file of a page by its address: %s', async (address) => {
    lay('uk-date')
    expect(await run([address])).toBe(1)
    expect(printed).toContain(trialPath)
  })

  it('finds the page of a section by its address', async () => {
    expect(await run(['/help-at-school'])).toBe(0)
    expect(printed).toContain('1 file checked.')
  })

  it('writes the findings for another program', async () => {
    lay('uk-date')
    expect(await run(['--format=json'])).toBe(1)
    expect(JSON.parse(printed)).toMatchObject({
      filesChecked: 17,
      findings: [{ file: trialPath, line: 7, level: 'must', rule: 'date-form' }],
    })
  })

  it('says which word it does not know, and shows how it is used', async () => {
    for (const [word, said] of [
      ['--formt=json', '"--formt=json" is not something that this command knows.'],
      [
        '--format=html',
        'Write --format=text, --format=line, --format=github, --format=gitlab or --format=json.',
      ],
      ['--strict=yes', '"--strict=yes" is not something that this command knows.'],
      ['content/pages/nowhere.md', 'There is no file and no page "content/pages/nowhere.md" in content.'],
    ] as const) {
      printed = ''
      expect(await run([word])).toBe(1)
      expect(printed).toContain(said)
      expect(printed).toContain('npm run check -- --strict')
    }
  })

  it('writes for text editors, GitHub and GitLab', async () => {
    lay('uk-date')
    expect(await run(['--format', 'line'])).toBe(1)
    expect(printed).toMatch(/^check: started\n\S+trial\.md:7:1: error: .*\ncheck: finished\n$/)
    printed = ''
    expect(await run(['--format=github'])).toBe(1)
    expect(printed).toContain('::error file=content/pages/help-at-school/trial.md,line=7,')
    printed = ''
    expect(await run(['--format=gitlab', trialPath])).toBe(1)
    expect(JSON.parse(printed)).toHaveLength(1)
  })

  it('asks other websites about the links to them, when it is told to, and does not fail for them', async () => {
    writeFileSync(
      join(root, 'content/pages/help-at-school/sen-support.md'),
      readFileSync(join(root, 'content/pages/help-at-school/sen-support.md'), 'utf8').concat(
        '\nSee [the leaflet](https://leaflet.example/).\n',
      ),
    )
    expect(await run([])).toBe(0)
    expect(printed).not.toContain('https://leaflet.example/')
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('fetch failed')))
    expect(await run(['--external', '--format=line'])).toBe(0)
    expect(printed).toMatch(/warning: The other website at "https:\/\/leaflet\.example\/" did not answer\./)
    vi.unstubAllGlobals()
  })

  it('explains itself', async () => {
    expect(await run(['--help'])).toBe(0)
    expect(printed).toContain('npm run check -- content/pages/')
  })
})
