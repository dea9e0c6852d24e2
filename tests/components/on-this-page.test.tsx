import { describe, expect, it } from 'vitest'
import { OnThisPage } from '@/components/content/on-this-page'
import { readText, render } from './render'

const heading = (text: string, depth = 2) => ({ id: text.toLowerCase().replaceAll(' ', '-'), text, depth })
const three = ['What should happen', 'What you can ask for', 'What comes next'].map((text) => heading(text))

describe('"On this page"', () => {
  it('lists the parts of a page that has three, each with a link to it', () => {
    expect(readText(<OnThisPage headings={three} />)).toBe(
      'On this page What should happen What you can ask for What comes next',
    )
    expect(render(<OnThisPage headings={three} />)).toContain('href="#what-should-happen"')
  })

  it('is not there for two parts, which are seen at a glance', () => {
    expect(render(<OnThisPage headings={three.slice(1)} />)).toBe('')
  })

  it('does not count or list smaller headings', () => {
    expect(render(<OnThisPage headings={[...three.slice(1), heading('A detail', 3)]} />)).toBe('')
    expect(readText(<OnThisPage headings={[...three, heading('A detail', 3)]} />)).not.toContain('A detail')
  })
})
