import { describe, expect, it } from 'vitest'
import { Prose } from '@/components/content/prose'
import { renderMarkdown } from '@/lib/markdown/render-markdown'
import { buildContactView, buildLaw } from '../unit/content/sample-documents'
import { readText, render } from './render'

const show = (markdown: string) => (
  <Prose
    tree={renderMarkdown(markdown).tree}
    contacts={[buildContactView({ id: 'sendiass' })]}
    law={[buildLaw({ id: 'best-endeavours' })]}
  />
)

describe('the text of a page', () => {
  it('shows the card of a contact where an editor names one', () => {
    expect(readText(show('Before.\n\n::contact{id=sendiass}\n\nAfter.'))).toMatch(
      /^Before\. SENDIASS Rutland Free and impartial advice\. .* After\.$/,
    )
  })

  it('shows what the law says where an editor names it', () => {
    expect(readText(show('::law{ref=best-endeavours}'))).toContain('The law: must A school must')
  })

  it('says in words that a warning is important, and what an action is', () => {
    expect(readText(show(':::callout{type=warning}\nMind.\n:::'))).toBe('Important Mind.')
    expect(readText(show(':::callout{type=action}\nAsk.\n:::'))).toBe('What you can do Ask.')
    expect(readText(show(':::callout{type=action title="Questions to ask"}\nAsk.\n:::'))).toBe(
      'Questions to ask Ask.',
    )
  })

  it('keeps the part for professionals at its own address', () => {
    const html = render(show(':::professionals\nFor schools.\n:::'))
    expect(html).toContain('<h2 id="for-professionals">For schools and professionals</h2>')
  })

  it('lets a keyboard scroll a wide table, and says what it is', () => {
    const html = render(show('| a | b |\n|---|---|\n| 1 | 2 |'))
    expect(html).toMatch(/<div[^>]*role="group"[^>]*aria-label="[^"]*scroll[^"]*"[^>]*tabindex="0"/i)
  })

  it('leaves nothing of the directives in the HTML', () => {
    const html = render(
      show(':::steps\n1. One\n:::\n\n::cycle\n\n:::callout{type=note}\nText\n:::\n\n::contact{id=sendiass}'),
    )
    expect(html).not.toMatch(/site-|:::/)
  })
})
