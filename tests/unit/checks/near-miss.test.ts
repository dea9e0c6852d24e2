import { describe, expect, it } from 'vitest'
import { findNearMiss } from '../../../lib/checks/near-miss'

describe('what someone most likely meant', () => {
  it('is the word with one letter missing, added, changed or swapped', () => {
    for (const written of ['sumary', 'summmary', 'sammary', 'summray'])
      expect(findNearMiss(written, ['title', 'summary', 'owner'])).toBe('summary')
  })

  it('is the same word in capitals, or with spaces for dashes', () => {
    expect(findNearMiss('Last Reviewed', ['last-reviewed'])).toBe('last-reviewed')
  })

  it('is the nearest of several', () => {
    expect(findNearMiss('send-servise', ['send-services', 'send-service'])).toBe('send-service')
  })

  it('is not guessed from a word that is quite different', () => {
    expect(findNearMiss('colour', ['title', 'summary', 'owner'])).toBeUndefined()
    expect(findNearMiss('ab', ['cd'])).toBeUndefined()
  })
})
