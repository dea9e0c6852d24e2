import { describe, expect, it } from 'vitest'
import { formatFindings } from '../../../lib/checks/format-findings'
import {
  buildFile,
  buildTrial,
  checkFixture,
  checkSite,
  listFaults,
  readExpected,
  trialPath,
} from './sample-site'

describe('a site with nothing wrong', () => {
  it('has no findings', () => {
    expect(checkFixture('good')).toEqual({ findings: [], filesChecked: 17 })
  })

  it('may have Windows line endings, byte-order marks, other languages and odd but right ways of writing', () => {
    const { findings, filesChecked } = checkFixture('awkward')
    expect(findings).toEqual([])
    expect(filesChecked).toBe(27)
  })
})

describe('a file with one fault', () => {
  it('is tried for many more than twenty faults', () => {
    expect(listFaults().length).toBeGreaterThan(100)
  })

  it.each(listFaults())('%s: is told by file and line, once, with what to type', (fault) => {
    const result = checkFixture(fault)
    expect(result.findings).toHaveLength(1)
    const text = formatFindings(result).split('\n').slice(0, -1).join('\n')
    expect(text).toBe(readExpected(fault))
  })
})

describe('a setting without end', () => {
  const line = `aliases: ["${' '.repeat(30_000)}words"]`
  const trial = String(buildTrial('Words.').bytes)

  it.each([
    ['the settings of a page', buildFile(trialPath, trial.replace('audience:', `${line}\naudience:`)), 4],
    ['a file of settings', buildFile('content/contacts/trial.yaml', `name: Trial\n${line}\n`), 2],
  ])('is told by its line in %s, and read no further', (_, file, place) => {
    expect(checkSite([file]).findings).toMatchObject([
      {
        file: file.path,
        line: place,
        level: 'must',
        problem: 'This line has 30018 characters, and 20000 is the most.',
        remedy: 'Shorten it. Write each item of a list on a line of its own, with a dash in front.',
      },
    ])
  })
})
