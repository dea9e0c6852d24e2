import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

const github = readdirSync('.github/workflows').map((name) => `.github/workflows/${name}`)
const files = [...github, 'docs/workflows/gitlab-ci.yml']
const read = (file: string) => readFileSync(file, 'utf8')
const { scripts, engines } = JSON.parse(read('package.json'))

type Job = { permissions?: Record<string, string>; steps: { uses?: string; run?: string }[] }
const listJobs = (file: string) => Object.entries<Job>(parse(read(file)).jobs)

describe('Work that runs by itself', () => {
  it.each(files)('%s runs only commands that there are', (file) => {
    const commands = [...read(file).matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, name]) => name)
    expect(commands.filter((name) => !name || !(name in scripts))).toEqual([])
  })

  it('tries everything on the oldest Node.js that the site promises to work with, and on a newer one', () => {
    const { strategy } = parse(read('.github/workflows/nightly.yml')).jobs.versions
    const [oldest, ...newer] = strategy.matrix.node
    expect(engines.node).toBe(`>=${oldest}`)
    expect(newer).not.toEqual([])
  })

  it.each(github)('%s names each action by its commit, with the version beside it', (file) => {
    const uses = read(file)
      .split('\n')
      .filter((line) => line.includes('uses:'))
    expect(uses.length).toBeGreaterThan(0)
    for (const line of uses) expect(line).toMatch(/uses: [\w.-]+\/[\w.-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
  })

  it.each(github)('%s may only read unless it says otherwise', (file) => {
    expect(parse(read(file)).permissions).toMatchObject({ contents: 'read' })
  })

  it.each(github)('%s never puts words from a pull request into a command', (file) => {
    for (const [, { steps }] of listJobs(file))
      for (const { run } of steps) expect(run ?? '').not.toContain('${{')
  })

  it('runs no code of a pull request where it may write', () => {
    const writers = github
      .filter((file) => 'pull_request' in (parse(read(file)).on ?? {}))
      .flatMap(listJobs)
      .filter(([, { permissions = {} }]) => Object.values(permissions).includes('write'))
    expect(writers.length).toBeGreaterThan(0)
    for (const [, { steps }] of writers)
      for (const { uses = '', run = '' } of steps) {
        expect(uses).not.toContain('actions/checkout')
        expect(run).not.toMatch(/\bnp[mx]\b|\bnode\b/)
      }
  })
})
