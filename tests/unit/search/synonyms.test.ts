import { describe, expect, it } from 'vitest'
import { buildSynonymTable, divideIntoSegments, findPhrases, listTerms } from '../../../lib/search/synonyms'

const table = (same: string[][]) => buildSynonymTable({ same, related: [] })

describe('synonyms', () => {
  it('give every phrase of a group one tag', () => {
    const synonyms = table([['EHC plan', 'EHCP', 'education, health and care plan']])
    expect(listTerms('EHCPs', synonyms)).toEqual(listTerms('Education, Health & Care Plan', synonyms))
  })

  it('give two groups two tags', () => {
    const synonyms = table([
      ['SENCO', 'SENDCO'],
      ['OT', 'occupational therapy'],
    ])
    expect(listTerms('SENCO', synonyms)).not.toEqual(listTerms('OT', synonyms))
  })

  it('join groups that share a phrase', () => {
    const synonyms = table([
      ['SEMH', 'mental health'],
      ['wellbeing', 'feelings'],
      ['SEMH', 'feelings'],
    ])
    expect(listTerms('mental health', synonyms)).toEqual(listTerms('wellbeing', synonyms))
  })

  it('take the longest phrase of a query, and leave the other words as they are', () => {
    const synonyms = table([
      ['SEN', 'special educational needs'],
      ['SEN support', 'K code'],
    ])
    expect(divideIntoSegments(['ask', 'sen', 'support'], synonyms)).toEqual([
      { from: 0, to: 1, term: 'ask' },
      { from: 1, to: 3, term: listTerms('K code', synonyms)[0] },
    ])
  })

  it('find a shorter phrase within a longer one, so that a page is found by either', () => {
    const synonyms = table([
      ['SEN', 'special educational needs'],
      ['SEN support', 'K code'],
    ])
    const found = findPhrases(['sen', 'support'], synonyms).map(({ phrase }) => phrase)
    expect(found).toEqual(['sen support', 'sen'])
  })

  it('have tags that no word can be', () => {
    expect(listTerms('EHCP', table([['EHCP', 'EHC plan']]))[0]).toMatch(/^#/)
  })

  it('make nothing of a phrase without letters', () => {
    expect(findPhrases(['plan'], table([['—', '!']]))).toEqual([])
  })
})
