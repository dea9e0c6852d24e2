import { describe, expect, it } from 'vitest'
import { readWanted } from '../../../lib/commands/bench'

describe('npm run bench', () => {
  it('measures everything when nothing is asked for', () => {
    expect(readWanted([])).toEqual({
      serve: true,
      phone: true,
      check: true,
      sizes: [50, 200, 1000, 2000, 3000],
      write: false,
    })
  })

  it('keeps what it measured only when asked to', () => {
    expect(readWanted(['--write'])).toMatchObject({ write: true })
  })

  it('measures one part by itself', () => {
    expect(readWanted(['serve'])).toEqual({
      serve: true,
      phone: false,
      check: false,
      sizes: [],
      write: false,
    })
    expect(readWanted(['phone'])).toEqual({
      serve: false,
      phone: true,
      check: false,
      sizes: [],
      write: false,
    })
    expect(readWanted(['check'])).toMatchObject({ serve: false, check: true, sizes: [] })
    expect(readWanted(['build', '50', '200'])).toMatchObject({ serve: false, phone: false, sizes: [50, 200] })
    expect(readWanted(['build'])).toMatchObject({ serve: false, sizes: [50, 200, 1000, 2000, 3000] })
  })

  it('keeps no half of a measurement', () => {
    expect(readWanted(['serve', '--write'])).toContain('--write')
  })

  it.each([['many'], ['build', 'many'], ['build', '0'], ['serve', '50'], ['--wirte']])(
    'says what it does not know: %s %s',
    (...args) => {
      expect(readWanted(args)).toBeTypeOf('string')
    },
  )

  it('explains itself when asked', () => {
    expect(readWanted(['--help'])).toBe('help')
  })
})
