import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listDuties } from '../../../lib/content/duties'
import { listLawUses } from '../../../lib/content/law'
import { lawSettings, pageSettings } from './sample-documents'
import { useSmallSite } from './small-site'

let remove: () => void

beforeAll(() => {
  remove = useSmallSite({
    Page: {
      'pages/travel.md': { ...pageSettings, covers: ['travel'], law: ['schedule-2'] },
      'pages/plans.md': { ...pageSettings, title: 'Plans', body: 'A card:\n\n::law{ref=schedule-2}' },
      'pages/quoted.md': { ...pageSettings, title: 'Quoted', body: "::law{ref='shown'}" },
      'pages/moved-in.md': { ...pageSettings, title: 'Moved in', body: 'A card:\n\n  ::law{ref="shown"}' },
      'pages/spaced.md': { ...pageSettings, title: 'Spaced', body: '::law{ ref=shown }' },
      'pages/in-a-list.md': { ...pageSettings, title: 'In a list', body: '- One\n\n  ::law{ref=shown}' },
      'pages/in-code.md': { ...pageSettings, title: 'In code', body: '```\n::law{ref=shown}\n```' },
      'pages/draft.md': { ...pageSettings, title: 'Draft', status: 'draft', covers: ['training'] },
    },
    LawReference: {
      'law/schedule-2.yaml': lawSettings,
      'law/shown.yaml': lawSettings,
      'law/unused.yaml': lawSettings,
    },
    Duty: {
      'duties/training.yaml': { title: 'Training', order: 2, requires: 'Training.', law: 'schedule-2' },
      'duties/travel.yaml': { title: 'Travel', order: 1, requires: 'Travel.', law: 'schedule-2' },
    },
  })
})
afterAll(() => remove())

describe('the duty map', () => {
  it('has every duty in its order, with the law that says so', () => {
    expect(listDuties().map(({ title, reference }) => [title, reference.id])).toEqual([
      ['Travel', 'schedule-2'],
      ['Training', 'schedule-2'],
    ])
  })

  it('names the pages that claim a duty; a draft answers nothing yet', () => {
    expect(listDuties().map(({ pages }) => pages.map(({ address }) => address))).toEqual([['/travel'], []])
  })
})

describe('where a law reference is used', () => {
  it('is each page that names it in its settings or shows its card, once', () => {
    expect(listLawUses('schedule-2').map(({ address }) => address)).toEqual(['/plans', '/travel'])
  })

  it('is each page that shows its card, however the card is written', () => {
    expect(listLawUses('shown').map(({ address }) => address)).toEqual([
      '/in-a-list',
      '/moved-in',
      '/quoted',
      '/spaced',
    ])
  })

  it('is nowhere, when no page names it', () => {
    expect(listLawUses('unused')).toEqual([])
  })
})
