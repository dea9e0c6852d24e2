import { describe, expect, it } from 'vitest'
import {
  editPack,
  formatBuilderAddress,
  formatPackAddress,
  formatShortAddress,
  mapByCode,
  type Pack,
  packLimits,
  parseBuilderState,
  parsePack,
  shortenItem,
} from '../../../lib/site/pack'
import { listHostileQueries } from './hostile-packs'

const today = '2026-11-22'
const origin = 'https://www.send-local-offer.a-long-named-county-council.gov.uk'
const pack: Pack = {
  title: 'For the meeting & after',
  note: 'Read the first one.\nThen ring us (01572 758280)!',
  made: '2026-11-20',
  items: ['/help-at-school/sen-support', '/ehc-plans/timeline#week-20', '/about'],
}
const read = (address: string) => parsePack(new URL(address, origin).searchParams, today)

describe('a pack is its address', () => {
  it('says in words what is in it, and is the same pack when it is opened', () => {
    const address = formatPackAddress(pack, origin)
    expect(address).toContain(
      'made=2026-11-20&page=/help-at-school/sen-support&page=/ehc-plans/timeline~week-20',
    )
    expect(read(address)).toEqual({ pack, problems: [] })
  })

  it('is empty when nothing is in it', () => {
    expect(formatPackAddress({ title: '', note: '', items: [] }, origin)).toBe('/packs')
    expect(read('/packs')).toEqual({ pack: { title: '', note: '', items: [] }, problems: [] })
  })

  it('keeps words of every language', () => {
    for (const title of ['Wsparcie w szkole: żółć', 'اسکول میں مدد', '学校支持', '👩‍👧 help']) {
      expect(read(formatPackAddress({ ...pack, title }, origin)).pack.title).toBe(title)
      expect(read(formatShortAddress({ ...pack, title })).pack.title).toBe(title)
    }
  })

  it('has no mark in it, and none at its end, at which a mail program may think that it ends', () => {
    const title = `(a) 'b' <c> "d" e! f*.`
    for (const address of [
      formatPackAddress({ ...pack, title }, origin),
      formatShortAddress({ ...pack, title }),
    ]) {
      expect(address).toMatch(/^[\w/?&=%+.~-]+$/)
      expect(address).toMatch(/\w$/)
    }
  })

  it('holds a page once', () => {
    expect(read('/packs?page=/about&page=/about').pack.items).toEqual(['/about'])
  })
})

describe('a short address', () => {
  it('has five letters for a page, four more for a part, and the day as a number', () => {
    const address = formatShortAddress({ ...pack, title: '', note: '' })
    expect(address).toMatch(/^\/packs\?d=8z&p=[a-z0-9]{5}\.[a-z0-9]{9}\.[a-z0-9]{5}$/)
    expect(read(address).pack).toMatchObject({ made: pack.made, items: pack.items.map(shortenItem) })
  })

  it('has the same code for a page for ever', () => {
    expect(shortenItem('/help-at-school/sen-support')).toBe('jtrtb')
    expect(shortenItem('/help-at-school/sen-support#who-decides')).toBe('jtrtbf12g')
  })

  it('leads nowhere by a code that two have', () => {
    const ids = Array.from({ length: 5000 }, (_, at) => `part-${at}`)
    const codes = ids.map((id) => shortenItem(`/about#${id}`).slice(5))
    const shared = codes.filter((code, at) => codes.indexOf(code) < at)
    expect(shared.length).toBeGreaterThan(0)
    const byCode = mapByCode(ids, 'part')
    expect(byCode.get(codes[0] ?? '')).toBe('part-0')
    for (const code of shared) expect(byCode.get(code)).toBeUndefined()
  })

  it('is its own short form', () => {
    const short = read(formatShortAddress(pack)).pack
    expect(formatShortAddress(short)).toBe(formatShortAddress(pack))
  })

  it.each(['a', 'ß', 'ں', '学', '👩'])(
    'is within the limit for the largest pack, written in "%s"',
    (letter) => {
      const largest = {
        title: letter.repeat(packLimits.title / letter.length),
        note: letter.repeat(packLimits.note / letter.length),
        made: '2099-12-31',
        items: Array.from(
          { length: packLimits.items },
          (_, at) => `/a-section/a-page-${at}#${'part-'.repeat(10)}x`,
        ),
      }
      for (const address of [formatShortAddress(largest), formatPackAddress(largest, origin)])
        expect((origin + address).length).toBeLessThan(packLimits.address)
      const opened = parsePack(new URL(formatPackAddress(largest, origin), origin).searchParams, '2100-01-01')
      expect(opened).toEqual({ pack: { ...largest, items: largest.items.map(shortenItem) }, problems: [] })
    },
  )
})

