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

  it('says where the feeds of changes are: of the site, and of its section', () => {
    const page = { title: 'SEN support', summary: 'Extra help.', address: '/help-at-school/sen-support' }
    const list = (section?: string) =>
      [buildMetadata({ ...page, ...(section && { section }) }).alternates?.types?.['application/atom+xml']]
        .flat()
        .map((feed) => (feed as { url: string }).url)
    expect(list()).toEqual(['/feed.xml'])
    expect(list('help-at-school')).toEqual(['/feed.xml', '/help-at-school/feed.xml'])
  })
})
