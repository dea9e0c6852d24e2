import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { models } from '../../../lib/content/schemas'
import { listFaults, readExpected } from './sample-site'

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
