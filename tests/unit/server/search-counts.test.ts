import { channel } from 'node:diagnostics_channel'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { emptySearchChannel } from '../../../lib/search/empty-searches'
import { countSearches } from '../../../lib/server/search-counts'

const say = (query: string) => channel(emptySearchChannel).publish(query)
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
    const stop = countSearches(file, fail)
    say('guide dog')
    stop()
    const stopAgain = countSearches(file, fail)
    say('guide dog')
    say('football')
    stopAgain()
    expect(readWords()).toEqual([
      ['guide dog', 2],
      ['football', 1],
    ])
    expect(readdirSync(folder)).toEqual(['searches.json'])
  })

  it('are written a minute later, and not again before another has gone', () => {
    vi.useFakeTimers()
    const stop = countSearches(file, fail)
    say('guide dog')
    expect(existsSync(file)).toBe(false)
    vi.advanceTimersByTime(60_000)
    expect(readWords()).toEqual([['guide dog', 1]])
    say('guide dog')
    vi.advanceTimersByTime(59_000)
    expect(readWords()).toEqual([['guide dog', 1]])
    stop()
    vi.useRealTimers()
  })

  it('are written nowhere when no file is named', () => {
    const stop = countSearches(undefined, fail)
    say('guide dog')
    stop()
    expect(readdirSync(folder)).toEqual([])
  })

  it('leave a file alone that is not one of theirs, and say so', () => {
    writeFileSync(file, 'my diary')
    const failures: unknown[] = []
    const stop = countSearches(file, (error) => failures.push(error))
    say('guide dog')
    stop()
    expect(readFileSync(file, 'utf8')).toBe('my diary')
    expect(failures).toHaveLength(1)
  })
})
