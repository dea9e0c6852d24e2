import { describe, expect, it } from 'vitest'
import { parseMarkdown } from '../../../lib/markdown/parse-markdown'

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
})
