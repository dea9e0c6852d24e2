import { describe, expect, it } from 'vitest'
import { measureReadingAge } from '../../../lib/checks/reading-age'

const repeat = (text: string) => Array.from({ length: 12 }, () => text.split(/(?<=[.]) /)).flat()

describe('the reading age of a text', () => {
  it('is low for short words in short sentences', () => {
    expect(
      measureReadingAge(repeat('Ask the school for help. You can ring us too. We will call you back.')),
    ).toBeLessThan(9)
  })

  it('is high for long words in long sentences', () => {
    const hard =
      'Multidisciplinary professionals subsequently recommend individualised interventions following comprehensive developmental evaluation procedures.'
    expect(measureReadingAge(repeat(hard))).toBeGreaterThan(18)
  })

  it('is not measured for a text of fewer than a hundred words', () => {
    expect(measureReadingAge(['Ask the school for help.'])).toBeUndefined()
    expect(measureReadingAge([])).toBeUndefined()
  })
})
