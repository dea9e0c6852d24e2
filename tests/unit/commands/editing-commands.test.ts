import { execFileSync, spawnSync } from 'node:child_process'
import { appendFileSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildSync } from 'esbuild'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readToday } from '../../../lib/publish/today'

// Each command runs as it does for an editor, in a process of its own, in a copy of a small site under git.
const commands = ['new', 'fix', 'rename', 'remove', 'review', 'replace']
const bundles = resolve('node_modules/.cache/local-offer/editing-commands-test')
const supportPath = 'content/pages/help-at-school/sen-support.md'
let root: string

beforeAll(() => {
  buildSync({
    entryPoints: commands.map((name) => `lib/commands/${name}.ts`),
    outdir: bundles,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
  })
})

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'local-offer-commands-'))
  cpSync('tests/fixtures/broken/good', root, { recursive: true })
  git('init', '--quiet')
  commit()
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
    cwd: root,
    encoding: 'utf8',
  })
const commit = () => {
  git('add', '.')
  git('commit', '--quiet', '--message', 'Content')
}
const read = (path: string) => readFileSync(join(root, path), 'utf8')

/** Runs a command, and returns what it says. A refusal is what it throws. */
function run(name: string, ...args: string[]) {
  const bundle = pathToFileURL(join(bundles, `${name}.mjs`)).href
  const script = `
    const { run } = await import(${JSON.stringify(bundle)})
    try { process.exitCode = await run(${JSON.stringify(args)}) }
    catch (error) { console.error(error.name === 'PlainError' ? error.message : error); process.exitCode = 1 }`
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    encoding: 'utf8',
  })
  expect(stderr + stdout).not.toMatch(/^\s+at .*:\d+:\d+/m)
  return { status, said: stdout + stderr }
}

describe("the editors' commands", () => {
  it('explain themselves, each with an example', () => {
    for (const name of commands) {
      const { status, said } = run(name, '--help')
      expect(said).toMatch(new RegExp(`^npm run ${name}`))
      expect(status).toBe(0)
      expect(said).not.toMatch(/schema|parse|undefined|front matter|string/)
    }
  })

  it('refuse what they do not know, and change nothing', () => {
    expect(run('new', 'Test', '--secton', 'help-at-school')).toMatchObject({ status: 1 })
    expect(run('rename', '/a').said).toContain('Something is missing')
    expect(run('review', 'a', '--owner').said).toContain('Write what --owner is')
    expect(run('replace', 'a', 'b', 'c').said).toContain('There is too much: "c"')
    expect(git('status', '--porcelain')).toBe('')
  })

  it('begin a page, say where it is and how to go on', () => {
    const { said } = run('new', 'Short breaks', '--section', 'help-at-school', '--kind=faq')
    expect(said).toContain('content/pages/help-at-school/short-breaks.md')
    expect(said).toContain('Next: npm run check')
    expect(said).toContain('To undo this: delete content/pages/help-at-school/short-breaks.md')
    expect(read('content/pages/help-at-school/short-breaks.md')).toContain('status: draft')
  })

  it('show what would become of several files, and do it when told to', () => {
    const words = ['/help-at-school/sen-support', 'help-at-school/extra-help/']
    const shown = run('rename', ...words).said
    expect(shown).toContain(`remove  ${supportPath}`)
    expect(shown).toContain('Nothing has been changed yet. To do it, run this again with --yes')
    expect(git('status', '--porcelain')).toBe('')

    expect(run('rename', ...words, '--yes').said).toContain('5 files written')
    expect(existsSync(join(root, supportPath))).toBe(false)
    expect(read('content/settings/navigation.yaml')).toContain('/help-at-school/extra-help')
    git('add', '.')
    expect(git('diff', '--cached', '--stat', '--find-renames')).toContain('4 files changed')
  })

  it('can be undone with git', () => {
    run('remove', '/help-at-school/trial', '--to', '/help-at-school', '--yes')
    expect(git('status', '--porcelain')).not.toBe('')
    git('restore', 'content/settings/redirects.yaml', 'content/pages/help-at-school/trial.md')
    expect(git('status', '--porcelain')).toBe('')
  })

  it('refuse to touch a file whose last change git does not have', () => {
    appendFileSync(join(root, supportPath), 'A word of mine.\n')
    const { status, said } = run('review', '/help-at-school/sen-support')
    expect(status).toBe(1)
    expect(said).toContain(supportPath)
    expect(said).toContain('Save a version first: in GitHub Desktop write "before the change"')
    expect(read(supportPath)).toContain('A word of mine.')
  })

  it('work without git, and say that this cannot be undone', () => {
    rmSync(join(root, '.git'), { recursive: true })
    const { said } = run('review', '/help-at-school/sen-support')
    expect(said).toContain('There is no git here')
    expect(said).not.toContain('To undo this')
    expect(read(supportPath)).toContain(`lastReviewed: ${readToday()}`)
  })

  it('change nothing but two dates when a page is reviewed', () => {
    run('review', '/help-at-school/sen-support')
    const changed = git('diff', '--unified=0')
      .split('\n')
      .filter((line) => /^[-+]\w/.test(line))
    expect(changed.map((line) => line.replace(/: .*/, ''))).toEqual([
      '-lastReviewed',
      '-nextReview',
      '+lastReviewed',
      '+nextReview',
    ])
  })

  it('show each line before words are replaced or faults are mended', () => {
    const shown = run('replace', '07700 900 123', '07700 900 456').said
    expect(shown).toContain('-     number: "07700 900 123"\n  +     number: "07700 900 456"')
    expect(git('status', '--porcelain')).toBe('')
    run('replace', '07700 900 123', '07700 900 456', '--yes')
    expect(git('diff', '--numstat').trim()).toBe('1\t1\tcontent/contacts/sendiass.yaml')

    appendFileSync(join(root, 'content/pages/help-at-school/trial.md'), '\n[Help](/old-help)\n')
    commit()
    expect(run('fix').said).toContain('- [Help](/old-help)\n  + [Help](/help-at-school)')
    expect(run('fix', '--yes').said).toContain('1 file written')
    expect(run('fix').said).toContain('There is nothing that can be mended without asking')
  })
})
