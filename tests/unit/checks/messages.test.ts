import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { models } from '../../../lib/content/schemas'
import {
  buildFile,
  buildTrial,
  checkFixture,
  checkSite,
  listFaults,
  readExpected,
  trialPath,
} from './sample-site'

const programmersWords =
  /\b(schema|pars(e|ed|er|ing)|undefined|null|NaN|front ?matter|string|array|object|regex|boolean|integer|enum|zod|yaml error|token|node|exception|invalid)\b/i

/** Everything between quotes in a file of code: what it may say, without the names it says it with. */
function readTexts(file: string): string[] {
  const code = readFileSync(fileURLToPath(new URL(`../../../lib/checks/${file}`, import.meta.url)), 'utf8')
  const withoutComments = code.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '').replace(/^import .*$/gm, '')
  return [...withoutComments.matchAll(/'((?:\\.|[^'\\\n])*)'|`((?:\\.|[^`\\])*)`/g)].map(
    ([, single, template]) => single ?? (template ?? '').replace(/\$\{[^}]*\}/g, '…'),
  )
}

describe('the words of the check', () => {
  it('has many messages to look at', () => {
    expect(readTexts('messages.ts').length).toBeGreaterThan(150)
  })

  it('uses no word of programmers in any message that it may give', () => {
    for (const text of [
      ...readTexts('messages.ts'),
      ...readTexts('rules/raw-html.ts'),
      ...readTexts('rules/shown-raw.ts'),
      ...readTexts('rules/words.ts'),
    ])
      expect(text).not.toMatch(programmersWords)
  })

  it('uses no word of programmers, and no stack trace, about any of the broken files', () => {
    for (const fault of listFaults()) {
      expect(readExpected(fault), fault).not.toMatch(programmersWords)
      expect(readExpected(fault), fault).not.toMatch(/^\s*at |Error:/m)
    }
  })

  it('uses no word of programmers in what it takes from the models', () => {
    for (const { schema } of Object.values(models))
      for (const field of Object.values(schema.shape)) expect(field.description).not.toMatch(programmersWords)
  })

  it('says about every broken file where it is, what is wrong and what to do', () => {
    for (const fault of listFaults())
      expect(readExpected(fault), fault).toMatch(
        /^content\/\S.*\n {2}line \d+ +(must|should) fix {2}\S.{15,}\.\n {11}\S.{5,}$/,
      )
  })
})

describe('what the form says', () => {
  const inForm = (fault: string) => checkFixture(fault).findings.map(({ field, form }) => [field, form])

  it('is one message about every broken file, without the words of programmers and the lines of the file', () => {
    for (const fault of listFaults())
      for (const { form } of checkFixture(fault).findings) {
        expect(form, fault).not.toMatch(programmersWords)
        expect(form, fault).not.toMatch(/\bline \d|settings block above|\n/)
        expect(form, fault).toMatch(/^["\p{Lu}].{10,}$/u)
      }
  })

  it('asks for what is missing or empty, beside its field', () => {
    expect(inForm('key-missing')).toEqual([['owner', 'Enter an owner']])
    expect(inForm('value-empty')).toEqual([['summary', 'Enter a summary']])
    expect(inForm('list-empty')).toEqual([['audience', 'Select who it is for']])
  })

  it('repeats a date in words, so that a wrong guess is seen', () => {
    expect(inForm('uk-date')).toEqual([
      ['nextReview', 'Next review must be a day, a month and a year. Did you mean 31 March 2027?'],
    ])
  })

  it('stands beside the item of a list that it is about', () => {
    expect(inForm('contact-unknown')).toEqual([
      ['contacts.0', 'There is no contact called "senidass". Did you mean "sendiass"?'],
    ])
    expect(inForm('nested-key-mistyped')[0]?.[0]).toBe('phone.0.number')
  })

  it('stands beside the setting that a mistyped one was meant to be', () => {
    expect(inForm('key-mistyped')).toEqual([['summary', 'Change the name "sumary" to "summary"']])
  })

  it('stands beside the text for what is in the text, and above the form for the file as a whole', () => {
    expect(checkSite([buildTrial('\n# One')]).findings.map(({ field }) => field)).toEqual(['body'])
    expect(checkSite([buildFile(trialPath, 'No settings.')]).findings.map(({ field }) => field)).toEqual([
      undefined,
    ])
  })
})
