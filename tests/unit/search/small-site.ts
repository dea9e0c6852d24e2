import { buildSearchIndex } from '../../../lib/search/build-index'
import { loadSearchIndex } from '../../../lib/search/load-index'
import type { SearchDocument } from '../../../lib/search/search-document'
import type { Synonyms } from '../../../lib/search/synonyms'

/** A record with the least that it must have; the rest is what a test says. */
export function record(fields: Partial<SearchDocument> & { address: string; title: string }): SearchDocument {
  return { kind: 'page', summary: '', aliases: [], sections: [], ...fields }
}

export const synonyms: Synonyms = {
  same: [
    ['EHC plan', 'EHCP', 'education, health and care plan'],
    ['speech and language therapy', 'speech therapy', 'SALT'],
  ],
  related: [{ from: 'respite', to: ['short breaks'] }],
}

/** A site of a few records: enough to search, small enough to reason about. */
export const documents: SearchDocument[] = [
  record({
    address: '/ehc-plans',
    title: 'EHC plans',
    summary: 'What a plan is, and who it is for.',
    sections: [
      { text: 'An education, health and care plan says what help a child must get.' },
      {
        id: 'how-long-it-takes',
        heading: 'How long it takes',
        text: 'The council has 20 weeks to finish it.',
      },
      { id: 'annual-review', heading: 'The annual review', text: 'We look at the plan every year.' },
    ],
  }),
  record({
    address: '/help-at-school/sen-support',
    title: 'SEN support',
    summary: 'Extra help at school for a child who has no plan.',
    aliases: ['one to one'],
    sections: [
      { text: 'Every school must do its best.' },
      { id: 'assess', heading: 'Assess', text: 'The teacher makes an assessment of what your child needs.' },
    ],
  }),
  record({
    address: '/health-and-care/short-breaks',
    title: 'Short breaks',
    summary: 'Time off for families.',
    sections: [{ text: 'A short break gives you a rest.' }],
  }),
  record({
    address: '/school-support-partnership/faqs#who-can-use-it',
    kind: 'question',
    title: 'Who can use the toolkit?',
    sections: [{ text: 'Any school in the county can ask for a therapist.' }],
  }),
  record({
    address: '/expectations/universal',
    kind: 'expectations',
    title: 'What every class offers',
    sections: [
      { text: '' },
      { id: 'teachers-know', heading: 'Teachers know their pupils', text: 'Staff talk with parents.' },
    ],
  }),
  record({
    address: '/glossary#ehc-plan',
    kind: 'term',
    title: 'EHC plan',
    summary: 'A legal document that says what help someone needs. It is written by the council.',
    aliases: ['EHC plan', 'EHCP'],
  }),
  record({
    address: '/contacts/sendiass',
    kind: 'contact',
    title: 'SENDIASS Rutland',
    summary: 'Free and impartial advice.',
    aliases: ['parent partnership'],
    sections: [{ text: '07977 015 674' }],
    telephone: '07977 015 674',
  }),
]

export const index = loadSearchIndex(buildSearchIndex(documents, synonyms))
