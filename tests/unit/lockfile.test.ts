import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

type Package = { optionalDependencies?: Record<string, string> }
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, Package>
}

describe('the lockfile', () => {
  // npm leaves out what its registry did not have on the day, and `npm ci` then refuses on every machine
  // but the one where the lockfile was written.
  it('names each package that another kind of machine needs', () => {
    const names = Object.keys(packages).map((path) => path.replace(/^.*node_modules\//, ''))
    const missing = Object.values(packages)
      .flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies))
      .filter((name) => !names.includes(name))
    expect(missing).toEqual([])
  })
})