describe('an address that cannot be used as it is', () => {
  it('names the page that is none, and keeps the others', () => {
    const { pack: opened, problems } = read('/packs?page=/about&page=<script>alert(1)</script>')
    expect(opened.items).toEqual(['/about'])
    expect(problems).toEqual(['“<script>alert(1)</script>” is not a page of this site, so it is left out.'])
  })

  it('says that a pack holds thirty pages', () => {
    const pages = Array.from({ length: 31 }, (_, at) => `page=/about/a${at}`)
    const { pack: opened, problems } = read(`/packs?${pages.join('&')}`)
    expect(opened.items).toHaveLength(30)
    expect(problems).toEqual(['A pack holds 30 pages at most, so those after them are left out.'])
  })

  it('says that a note is too long, and shows its beginning', () => {
    const { pack: opened, problems } = read(`/packs?note=${'a'.repeat(301)}`)
    expect(opened.note).toBe('a'.repeat(300))
    expect(problems).toEqual(['The note is longer than 300 characters, so its end is left out.'])
  })

  it('does not cut a character in two', () => {
    expect(read(`/packs?title=${'a'.repeat(79)}👩`).pack.title).toBe('a'.repeat(79))
  })

  it.each(['2026-02-31', '2026-11-23', 'yesterday', ''])('was not made on "%s"', (made) => {
    const { pack: opened, problems } = read(`/packs?page=/about&made=${made}`)
    expect(opened.made).toBeUndefined()
    expect(problems).toHaveLength(1)
  })
})

describe('five hundred hostile addresses', () => {
  const queries = listHostileQueries()

  it('are five hundred', () => expect(new Set(queries).size).toBeGreaterThanOrEqual(500))

  it('each is read as a pack within the limits, whose own address is within them too', () => {
    for (const query of queries) {
      const { pack: opened, problems } = parsePack(new URLSearchParams(query), today)
      expect(opened.items.length).toBeLessThanOrEqual(packLimits.items)
      expect(opened.title.length).toBeLessThanOrEqual(packLimits.title)
      expect(opened.note.length).toBeLessThanOrEqual(packLimits.note)
      expect(`${opened.title}${opened.note}`).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u)
      for (const problem of problems) expect(problem.length).toBeLessThan(200)
      for (const address of [formatPackAddress(opened, origin), formatShortAddress(opened)]) {
        expect((origin + address).length).toBeLessThan(packLimits.address)
        expect(address).toMatch(/^\/packs(\?[\w/&=%+.~-]+)?$/)
        expect(new URL(address, origin).origin).toBe(origin)
      }
      expect(read(formatPackAddress(opened, origin))).toEqual({
        pack: opened,
        problems: [],
      })
    }
  })
})

describe('making a pack', () => {
  const items = ['/a', '/b', '/c']
  it.each([
    ['add', '/d', ['/a', '/b', '/c', '/d']],
    ['add', '/a', items],
    ['add', 'javascript:alert(1)', items],
    ['remove', '/b', ['/a', '/c']],
    ['remove', '/nowhere', items],
    ['up', '/b', ['/b', '/a', '/c']],
    ['up', '/a', items],
    ['down', '/b', ['/a', '/c', '/b']],
    ['down', '/c', items],
    ['save', '/a', items],
  ])('%s %s', (step, reference, after) => {
    expect(editPack({ ...pack, items }, step, reference).items).toEqual(after)
  })

  it('shows again what was shown, and nothing that was not asked for in the form of it', () => {
    const state = { open: 'ehc-plans', find: 'who pays', parts: '/ehc-plans/timeline' }
    const query = new URL(formatBuilderAddress(pack, state, origin), origin).searchParams
    expect(parseBuilderState((name) => query.get(name))).toEqual(state)
    expect(parsePack(query, today).pack).toEqual(pack)
    expect(parseBuilderState(() => '<b>"')).toEqual({ open: '', find: '<b>"', parts: '' })
  })
})
