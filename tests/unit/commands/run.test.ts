import { spawnSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { PlainError } from '../../../lib/publish/plain-error'

type Packages = { packages: Record<string, Record<string, unknown>> }

const script = new URL('../../../lib/commands/run.cjs', import.meta.url).pathname
const { explainOldNode, isInstallNeeded, explainFailure, explainNoBinary, explainKept, options } =
  createRequire(import.meta.url)(script) as {
    explainOldNode: (version: string) => string | undefined
    isInstallNeeded: (lockfile: Packages, installed?: Packages) => boolean
    explainFailure: (error: unknown) => string
    explainNoBinary: (error: Error, platform: string, arch: string) => string
    explainKept: (command: string, args: string[], env: Record<string, string>) => string | undefined
    options: Record<string, string[]>
  }

describe('The version of Node', () => {
  it.each(['20.19.0', '20.20.2', '22.0.0', '24.11.1'])('%s will do', (version) => {
    expect(explainOldNode(version)).toBeUndefined()
  })

  it.each(['20.18.3', '18.20.4', '8.17.0'])('%s is too old, and one line says what to install', (version) => {
    expect(explainOldNode(version)).toMatch(/^Node .* is too old: install Node 20\.19 or newer.*$/)
  })

  it('can be judged by an old Node: the script has no syntax that one cannot read', () => {
    expect(readFileSync(script, 'utf8')).not.toMatch(/\?\.[a-z(]|\?\?|async |require\('node:/)
  })
})

describe('Packages are installed', () => {
  const lockfile = {
    packages: {
      '': { version: '1' },
      'node_modules/next': { version: '16.4.6' },
      'node_modules/for-windows': { version: '1', optional: true },
      'node_modules/vitest': { version: '4', dev: true },
    },
  }
  const withNext = (version: string) => ({ packages: { 'node_modules/next': { version } } })

  it('when there are none, or a first install was cut short', () => {
    expect(isInstallNeeded(lockfile, undefined)).toBe(true)
  })
  it('when one is missing', () => {
    expect(isInstallNeeded(lockfile, { packages: {} })).toBe(true)
  })
  it('when one has another version than the lockfile', () => {
    expect(isInstallNeeded(lockfile, withNext('16.4.5'))).toBe(true)
  })
  it('not when all are there but those for other machines and for development', () => {
    expect(isInstallNeeded(lockfile, withNext('16.4.6'))).toBe(false)
  })
})

describe('A command that fails', () => {
  it('says a plain error in its own words, with no stack trace', () => {
    expect(explainFailure(new PlainError('Port 3000 is in use.'))).toBe('Port 3000 is in use.')
  })
  it('says that the disk is full', () => {
    expect(explainFailure(Object.assign(new Error('write'), { code: 'ENOSPC' }))).toMatch(/^The disk is full/)
  })
  it.each(['EACCES', 'EPERM', 'EBUSY'])('says that a file cannot be written, and what to try: %s', (code) => {
    const error = Object.assign(new Error('open'), { code, path: 'content/pages/index.md' })
    expect(explainFailure(error)).toBe(
      'This file is open in another program, or this account may not write it: content/pages/index.md. Close other programs, wait for OneDrive, and type the command again.',
    )
  })
  it('says which part of Windows to install when a package cannot be started without it', () => {
    const cause = Object.assign(new Error('\\\\?\\satteri.node'), { code: 'ERR_DLOPEN_FAILED' })
    const error = new Error('Cannot find native binding.', { cause: new Error('not here', { cause }) })
    expect(explainNoBinary(error, 'win32', 'x64')).toBe(
      'This computer lacks the Microsoft Visual C++ Redistributable. Install it from https://aka.ms/vs/17/release/vc_redist.x64.exe (your IT team may have to), and type the command again.',
    )
  })
  it('says how to install a package that is only there for another kind of computer', () => {
    const error = new Error('Cannot find native binding.', { cause: new Error('Cannot find module') })
    expect(explainFailure(error)).toBe(
      'A package for this kind of computer is missing. Type npm ci, and then the command again.',
    )
  })
  it('says of a fault in the code where it is', () => {
    expect(explainFailure(new TypeError('x is not a function'))).toContain('run.test.ts')
  })
})

it('An unknown command is answered with one line that lists the commands', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, 'strat'], { encoding: 'utf8' })
  expect(status).toBe(1)
  expect(stdout).toBe('')
  expect(stderr).toMatch(/^There is no command "strat"\. The commands are: .*start.*build.*\n$/)
})

describe('What a command is made of', () => {
  const root = mkdtempSync(join(tmpdir(), 'local-offer-run-'))
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }
  const kept = join(root, 'node_modules/.cache/local-offer/greet.mjs')
  const greet = () =>
    spawnSync(process.execPath, [join(root, 'lib/commands/run.cjs'), 'greet']).stdout.toString()
  const packages = (version: string) => JSON.stringify({ packages: { 'node_modules/greeting': { version } } })

  write('package.json', '{ "scripts": { "greet": "node lib/commands/run.cjs greet" } }')
  write('package-lock.json', packages('1'))
  write('node_modules/.package-lock.json', packages('1'))
  write('node_modules/greeting/index.js', "module.exports = require('path').basename('/a/hello')")
  write(
    'lib/greetings/say.ts',
    "import word from 'greeting'\nexport const say = (name: string) => console.log(word, name)",
  )
  write(
    'lib/commands/greet.ts',
    "import { say } from '../greetings/say'\nexport const run = () => say('families')",
  )
  cpSync(script, join(root, 'lib/commands/run.cjs'))
  symlinkSync(join(script, '../../../node_modules/esbuild'), join(root, 'node_modules/esbuild'), 'junction')
  afterAll(() => rmSync(root, { recursive: true }))

  it('is put together the first time', () => {
    expect(greet()).toBe('hello families\n')
  })
  it('is used again as long as nothing changes', () => {
    writeFileSync(kept, readFileSync(kept, 'utf8').replace('families', 'the kept ones'))
    expect(greet()).toBe('hello the kept ones\n')
  })
  it('is put together anew when code changes that it uses', () => {
    write(
      'lib/commands/greet.ts',
      "import { say } from '../greetings/say'\nexport const run = () => say('schools')",
    )
    expect(greet()).toBe('hello schools\n')
  })
  it('is put together anew when a package changes', () => {
    write('node_modules/greeting/index.js', "module.exports = 'good evening'")
    write('package-lock.json', packages('2'))
    write('node_modules/.package-lock.json', packages('2'))
    expect(greet()).toBe('good evening schools\n')
  })
  it('is put together anew when what was kept is cut short', () => {
    writeFileSync(kept, '')
    expect(greet()).toBe('good evening schools\n')
  })
})

