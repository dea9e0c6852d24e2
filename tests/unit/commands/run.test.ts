import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { PlainError } from '../../../lib/publish/plain-error'

type Packages = { packages: Record<string, Record<string, unknown>> }

const script = new URL('../../../lib/commands/run.cjs', import.meta.url).pathname
const { explainOldNode, isInstallNeeded, explainFailure } = createRequire(import.meta.url)(script) as {
  explainOldNode: (version: string) => string | undefined
  isInstallNeeded: (lockfile: Packages, installed?: Packages) => boolean
  explainFailure: (error: unknown) => string
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
