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

describe('a text that the reader of Markdown would not come to the end of', () => {
  it.each([
    [
      'codes of letters',
      'caf&eacute; &#38; bar\n',
      501,
      'The text has more than 1000 codes such as &amp; up to this line.',
    ],
    [
      'signs',
      '10:30 [now](/b)\n',
      2501,
      'The text has more than 5000 of the signs : < @ [ and ~ up to this line.',
    ],
  ])('is refused at the line with one too many %s', (_, line, lines, problem) => {
    const before = 8
    expect(checkSite([buildTrial(line.repeat(lines - 1))]).findings).not.toContainEqual(
      expect.objectContaining({ problem }),
    )
    expect(checkSite([buildTrial(line.repeat(lines))]).findings).toMatchObject([
      { file: trialPath, line: lines + before, problem },
    ])
  })
})
