import { describe, expect, it } from 'vitest'
import { buildExcerpt, findMarks } from '../../../lib/search/excerpt'
import { buildSynonymTable, listTerms } from '../../../lib/search/synonyms'

const synonyms = buildSynonymTable({ same: [['EHC plan', 'education, health and care plan']], related: [] })
const filler = 'Nothing of interest stands in this sentence at all. '.repeat(8)
const marked = (text: string, terms: string[]) => {
  const excerpt = buildExcerpt(text, new Set(terms), synonyms)
  return excerpt.marks.map(({ from, to }) => excerpt.text.slice(from, to))
}

describe('an excerpt', () => {
  it('is the whole of a short text', () => {
    expect(buildExcerpt('We meet three times a year.', new Set(['meet']), synonyms)).toEqual({
      text: 'We meet three times a year.',
      marks: [{ from: 3, to: 7 }],
    })
  })

  it('marks a word in every form', () => {
    expect(marked('Reviews: we review what was reviewed.', ['review'])).toEqual([
      'Reviews',
      'review',
      'reviewed',
    ])
  })

  it('marks a synonym as one phrase', () => {
    const [tag = ''] = listTerms('EHC plan', synonyms)
    expect(marked('An education, health and care plan helps.', [tag])).toEqual([
      'education, health and care plan',
    ])
  })

  it('shows the place where most of the words stand together, from the start of its sentence', () => {
    const text = `${filler}A plan is slow. The plan has a deadline of twenty weeks. ${filler}`
    const excerpt = buildExcerpt(text, new Set(['deadlin', 'week']), synonyms)
    expect(excerpt.text).toMatch(/^… The plan has a deadline of twenty weeks\./)
    expect(excerpt.text).toMatch(/ …$/)
  })

  it('marks the same words after it is cut', () => {
    expect(marked(`${filler}The deadline is near. ${filler}`, ['deadlin'])).toEqual(['deadline'])
  })

  it('is cut between words', () => {
    const { text } = buildExcerpt(filler, new Set(['interest']), synonyms)
    expect(filler.split(' ')).toContain(text.replace(' …', '').split(' ').at(-1))
  })

  it('never cuts a character in two', () => {
    const { text } = buildExcerpt('😀'.repeat(400), new Set(), synonyms)
    expect(text).toMatch(/^(😀)+ …$/u)
  })

  it('leaves markup as the text that it is', () => {
    const text = 'Use the <b>plan</b> & "go".'
    expect(buildExcerpt(text, new Set(['plan']), synonyms).text).toBe(text)
  })

  it('gives ranges in order that do not overlap', () => {
    const [tag = ''] = listTerms('EHC plan', synonyms)
    const marks = findMarks('EHC plan, plan, EHC plan', new Set([tag, 'plan', 'ehc']), synonyms)
    expect(marks).toEqual([
      { from: 0, to: 8 },
      { from: 10, to: 14 },
      { from: 16, to: 24 },
    ])
  })
})
