import { describe, expect, it } from 'vitest'
import { readPlaces } from '../../../lib/server/find-place'

const find = readPlaces({
  pages: ['/', '/contacts', '/help-at-school/sen-support'],
  files: { '/feed.xml': {}, '/Leaflet.PDF': {} },
  dynamicRoutes: [{ route: '/search', pattern: '^/search$', methods: ['GET', 'HEAD'], entry: 'search.js' }],
  carried: [],
  redirects: { '/schools/senco': '/help-at-school/sen-support', '/contacts': '/elsewhere' },
  islands: {},
})

describe('At an address there is', () => {
  it.each([
    ['/', 'index.html'],
    ['/help-at-school/sen-support', 'help-at-school/sen-support.html'],
    ['/feed.xml', 'feed.xml'],
    ['/Leaflet.PDF', 'Leaflet.PDF'],
  ])('what was published: %s', (path, file) => {
    expect(find(path)).toMatchObject({ kind: 'published', file })
  })

  it('what is rendered on request, with its methods', () => {
    expect(find('/search')).toEqual({ kind: 'dynamic', route: '/search', methods: ['GET', 'HEAD'] })
  })

  it.each([
    '/nothing',
    '/contacts/nobody',
    '/searching',
    '/index.html.br',
    '/404',
    '/500',
    '/404.html',
    '/__proto__',
  ])('nothing: %s', (path) => expect(find(path)).toEqual({ kind: 'unknown' }))
})

describe('Another spelling leads to the address', () => {
  it.each([
    ['/contacts/', '/contacts'],
    ['/Help-At-School/SEN-Support', '/help-at-school/sen-support'],
    ['/contacts.html', '/contacts'],
    ['/index.html', '/'],
    ['/index', '/'],
    ['/Search/', '/search'],
    ['/Schools/SENCO/', '/help-at-school/sen-support'],
  ])('%s', (path, to) => expect(find(path)).toEqual({ kind: 'moved', to }))
})

it('An old address leads to where its page is now', () => {
  expect(find('/schools/senco')).toEqual({ kind: 'moved', to: '/help-at-school/sen-support' })
})
