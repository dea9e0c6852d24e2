import { describe, expect, it } from 'vitest'
import { buildMetadata } from '../../../lib/site/metadata'

describe('the head of a page', () => {
  it('says the same to a search engine and to someone it is shared with', () => {
    const page = {
      title: 'SEN support',
      summary: 'Extra help at school.',
      address: '/help-at-school/sen-support',
    }
    expect(buildMetadata(page)).toMatchObject({
      title: 'SEN support',
      description: 'Extra help at school.',
      alternates: { canonical: page.address },
      openGraph: { title: 'SEN support', description: 'Extra help at school.', url: page.address },
    })
  })

  it('says where the feed of changes is', () => {
    const { alternates } = buildMetadata({
      title: 'SEN support',
      summary: 'Extra help.',
      address: '/sen-support',
    })
    expect(alternates?.types).toEqual({ 'application/atom+xml': '/feed.xml' })
  })
})
