import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import { type RenderedMarkdown, renderMarkdown } from '../../../lib/markdown/render-markdown'

const terms = [
  { id: 'sen', term: 'special educational needs', abbreviation: 'SEN' },
  { id: 'sen-support', term: 'SEN support' },
  { id: 'outcome', term: 'outcome' },
  { id: 'senco', term: 'special educational needs co-ordinator', abbreviation: 'SENCO' },
]

function listLinked({ tree }: RenderedMarkdown): string[] {
  const linked: string[] = []
  visit(tree, 'element', (node) => {
    const [text] = node.children
    if (node.tagName === 'site-term' && text?.type === 'text')
      linked.push(`${node.properties.id}: ${text.value}`)
  })
  return linked
}
const link = (markdown: string, except: string[] = []) =>
  listLinked(renderMarkdown(markdown, { terms, except }))

describe('words that the glossary explains', () => {
  it('are linked the first time a page uses them, and only then', () => {
    expect(link('An outcome. Another outcome.\n\nOutcome.')).toEqual(['outcome: outcome'])
  })

  it('are found in any case and with a plural s; short forms only as they are written', () => {
    expect(link('Outcomes matter.')).toEqual(['outcome: Outcomes'])
    expect(link('Ask the SENCOs.')).toEqual(['senco: SENCOs'])
    expect(link('He had sen it all before.')).toEqual([])
  })

  it('are the longest that fit: "SEN support" is not a link to "SEN"', () => {
    expect(link('SEN support helps. SEN is different.')).toEqual(['sen-support: SEN support', 'sen: SEN'])
  })

  it('are whole words', () => {
    expect(link('The outcomeless, SENDIASS and un-outcome.')).toEqual([])
  })

  it('are not linked inside a link, a heading or code', () => {
    expect(link('## The outcome\n\n[an outcome](/about) and `outcome`')).toEqual([])
  })

  it('are linked after a heading or link that used them', () => {
    expect(link('## The outcome\n\nEach outcome counts.')).toEqual(['outcome: outcome'])
  })

  it('are not linked on the page that is about them', () => {
    expect(link('SEN support and an outcome', ['SEN support'])).toEqual(['outcome: outcome'])
  })

  it('leave the sentence as it was', () => {
    const { sections, terms: used } = renderMarkdown('Each outcome, and SEN support.', { terms })
    expect(sections[0]?.text).toBe('Each outcome, and SEN support.')
    expect(used).toEqual(['outcome', 'sen-support'])
  })
})
