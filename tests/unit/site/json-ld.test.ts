import { describe, expect, it } from 'vitest'
import { renderMarkdown } from '../../../lib/markdown/render-markdown'
import { buildBreadcrumbs, buildFaqPage, buildService } from '../../../lib/site/json-ld'
import { buildContact } from '../content/sample-documents'

describe('facts about a page for search engines', () => {
  it('give the way to it from the home page, with whole addresses', () => {
    const { itemListElement } = buildBreadcrumbs(
      [{ title: 'Help at school', address: '/help-at-school' }],
      'https://example.org',
    )
    expect(itemListElement.map(({ position, name, item }) => [position, name, item])).toEqual([
      [1, 'Home', 'https://example.org/'],
      [2, 'Help at school', 'https://example.org/help-at-school'],
    ])
  })

  it('give each question with its answer and its own address, and leave out what stands before the first', () => {
    const { mainEntity } = buildFaqPage(
      renderMarkdown('Before the questions.\n\n## Who pays?\n\nThe council.'),
      'https://example.org/faqs',
    )
    expect(mainEntity).toEqual([
      {
        '@type': 'Question',
        name: 'Who pays?',
        url: 'https://example.org/faqs#who-pays',
        acceptedAnswer: { '@type': 'Answer', text: 'The council.' },
      },
    ])
  })

  it('give the whole answer: what stands below a smaller heading, or is for professionals, belongs to it', () => {
    const { mainEntity } = buildFaqPage(
      renderMarkdown(
        '## Who pays?\n\nThe council.\n\n### In an academy\n\nThe same.\n\n:::professionals\nAsk us.\n:::',
      ),
      'https://example.org/faqs',
    )
    expect(mainEntity.map(({ name, acceptedAnswer }) => [name, acceptedAnswer.text])).toEqual([
      ['Who pays?', 'The council. In an academy The same. For schools and professionals Ask us.'],
    ])
  })

  it('give a service with what it is for, where, and its telephone', () => {
    const service = buildService(buildContact({ phone: [{ label: 'Telephone', number: '01572 758280' }] }), {
      origin: 'https://example.org',
      area: 'Rutland',
      council: 'Rutland County Council',
    })
    expect(service).toMatchObject({
      '@type': 'GovernmentService',
      name: 'SENDIASS Rutland',
      url: 'https://example.org/contacts/sendiass',
      areaServed: 'Rutland',
      availableChannel: { servicePhone: [{ '@type': 'ContactPoint', telephone: '01572 758280' }] },
    })
  })
})
