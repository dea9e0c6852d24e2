import fc from 'fast-check'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item'
import remarkDirective from 'remark-directive'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { parseMarkdown } from '../../../lib/markdown/parse-markdown'

/** The whole of GitHub's Markdown and our directives, looking for an address at every word. */
const wholeParser = unified()
  .use(remarkParse)
  .use(function (this: Processor) {
    const data = this.data()
    data.micromarkExtensions = [
      gfmAutolinkLiteral(),
      gfmFootnote(),
      gfmStrikethrough({ singleTilde: false }),
      gfmTable(),
      gfmTaskListItem(),
    ]
    data.fromMarkdownExtensions = gfmFromMarkdown()
  })
  .use(remarkDirective)

/** Everything that begins, ends or breaks an address, and everything that an address may stand in. */
const pieces =
  'a|b.c|www.|WWW.|http://|https://|@|me|x.uk|mailto:|/|?q=|.|_|-|:|:name|::|:::|[|]|(|)|{|}|`|*|~~|\\|||\\\\|<|>|!|"|[^1]|[^1]: |&#64;|&#58;|&amp;|<a href="|</a>| |\n|\n\n|\n> |\n# |\n\\| - |\n'
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

  it('is read the same as when every word is tried for an address, whatever is written', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 14 }), (written) => {
        const markdown = written.join('')
        expect(parseMarkdown(markdown)).toEqual(wholeParser.parse(markdown))
      }),
      { numRuns: 1000 },
    )
  })
})
