import { toString as textOf } from 'hast-util-to-string'
import { describe, expect, it } from 'vitest'
import {
  chooseEssentials,
  listQuestions,
  listTermsUsed,
  prepareForPaper,
} from '../../../lib/markdown/essentials'
import { renderMarkdown } from '../../../lib/markdown/render-markdown'

const treeOf = (markdown: string) => renderMarkdown(markdown).tree
const choose = (markdown: string, lines: number) => {
  const { tree, notShown, linesLeft } = chooseEssentials(treeOf(markdown), lines)
  return { text: tree.children.map((block) => textOf(block as never).trim()), notShown, linesLeft }
}

describe('the essentials of a page', () => {
  const page = 'Start.\n\n## One\n\nFirst.\n\nSecond.\n\n## Two\n\nThird.\n\nFourth.'

  it('are all of it when there is room', () => {
    const { text, notShown, linesLeft } = choose(page, 40)
    expect(text).toEqual(['Start.', 'One', 'First.', 'Second.', 'Two', 'Third.', 'Fourth.'])
    expect(notShown).toEqual([])
    expect(linesLeft).toBeGreaterThan(20)
  })

  it('have the beginning of each part before more of any', () => {
    expect(choose(page, 9).text).toEqual(['Start.', 'One', 'First.', 'Two', 'Third.'])
  })

  it('name the parts that there was no room for', () => {
    expect(choose(page, 6)).toMatchObject({ text: ['Start.', 'One', 'First.'], notShown: ['Two'] })
  })

  it('never have more than there is room for', () => {
    for (let lines = 0; lines < 30; lines++)
      expect(choose(page, lines).linesLeft, String(lines)).toBeGreaterThanOrEqual(0)
    expect(choose(page, 0).text).toEqual([])
  })

  it('keep a list with the words that lead to it', () => {
    expect(choose('You might ask for:\n\n- one\n- two', 10).text).toHaveLength(2)
    expect(choose('You might ask for:\n\n- one\n- two', 2).text).toEqual([])
  })

  it('show the larger heading above a smaller one', () => {
    expect(choose('## Large\n\n### Small\n\nText.', 10).text).toEqual(['Large', 'Small', 'Text.'])
  })

  it('leave out contacts, the part for professionals, and the box of questions', () => {
    const markdown =
      'Text.\n\n::contact{id=y}\n\n:::callout{title="Questions to ask"}\n- Why?\n:::\n\n:::professionals\nMore.\n:::'
    expect(choose(markdown, 90).text).toEqual(['Text.'])
  })

  it('say the law of each part, in its place, before more of any', () => {
    const list = (lines: number) => {
      const markdown = '## One\n\nThey must help.\n\nMore.\n\n::law{ref=x}\n\n## Two\n\nThey must say so.'
      const { tree } = chooseEssentials(treeOf(markdown), lines)
      return tree.children.map((block) => (block.type === 'element' ? block.tagName : ''))
    }
    expect(list(20)).toEqual(['h2', 'p', 'p', 'site-law', 'h2', 'p'])
    expect(list(9)).toEqual(['h2', 'p', 'site-law', 'h2', 'p'])
    expect(list(7)).toEqual(['h2', 'p', 'h2', 'p'])
  })
})

describe('the questions of a page', () => {
  it('are those of its box of questions, and headings that ask', () => {
    const markdown =
      '## Who decides?\n\n## How\n\n:::callout{type=action title="Questions to ask school"}\n- What *will* change?\n- Who does it?\n:::\n\n:::callout{title=Other}\n- not this\n:::'
    expect(listQuestions(treeOf(markdown))).toEqual(['Who decides?', 'What will change?', 'Who does it?'])
  })

  it('are none where there are none', () => {
    expect(listQuestions(treeOf('## Who decides\n\n- A list?'))).toEqual([])
  })
})

describe('a page on paper', () => {
  const terms = [{ id: 'senco', term: 'co-ordinator', abbreviation: 'SENCO' }]
  const render = () =>
    renderMarkdown('## A {#b #c}\n\nAsk the [SENCO](#b) or the SENCO.\n\n::cycle', { terms }).tree

  it('has no ids, no links to words and no picture of a guide, and its links say the whole address', () => {
    const html = JSON.stringify(prepareForPaper(render(), '/x/y', 1))
    expect(html).not.toMatch(/"id"|site-/)
    expect(html).toContain('"/x/y#b"')
    expect(html).toContain('"h3"')
    expect(html).toContain('SENCO')
  })

  it('says which words it uses', () => {
    expect(listTermsUsed(render())).toEqual(['senco'])
  })
})
