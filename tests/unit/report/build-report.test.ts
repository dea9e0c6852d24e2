import { describe, expect, it } from 'vitest'
import { checkContent } from '../../../lib/checks/check-content'
import { buildReport } from '../../../lib/report/build-report'

const page = (settings: string, body = 'Words.') =>
  `---\ntitle: A page\nsummary: What it says.\naudience: [families]\nowner: SEND team\nlastReviewed: 2026-01-01\n${settings}\n---\n\n${body}\n`

function report(contents: Record<string, string>, lastChanged = new Map<string, string>()) {
  const files = Object.entries(contents).map(([name, text]) => ({
    path: `content/${name}`,
    bytes: new TextEncoder().encode(text),
  }))
  const publicFiles = new Set<string>()
  const checked = checkContent(files, { today: '2026-09-01', publicFiles })
  return buildReport({ files, checked, publicFiles, today: '2026-09-01', lastChanged })
}

const pageOf = (health: ReturnType<typeof report>, address: string) =>
  health.pages.find((one) => one.address === address)

describe('Content health', () => {
  it('puts the pages that are overdue first, and says by how many days', () => {
    const health = report({
      'pages/a/later.md': page('nextReview: 2026-12-01'),
      'pages/a/overdue.md': page('nextReview: 2026-08-22'),
      'pages/a/no-date.md': page(''),
    })
    expect(health.pages.map(({ address, daysToReview }) => [address, daysToReview])).toEqual([
      ['/a/no-date', null],
      ['/a/overdue', -10],
      ['/a/later', 91],
    ])
  })

  it('counts the links out of a page, and the pages that lead to it', () => {
    const health = report({
      'pages/a/one.md': page('related: [/a/two]', '[Two](/a/two) and [elsewhere](https://example.org).'),
      'pages/a/two.md': page('', '[Itself](/a/two) and [a part](/a/two#words).'),
    })
    expect(pageOf(health, '/a/one')).toMatchObject({ linksOut: 1, linksElsewhere: 1, linksIn: 0 })
    expect(pageOf(health, '/a/two')).toMatchObject({ linksOut: 2, linksElsewhere: 0, linksIn: 1 })
  })

  it('counts a link to an old address as one to the page that is there now', () => {
    const health = report({
      'pages/a/one.md': page('', '[Two](/a/old).'),
      'pages/a/two.md': page('redirectFrom: [/a/old]'),
    })
    expect(pageOf(health, '/a/two')).toMatchObject({ linksIn: 1 })
    expect(health.redirects).toEqual([{ from: '/a/old', leadsTo: '/a/two', file: 'content/pages/a/two.md' }])
  })

  it('says of an old address that leads nowhere that nothing is there', () => {
    const health = report({ 'settings/redirects.yaml': 'redirects:\n  - from: /old\n    to: /gone\n' })
    expect(health.redirects).toMatchObject([{ from: '/old', leadsTo: null }])
  })

  it('counts what must and what should be put right on each page', () => {
    const health = report({ 'pages/a/one.md': page('nextReview: 2026-08-22\nsumary: No', '[Two](/a/two)') })
    const found = pageOf(health, '/a/one')
    expect(found?.mustFix).toBeGreaterThanOrEqual(2)
    expect(found?.shouldFix).toBeGreaterThanOrEqual(1)
    expect(health.mustFix).toBeGreaterThanOrEqual(found?.mustFix ?? Infinity)
  })

  it('gives the reading age of a page that is long enough to have one', () => {
    const words = 'We help you and your child at school every week. Ask the school for a talk. '.repeat(12)
    const health = report({ 'pages/a/long.md': page('', words), 'pages/a/short.md': page('') })
    expect(pageOf(health, '/a/long')?.readingAge).toBeLessThan(12)
    expect(pageOf(health, '/a/short')?.readingAge).toBeNull()
  })

  it('counts the images that do not say what they show', () => {
    const health = report({ 'pages/a/one.md': page('', '![](/a.png) ![A cat](/b.png)') })
    expect(pageOf(health, '/a/one')?.imagesWithoutWords).toBe(1)
  })

  it('says where each contact shows, in the settings or in the words of a page', () => {
    const contact = 'name: The team\nwhatFor: Help.\naudience: [families]\nsource:\n  name: Us\n'
    const health = report({
      'contacts/team.yaml': contact,
      'contacts/idle.yaml': contact,
      'settings/site.yaml': 'adviceContact: team\n',
      'pages/a/one.md': page('contacts: [team]'),
      'pages/a/two.md': page('', '::contact{id=team}'),
    })
    expect(health.contacts.map(({ id, usedOn }) => [id, usedOn])).toEqual([
      ['team', ['/', '/a/one', '/a/two']],
      ['idle', []],
    ])
  })

  it.each([
    ['2026-08-01', 'checked'],
    ['2026-02-28', 'over six months'],
    [undefined, 'never checked'],
  ])('says of a contact last checked on %s that it is %s', (date, state) => {
    const health = report({
      'contacts/team.yaml': `name: The team\n${date ? `lastChecked: ${date}\n` : ''}`,
    })
    expect(health.contacts).toMatchObject([{ id: 'team', state }])
  })

  it('adds up the work of each team, and leaves drafts out of what is overdue', () => {
    const health = report({
      'pages/a/overdue.md': page('nextReview: 2026-08-22'),
      'pages/a/soon.md': page('nextReview: 2026-09-20'),
      'pages/a/draft.md': page('nextReview: 2026-08-22\nstatus: draft'),
    })
    expect(health.owners).toMatchObject([{ owner: 'SEND team', pages: 3, overdue: 1, dueSoon: 1 }])
  })

  it('shows the reviews of the next thirteen weeks, week by week, without those of drafts', () => {
    const health = report({
      'pages/a/today.md': page('nextReview: 2026-09-01'),
      'pages/a/day-7.md': page('nextReview: 2026-09-08'),
      'pages/a/day-90.md': page('nextReview: 2026-11-30'),
      'pages/a/day-91.md': page('nextReview: 2026-12-01'),
      'pages/a/draft.md': page('nextReview: 2026-09-01\nstatus: draft'),
    })
    expect(health.reviewWeeks).toHaveLength(13)
    expect(health.reviewWeeks.map(({ pages }) => pages)).toEqual([1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1])
    expect(health.reviewWeeks[1]?.from).toBe('2026-09-08')
  })

  it('says when git last saw a change', () => {
    const changed = new Map([['content/pages/a/one.md', '2026-05-05']])
    const health = report({ 'pages/a/one.md': page(''), 'pages/a/new.md': page('') }, changed)
    expect(pageOf(health, '/a/one')?.lastChanged).toBe('2026-05-05')
    expect(pageOf(health, '/a/new')?.lastChanged).toBeNull()
  })

  it('still has a line for a page whose settings cannot be read', () => {
    const health = report({ 'pages/a/broken.md': '---\ntitle: [\n---\n' })
    expect(pageOf(health, '/a/broken')).toMatchObject({ owner: null, daysToReview: null })
    expect(health.mustFix).toBeGreaterThan(0)
  })
})
