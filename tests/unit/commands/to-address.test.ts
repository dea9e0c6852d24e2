import { describe, expect, it } from 'vitest'
import { toAddress } from '../../../lib/commands/editing-run/run-plan'

describe('The page that an officer means', () => {
  it.each([
    ['/ehc-plans/timeline'],
    ['ehc-plans/timeline/'],
    ['https://localoffer.example.org/ehc-plans/timeline'],
    ['content/pages/ehc-plans/timeline.md'],
    ['content\\pages\\ehc-plans\\timeline.md'],
    ['C:\\local-offer\\content\\pages\\ehc-plans\\timeline.md'],
  ])('is understood from %s', (written) => {
    expect(toAddress(written)).toBe('/ehc-plans/timeline')
  })

  it('is understood from the file of a section', () => {
    expect(toAddress('content/pages/ehc-plans/index.md')).toBe('/ehc-plans')
  })
})
