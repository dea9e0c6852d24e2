import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getMeaning, listTerms, termName } from '../../../lib/content/terms'
import { useSmallSite } from './small-site'

let remove: () => void
beforeAll(() => {
  remove = useSmallSite({
    Term: {
      'glossary/senco.md': {
        term: 'special educational needs co-ordinator',
        abbreviation: 'SENCO',
        body: 'The teacher who *organises* help.',
      },
      'glossary/outcome.md': { term: 'outcome', body: 'What should be different.' },
    },
  })
})
afterAll(() => remove())

describe('the words that are explained', () => {
  it('go under the short form that people meet, or the word with a capital', () => {
    expect(listTerms().map(termName)).toEqual(['Outcome', 'SENCO'])
  })

  it('have a meaning that can be read as plain text', () => {
    expect(listTerms().map(getMeaning)).toEqual([
      'What should be different.',
      'The teacher who organises help.',
    ])
  })
})
