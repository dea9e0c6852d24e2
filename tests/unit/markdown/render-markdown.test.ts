import type { Nodes } from 'hast'
import { describe, expect, it } from 'vitest'
import { renderMarkdown } from '../../../lib/markdown/render-markdown'

/** The tree as indented lines: `element attribute=value`, and text in quotes. */
function describeTree(node: Nodes, depth = 0): string[] {
  const indent = '  '.repeat(depth)
  if (node.type === 'text') return node.value.trim() ? [`${indent}"${node.value.trim()}"`] : []
  if (!('children' in node)) return [`${indent}<${node.type}>`]
  const attributes =
    node.type === 'element' ? Object.entries(node.properties).map(([name, value]) => ` ${name}=${value}`) : []
  const own = node.type === 'element' ? [`${indent}${node.tagName}${attributes.join('')}`] : []
  return [...own, ...node.children.flatMap((child) => describeTree(child, depth + own.length))]
}
const render = (markdown: string) => describeTree(renderMarkdown(markdown).tree).join('\n')

describe('the text of a page', () => {
  it('becomes headings, paragraphs, lists and tables', () => {
    expect(render('Some *words*.\n\n- one\n\n| a |\n|---|\n| b |')).toBe(
      [
        'p',
        '  "Some"',
        '  em',
        '    "words"',
        '  "."',
        'ul',
        '  li',
        '    "one"',
        'table',
        '  thead',
        '    tr',
        '      th',
        '        "a"',
        '  tbody',
        '    tr',
        '      td dataLabel=a',
        '        "b"',
      ].join('\n'),
    )
  })

  it('gives each heading an anchor of its own', () => {
    const { headings } = renderMarkdown('## Who can ask\n\n### Parents\n\n## Who can ask')
    expect(headings).toEqual([
      { id: 'who-can-ask', text: 'Who can ask', depth: 2 },
      { id: 'parents', text: 'Parents', depth: 3 },
      { id: 'who-can-ask-1', text: 'Who can ask', depth: 2 },
    ])
  })

  it('keeps the id that is written after a heading, so that its words can change', () => {
    const { headings, sections } = renderMarkdown('## Who may ask {#who-can-ask}\n\nParents.')
    expect(headings).toEqual([{ id: 'who-can-ask', text: 'Who may ask', depth: 2 }])
    expect(sections).toEqual([{ id: 'who-can-ask', heading: 'Who may ask', text: 'Parents.' }])
  })

  it('leads each old id of a heading to it', () => {
    const markdown = '### *Who* may ask? {#who-may-ask #who-can-ask #asking}'
    expect(renderMarkdown(markdown).headings).toEqual([
      { id: 'who-may-ask', text: 'Who may ask?', depth: 3, oldIds: ['who-can-ask', 'asking'] },
    ])
    expect(render(markdown)).toMatch(
      /^h3 id=who-may-ask\n {2}span id=who-can-ask\n {2}span id=asking\n {2}em\n {4}"Who"/,
    )
  })

  it('gives no heading an id that is written after another, or that every page has for a part of its own', () => {
    const { headings } = renderMarkdown('## Content\n\n## Who asks\n\n## Parents {#who-asks}\n\n## Word SEN')
    expect(headings.map(({ id }) => id)).toEqual(['the-content', 'who-asks-1', 'who-asks', 'the-word-sen'])
  })

  it.each(['## Who asks {who}', '## Who asks {#Who}', '## Who asks {#who', '## {#who} asks'])(
    'leaves what is not quite an id in the heading, where it is seen: %s',
    (markdown) => {
      expect(renderMarkdown(markdown).headings[0]?.text).toContain('{')
    },
  )

  it('has the same anchors when its file comes from Windows', () => {
    const written = '## Who can ask\n\nParents.\n\n## Schools\n\nThey can too.\n'
    expect(renderMarkdown(written.replaceAll('\n', '\r\n')).sections).toEqual(
      renderMarkdown(written).sections,
    )
  })

  it('can be read as plain text, heading by heading', () => {
    const { sections } = renderMarkdown('Before.\n\n## Who *can* ask\n\nParents.\n\n- and\n- others')
    expect(sections).toEqual([
      { text: 'Before.' },
      { id: 'who-can-ask', heading: 'Who can ask', text: 'Parents. and others' },
    ])
  })
})

describe('text that could do harm', () => {
  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<iframe src="https://example.org"></iframe>',
    'Text <b onclick="alert(1)">bold</b>',
  ])('%s is not rendered as HTML', (markdown) => {
    expect(render(markdown)).not.toMatch(/script|img|iframe|onclick|onerror|^\s*b\b/m)
  })

  it.each([
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](data:text/html,hello)',
    '<vbscript:x>',
  ])('%s leads nowhere', (markdown) => {
    expect(render(markdown)).not.toMatch(/href=/)
  })

  it.each(['https://www.gov.uk', 'http://example.org', 'mailto:a@example.org', '/about', '#part'])(
    'a link to %s is kept',
    (address) => {
      expect(render(`[x](${address})`)).toContain(`a href=${address}`)
    },
  )

  it('cannot name a style, a class or an event in a directive', () => {
    expect(render(':::callout{type=note style="color:red" onclick="alert(1)" class=x}\nText\n:::')).toBe(
      ['site-callout type=note', '  p', '    "Text"'].join('\n'),
    )
  })
})

describe('the directives', () => {
  it('show a contact and a law reference by id, and say which the page shows', () => {
    const { directives } = renderMarkdown(
      '::contact{id=sendiass}\n\n::law{ref=code-6-44}\n\n::law{ref=code-6-45}',
    )
    expect(directives).toEqual({ contact: ['sendiass'], law: ['code-6-44', 'code-6-45'] })
  })

  it('make a callout with its title, and steps around a list', () => {
    expect(render(':::callout{type=action title="Questions to ask"}\nText\n:::')).toContain(
      'site-callout type=action title=Questions to ask',
    )
    expect(render(':::steps\n1. One\n:::')).toMatch(/^site-steps\n {2}ol\n/)
  })

  it('open the part for professionals at an anchor that never changes', () => {
    const { headings, tree } = renderMarkdown(':::professionals\nFor schools.\n:::')
    expect(describeTree(tree)[0]).toBe('site-professionals')
    expect(headings).toEqual([{ id: 'for-professionals', text: 'For schools and professionals', depth: 2 }])
  })

  it.each(['The meeting is at 10:30.', 'From 9:am to 5:pm', 'A ratio of 1:1', 'Note:important'])(
    'leave ordinary writing alone: %s',
    (written) => {
      expect(renderMarkdown(written).sections).toEqual([{ text: written }])
    },
  )

  it('leave one that nobody knows as the text that it was', () => {
    expect(renderMarkdown('Before\n\n::video{id=x}').sections[0]?.text).toContain('Before')
    expect(render('::video{id=x}')).toContain('"::video{id=x}"')
  })
})
