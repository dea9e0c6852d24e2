import { describe, expect, it } from 'vitest'
import { checkContentFolder } from '../../../lib/checks/check-content-folder'
import { type ContentDocument, findModel, parseContentFile } from '../../../lib/checks/parse-content-file'
import { readContentFiles } from '../../../lib/checks/read-content-files'
import { measurePage } from '../../../lib/checks/rules/reading-age'
import { isShippedContent } from '../../shipped-content'

// The content that comes with the site, as it is today.
const explained = ['contact-never-checked', 'duty-not-covered']
// Pages go on being reviewed, while the day of this test stands still.
const ofTheDay = 'date-to-come'

const documents = readContentFiles('.').flatMap((file): ContentDocument[] => {
  const model = findModel(file.path)
  const parsed = model && parseContentFile(file, model)
  return parsed ? [parsed.document] : []
})
const pages = documents.filter(({ model }) => model === 'Page')
const law = new Map(
  documents
    .filter(({ model }) => model === 'LawReference')
    .map(({ file, settings }) => [file.replace(/^.*\/|\.yaml$/g, ''), settings]),
)

describe.skipIf(!isShippedContent)('the content', () => {
  it('has no error, and no warning but those that docs/known-limits.md explains', {
    timeout: 60_000,
  }, () => {
    const { findings, filesChecked } = checkContentFolder({ root: '.', today: '2026-11-22' })
    expect(filesChecked).toBeGreaterThan(150)
    const others = findings.filter(
      ({ level, rule }) => rule !== ofTheDay && (level === 'must' || !explained.includes(rule)),
    )
    expect(others.map(({ file, line, problem }) => `${file}:${line} ${problem}`)).toEqual([])
  })

  it('is easy enough to read for those it is for', () => {
    const measured = pages.flatMap((page) => {
      const reading = measurePage(page)
      return reading ? [{ file: page.file, ...reading }] : []
    })
    console.log(measured.map(({ file, age }) => `${age.toFixed(1).padStart(5)}  ${file}`).join('\n'))
    expect(measured.filter(({ age, highest }) => age > highest)).toEqual([])
    expect(measured.length).toBeGreaterThan(50)
  })

  it('states no time limit without a card of law that someone has read about', () => {
    const timeLimit = /\b\d+ (working days?|days?|weeks?|months?)\b/
    const bare = pages.filter(({ body }) => {
      const shown = [...body.matchAll(/^::law\{ref="?([\w-]+)/gm)].map(([, id = '']) => law.get(id))
      return timeLimit.test(body) && !shown.some((card) => card?.verified !== 'unconfirmed')
    })
    expect(bare.map(({ file }) => file)).toEqual([])
  })
})
