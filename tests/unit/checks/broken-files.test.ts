import { describe, expect, it } from 'vitest'
import { formatFindings } from '../../../lib/checks/format-findings'
import { checkFixture, listFaults, readExpected } from './sample-site'

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
