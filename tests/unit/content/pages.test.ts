import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  getGuide,
  getPage,
  listAncestorPages,
  listChildPages,
  listPages,
  listRelatedPages,
} from '../../../lib/content/pages'
import { pageSettings } from './sample-documents'
import { useSmallSite } from './small-site'

const page = (title: string, changed: object = {}) => ({ ...pageSettings, title, ...changed })
const step = (title: string, order: number) => page(title, { kind: 'guide-step', order })

let remove: () => void
beforeAll(() => {
  remove = useSmallSite({
    Page: {
      'pages/help/index.md': page('Help at school'),
      'pages/help/b.md': page('Beta', { order: 2, related: ['/help/a', '/help/secret', '/help'] }),
      'pages/help/a.md': page('Alpha', { order: 2 }),
      'pages/help/first.md': page('Zulu', { order: 1, body: 'Some words.' }),
      'pages/help/secret.md': page('Not yet', { status: 'draft' }),
      'pages/help/cycle/index.md': page('The cycle', { order: 3 }),
      'pages/help/cycle/review.md': step('Review', 2),
      'pages/help/cycle/assess.md': step('Assess', 1),
      'pages/helpful.md': page('Another section'),
    },
  })
})
afterAll(() => remove())

const titles = (pages: { title: string }[]) => pages.map(({ title }) => title)
const get = (address: string) => {
  const found = getPage(address)
  if (!found) throw new Error(`no page at ${address}`)
  return found
}

describe('the pages of the site', () => {
  it('come in the order that editors gave them, and by title where that is the same', () => {
    expect(titles(listChildPages('/help'))).toEqual(['Zulu', 'Alpha', 'Beta', 'The cycle'])
  })

  it('leave out drafts, whatever points at them', () => {
    expect(titles(listPages())).not.toContain('Not yet')
    expect(getPage('/help/secret')).toBeUndefined()
    expect(titles(listRelatedPages(get('/help/b')))).toEqual(['Alpha', 'Help at school'])
  })

  it('are found by their address, with their text', () => {
    expect(getPage('/help/first')).toMatchObject({ title: 'Zulu', section: 'help', markdown: 'Some words.' })
    expect(getPage('/help/nowhere')).toBeUndefined()
  })

  it('know the pages above them, from the top, and not one whose name only begins alike', () => {
    expect(titles(listAncestorPages(get('/help/cycle/assess')))).toEqual(['Help at school', 'The cycle'])
    expect(titles(listAncestorPages(get('/helpful')))).toEqual([])
  })
})

describe('a guide', () => {
  it('has its first page and its steps in order, seen from any of them', () => {
    for (const address of ['/help/cycle', '/help/cycle/review']) {
      const guide = getGuide(get(address))
      expect(guide?.start.title).toBe('The cycle')
      expect(titles(guide?.steps ?? [])).toEqual(['Assess', 'Review'])
    }
  })

  it('is not made of an ordinary section', () => {
    expect(getGuide(get('/help'))).toBeUndefined()
    expect(getGuide(get('/help/a'))).toBeUndefined()
  })
})
