import { describe, expect, it } from 'vitest'
import { buildFile, buildTrial, checkSite } from './sample-site'

/** What the check says of these search words, with these other files on the small site. */
const problems = (synonyms: string, ...others: ReturnType<typeof buildFile>[]) =>
  checkSite([buildFile('content/settings/synonyms.yaml', synonyms), ...others])
    .findings.filter(({ file }) => file === 'content/settings/synonyms.yaml')
    .map(({ line, problem }) => `${line} ${problem}`)

const group = (...words: string[]) => `same:\n  - [${words.join(', ')}]\n`
const unmatched = '2 None of these words is anywhere on the site: "hydrotherapy" and "water therapy".'

describe('words that people search with', () => {
  it('are good when one of a group is in the text, a title, another name, the glossary or a contact', () => {
    for (const word of ['SEN support', 'SENCO', 'SENDIASS', 'phone numbers'])
      expect(problems(group(word, 'hydrotherapy'))).toEqual([])
    expect(problems(group('hydrotherapy', 'water therapy'))).toEqual([unmatched])
    expect(
      problems(group('hydrotherapy', 'water therapy'), buildTrial('\nAsk about *hydro*therapy.')),
    ).toEqual([])
  })

  it('are found whatever their endings, capitals and hyphens, but only together and in order', () => {
    const trial = buildTrial('\nTherapies in water. A Water-Therapy pool is near.')
    expect(problems(group('hydrotherapy', 'water therapies'), trial)).toEqual([])
    expect(problems(group('hydrotherapy', 'pool of water'), trial)).toHaveLength(1)
  })

  it('are not found in a draft, which nobody can search', () => {
    const draft = buildFile(
      'content/pages/help-at-school/pool.md',
      '---\ntitle: Hydrotherapy\nsummary: A pool.\nstatus: draft\naudience: [families]\nowner: SEND service\nlastReviewed: 2026-11-01\nnextReview: 2027-10-01\n---\n\nIt is warm.\n',
    )
    expect(problems(group('hydrotherapy', 'water therapy'), draft)).toEqual([unmatched])
  })

  it('may be missing while a file cannot be read', () => {
    const unreadable = buildFile('content/pages/help-at-school/trial.md', '---\ntitle: [\n---\n')
    expect(problems(group('hydrotherapy', 'water therapy'), unreadable)).toEqual([])
  })

  it('may lead to a word whose group has another that a page uses', () => {
    const synonyms = `${group('SENCO', 'inclusion lead')}related:\n  - { from: who, to: [inclusion lead] }\n`
    expect(problems(synonyms)).toEqual([])
  })

  it('may lead to the same place by several ways', () => {
    const links = [
      '{ from: a thing, to: [SENCO, SEN support] }',
      '{ from: b thing, to: [a thing, SENCO] }',
      '{ from: c thing, to: [a thing, b thing] }',
    ]
    const found = problems(`related:\n${links.map((link) => `  - ${link}\n`).join('')}`)
    expect(found.filter((problem) => problem.includes('circle'))).toEqual([])
  })

  it('are told of once for each circle, however long, even one that a word makes alone', () => {
    const links = [
      '{ from: mediation, to: [tribunal] }',
      '{ from: tribunal, to: [appeal] }',
      '{ from: appeal, to: [mediation] }',
      '{ from: appeals, to: [appeal] }',
    ]
    const trial = buildTrial('\nMediation, tribunal, appeal.')
    expect(problems(`related:\n${links.map((link) => `  - ${link}\n`).join('')}`, trial)).toEqual([
      '4 These related words lead round in a circle: appeal → mediation → tribunal → appeal.',
      '5 "appeals" is the same to the search as "appeal" on line 4.',
      '5 "appeals" leads to "appeal", and to the search the two are the same already.',
    ])
  })
})
