import { describe, expect, it } from 'vitest'
import { Prose } from '@/components/content/prose'
import { WordsOnPage } from '@/components/content/words-on-page'
import { renderMarkdown } from '@/lib/markdown/render-markdown'
import { readText, render } from './render'

const senco = {
  id: 'senco',
  file: 'glossary/senco.md',
  term: 'special educational needs co-ordinator',
  abbreviation: 'SENCO',
  aliases: [],
  seeAlso: [],
  meaning: 'The teacher who organises help.',
  name: 'SENCO',
  text: 'The teacher who organises help.',
}

describe('the words on a page', () => {
  it('are explained at its end, short form first', () => {
    expect(readText(<WordsOnPage words={[senco]} />)).toMatch(
      /^Words on this page SENCO \(special educational needs co-ordinator\) The teacher who organises help\./,
    )
  })

  it('are reached from the sentence that uses them, and lead back to it', () => {
    const { tree } = renderMarkdown('Ask the SENCO.', { terms: [senco] })
    expect(render(<Prose tree={tree} />)).toBe(
      '<p>Ask the <a class="term" id="use-senco" href="#word-senco">SENCO</a>.</p>',
    )
    const words = render(<WordsOnPage words={[senco]} />)
    expect(words).toContain('id="word-senco"')
    expect(words).toContain('href="#use-senco"')
    expect(words).toContain('href="/glossary#senco"')
  })

  it('are not there when a page uses none', () => {
    expect(render(<WordsOnPage words={[]} />)).toBe('')
  })
})