describe('What npm keeps for itself because two dashes are missing', () => {
  const npm = (command: string, kept: Record<string, string>) => ({ npm_lifecycle_event: command, ...kept })
  const advice = (option: string) =>
    `npm kept "--${option}" for itself. Write two dashes by themselves before the rest: `

  it('is said, with what to type', () => {
    expect(explainKept('check', [], npm('check', { npm_config_strict: 'true' }))).toBe(
      `${advice('strict')}npm run check -- --strict`,
    )
    expect(explainKept('start', [], npm('start', { npm_config_fresh: 'true' }))).toBe(
      `${advice('fresh')}npm start -- --fresh`,
    )
  })
  it('is found although npm takes "--to" for a setting of its own', () => {
    const env = npm('remove', { npm_config_token_description: '/b' })
    expect(explainKept('remove', ['/a'], env)).toBe(`${advice('to')}npm run remove -- /a --to /b`)
  })
  it('is not put together anew where the order is lost', () => {
    const env = npm('new', { npm_config_section: 'true' })
    expect(explainKept('new', ['Short breaks', 'about'], env)).toBe(`${advice('section')}npm run new -- ...`)
  })
  it('is no concern of a command that does not know it, or that npm did not start', () => {
    expect(explainKept('fix', [], npm('fix', { npm_config_strict: 'true' }))).toBeUndefined()
    expect(explainKept('start', [], npm('test', { npm_config_fresh: 'true' }))).toBeUndefined()
    expect(explainKept('check', ['--strict'], npm('check', { npm_config_yes: '' }))).toBeUndefined()
  })
  it('is looked for by every option that the help of a command tells of', () => {
    const folder = join(dirname(script), '/')
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.ts'))) {
      const [, help = ''] = /const help =\s*([`'].*?[`'])\n/s.exec(readFileSync(folder + file, 'utf8')) ?? []
      const told = new Set([...help.matchAll(/--([a-z]+)/g)].map(([, name]) => name))
      // npm has a --yes of its own, which may be set for good; without it the command asks.
      told.delete('yes')
      expect([...told].sort(), file).toEqual([...(options[file.replace('.ts', '')] ?? [])].sort())
    }
  })
})
