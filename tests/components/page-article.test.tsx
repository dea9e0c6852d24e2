import { describe, expect, it } from 'vitest'
import { PageArticle } from '@/components/content/page-article'
import type { PageView } from '@/lib/content/page-view'
import { renderMarkdown } from '@/lib/markdown/render-markdown'
import { buildContactView, buildPage } from '../unit/content/sample-documents'
import { readText, render } from './render'

const url = 'https://example.org/help-at-school/sen-support'

function buildView(changed: Partial<PageView> = {}, markdown = 'Extra help.'): PageView {
  const { tree, headings, sections } = renderMarkdown(markdown)
  return {
    page: { ...buildPage(), markdown },
    tree,
    headings,
    sections,
    words: [],
    contacts: [],
    closingContacts: [],
    law: [],
    ancestors: [buildPage({ title: 'Help at school', address: '/help-at-school' })],
    children: [],
    related: [],
    guide: undefined,
    ...changed,
  }
}
const show = (view: PageView) => <PageArticle view={view} url={url} publisher="A council, A site" />

describe('a page of guidance', () => {
  it('has its title once, its summary below, and the way back up', () => {
    const html = render(show(buildView()))
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(readText(show(buildView()))).toMatch(
      /^Home .*Help at school .*SEN support Extra help at school\. .*Extra help\./,
    )
  })

  it('shows who to ask when its text has not', () => {
    const contact = buildContactView()
    const text = readText(show(buildView({ contacts: [contact], closingContacts: [contact] })))
    expect(text).toContain('Who to ask SENDIASS Rutland')
    expect(readText(show(buildView()))).not.toContain('Who to ask')
  })

  it('leads on to the pages it names', () => {
    const related = [buildPage({ title: 'Asking for an assessment', address: '/ehc-plans/asking' })]
    expect(readText(show(buildView({ related })))).toContain('Read next Asking for an assessment')
  })

  it('says when it was reviewed, when it will be, who looks after it and what changed last', () => {
    const page = buildPage({
      changes: [
        { date: '2026-09-01', note: 'New page.' },
        { date: '2026-10-04', note: 'New telephone number.' },
      ],
    })
    expect(readText(show(buildView({ page: { ...page, markdown: '' } })))).toContain(
      'Last reviewed 1 September 2026 Next review 1 September 2027 Looked after by SEND service What changed 4 October 2026: New telephone number.',
    )
  })

  it('can be printed with its whole address and a code for it', () => {
    const html = render(show(buildView()))
    expect(html).toContain(`aria-label="QR code for ${url}"`)
    expect(readText(show(buildView()))).toContain(`${url} Last reviewed 1 September 2026.`)
  })

  it('can be sent by email without script', () => {
    expect(render(show(buildView()))).toContain(
      `href="mailto:?subject=SEN%20support&amp;body=${encodeURIComponent(`SEN support\n${url}`)}"`,
    )
  })

  it('has no script and no style of its own', () => {
    const html = render(show(buildView({}, 'Text with a [link](/about).\n\n| a |\n|---|\n| b |')))
    expect(html).not.toContain('<script')
    expect(html).not.toMatch(/ style=| on[a-z]+=/)
  })
})
