import { describe, expect, it } from 'vitest'
import { JsonLd } from '@/components/content/json-ld'
import { PageList } from '@/components/content/page-list'
import { WaysOn } from '@/components/content/ways-on'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { LetterLinks } from '@/components/layout/letter-links'
import { SiteFooter } from '@/components/layout/site-footer'
import { SiteHeader } from '@/components/layout/site-header'
import { QrCode } from '@/components/ui/qr-code'
import { buildContactView, buildPage } from '../unit/content/sample-documents'
import { readText, render } from './render'

const header = (phase: 'beta' | 'live') => (
  <SiteHeader
    title="Rutland SEND Local Offer"
    council="Rutland County Council"
    phase={phase}
    menu={[{ label: 'Help at school', address: '/help-at-school' }]}
    search={<form action="/search" />}
  />
)

describe('the top of every page', () => {
  it('names the site and the council, and has the menu and the search', () => {
    expect(readText(header('live'))).toContain('Rutland SEND Local Offer Rutland County Council')
    expect(render(header('live'))).toContain('href="/help-at-school"')
    expect(render(header('live'))).toContain('<form action="/search">')
  })

  it('says that a site is new for as long as it is, and then no longer', () => {
    expect(readText(header('beta'))).toContain('beta: this is a new site')
    expect(readText(header('live'))).not.toContain('new site')
  })
})

describe('the foot of every page', () => {
  it('has the links of the settings, who publishes it and what others may do with it', () => {
    const html = render(
      <SiteFooter
        council="Rutland County Council"
        councilWebsite="https://www.rutland.gov.uk"
        licence={{ name: 'Open Government Licence v3.0', url: 'https://example.org/licence' }}
        links={[{ label: 'Accessibility', address: '/about/accessibility-statement' }]}
      />,
    )
    for (const address of [
      '/about/accessibility-statement',
      'https://www.rutland.gov.uk',
      'https://example.org/licence',
    ])
      expect(html).toContain(`href="${address}"`)
  })
})

describe('the way back up', () => {
  it('begins at home and leaves out the page itself', () => {
    const text = readText(<Breadcrumbs pages={[{ title: 'Help at school', address: '/help-at-school' }]} />)
    expect(text).toBe('Home › Help at school')
  })
})

describe('lists', () => {
  it('of pages say what each one is for', () => {
    expect(readText(<PageList pages={[buildPage()]} />)).toBe('SEN support Extra help at school.')
  })

  it('of letters lead to each letter', () => {
    expect(render(<LetterLinks letters={['0 to 9', 'S']} />)).toMatch(/href="#0-to-9".*href="#s"/)
  })
})

describe('where to go when there is nothing here', () => {
  it('is a person first, then what people come for, then the A to Z', () => {
    const tasks = [{ label: 'I disagree with a decision', address: '/advice-and-rights/if-you-disagree' }]
    const text = readText(<WaysOn contacts={[buildContactView()]} tasks={tasks} />)
    const order = ['SENDIASS Rutland', 'I disagree with a decision', 'A to Z'].map((part) =>
      text.indexOf(part),
    )
    expect(order).not.toContain(-1)
    expect(order).toEqual(order.toSorted((a, b) => a - b))
  })
})

describe('facts for machines', () => {
  it('cannot end the script that they stand in', () => {
    const html = render(<JsonLd data={{ name: '</script><script>alert(1)</script>' }} />)
    expect(html.match(/<\/script>/g)).toHaveLength(1)
    const json = html.replace(/^<script[^>]*>/, '').replace('</script>', '')
    expect(JSON.parse(json).name).toBe('</script><script>alert(1)</script>')
  })
})

describe('the code for paper', () => {
  it('says its address in words, and keeps a quiet border', () => {
    const html = render(<QrCode address="https://example.org/about" />)
    expect(html).toContain('role="img"')
    expect(html).toContain('aria-label="QR code for https://example.org/about"')
    expect(html).toMatch(/viewBox="0 0 (\d+) \1"/)
  })
})
