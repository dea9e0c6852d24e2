import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { openBuiltIns } from '../../../lib/checks/addresses'
import { renderMarkdown } from '../../../lib/markdown/render-markdown'
import { contactAddress } from '../../../lib/site/urls'
import { isShippedContent } from '../../shipped-content'
import { readSiteContent } from '../search/site-content'

const text = readFileSync('docs/sources.md', 'utf8')

/** The addresses in a text, each with the anchor that it may have. */
const listAddresses = (written: string) => [...written.matchAll(/`(\/[^`]*)`/g)].map(([, address]) => address)

/** The rows of the table below the heading that begins with a source's number, without its first two lines. */
function listRows(source: string): string[][] {
  const [section = ''] = text.split(/^## /m).filter((part) => part.startsWith(source))
  return section
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) => line.split('|').slice(1, -1))
}

const sources = [
  { source: '000', atLeast: 5 },
  { source: '001', atLeast: 10 },
  { source: '002', atLeast: 10 },
  { source: '003', atLeast: 10 },
  { source: '004', atLeast: 10 },
]

describe('where each source document went (docs/sources.md)', () => {
  it.skipIf(!isShippedContent)('names only pages and headings that the site has', () => {
    const { pages, contacts } = readSiteContent()
    const known = new Set([
      ...openBuiltIns,
      ...contacts.map(({ id }) => contactAddress(id)),
      ...pages.flatMap(({ address, markdown }) => [
        address,
        ...renderMarkdown(markdown).headings.map(({ id }) => `${address}#${id}`),
      ]),
    ])
    const addresses = listAddresses(text)
    expect(addresses.length).toBeGreaterThan(sources.length * 10)
    expect(addresses.filter((address) => !known.has(address ?? ''))).toEqual([])
  })

  describe.each(sources)('for source $source', ({ source, atLeast }) => {
    it(`says of at least ${atLeast} of its parts where they are`, () => {
      expect(listRows(source).length).toBeGreaterThanOrEqual(atLeast)
    })

    it('gives each part a name, an address and room for what was put right', () => {
      const unfinished = listRows(source).filter(
        (row) => row.length !== 3 || !row[0]?.trim() || listAddresses(row[1] ?? '').length === 0,
      )
      expect(unfinished).toEqual([])
    })
  })
})
