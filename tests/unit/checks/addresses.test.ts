import { describe, expect, it } from 'vitest'
import { isReserved } from '../../../lib/checks/addresses'

describe('an address that the site keeps for itself', () => {
  it.each([
    '/handouts/help-at-school',
    '/qr/help-at-school',
    '/about/get-a-copy/help-at-school',
    '/help-at-school/questions',
  ])('%s is not free for a page', (address) => {
    expect(isReserved(address)).toBe(true)
  })

  it.each(['/about/get-a-copy', '/help-at-school/questions-to-ask', '/help-at-school/qr'])(
    '%s is free',
    (address) => {
      expect(isReserved(address)).toBe(false)
    },
  )
})
