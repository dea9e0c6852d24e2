import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { countSearches } from '../../../lib/server/search-counts'

const fail = (error: unknown) => {
  throw error
}
let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'search-counts-'))
  file = join(folder, 'searches.json')
})
afterEach(() => rmSync(folder, { recursive: true }))

const readWords = () =>
  JSON.parse(readFileSync(file, 'utf8')).searches.map(
    ({ words, count }: { words: string; count: number }) => [words, count],
  )

describe('searches that found nothing', () => {
  it('are written when the server stops, added to what was written before', () => {
    const { count, stop } = countSearches(file, fail)
    count('guide dog')
    stop()
    const again = countSearches(file, fail)
    again.count('guide dog')
    again.count('football')
    again.stop()
    expect(readWords()).toEqual([
      ['guide dog', 2],
      ['football', 1],
    ])
    expect(readdirSync(folder)).toEqual(['searches.json'])
  })

  it('are written a minute later, and not again before another has gone', () => {
    vi.useFakeTimers()
    const { count, stop } = countSearches(file, fail)
    count('guide dog')
    expect(existsSync(file)).toBe(false)
    vi.advanceTimersByTime(60_000)
    expect(readWords()).toEqual([['guide dog', 1]])
    count('guide dog')
    vi.advanceTimersByTime(59_000)
    expect(readWords()).toEqual([['guide dog', 1]])
    stop()
    vi.useRealTimers()
  })

  it('are written nowhere when no file is named', () => {
    const { count, stop } = countSearches(undefined, fail)
    count('guide dog')
    stop()
    expect(readdirSync(folder)).toEqual([])
  })

  it('leave a file alone that is not one of theirs, and say so', () => {
    writeFileSync(file, 'my diary')
    const failures: unknown[] = []
    const { count, stop } = countSearches(file, (error) => failures.push(error))
    count('guide dog')
    stop()
    expect(readFileSync(file, 'utf8')).toBe('my diary')
    expect(failures).toHaveLength(1)
  })
})
