import fc from 'fast-check'
import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import { parseMarkdown } from '../../../lib/markdown/parse-markdown'

/** Everything that begins, ends or breaks an address, and everything that an address may stand in. */
const pieces =
  'a|b.c|é|🎉|www.|WWW.|http://|https://|@|me|x.uk|mailto:|/|?q=|.|_|-|:|:name|::|:::|[|]|(|)|{|}|`|*|~~|\\|||\\\\|<|>|!|"|[^1]|[^1]: |&#64;|&#58;|&amp;|<a href="|</a>| |\n|\n\n|\n> |\n# |\n\\| - |\n'
    .split(/(?<!\\)\|/)
    .map((piece) => piece.replace('\\|', '|'))

describe('Markdown', () => {
  it.each([
    ['an address', 'See https://www.example.org/help for more.', 'https://www.example.org/help'],
    ['an address without https', 'See www.example.org.', 'http://www.example.org'],
    ['an email address', 'Write to send@example.org.', 'mailto:send@example.org'],
  ])('makes a link of %s that is written without any marks', (_, markdown, url) => {
    expect(parseMarkdown(markdown)).toMatchObject({
      children: [{ children: [{}, { type: 'link', url, position: { start: { line: 1 } } }, {}] }],
    })
  })

  it('is read whatever is written, and every part of it has its line', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 14 }), (written) => {
        const markdown = written.join('')
        visit(parseMarkdown(markdown), ({ position }) => {
          for (const end of [position?.start, position?.end])
            expect(markdown.slice(0, end?.offset).split('\n')).toHaveLength(end?.line ?? 0)
        })
      }),
      { numRuns: 5000 },
    )
  })
})
