import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { readToday } from '../publish/today'
import { countEmptySearch, type EmptySearches, mergeCounts, SearchCountsFile } from '../search/empty-searches'

const pause = 60_000

/**
 * Counts the searches of this process that find nothing, in memory. Only when the operator names a file are they
 * written, by adding to what it holds: at most once a minute, and when the server stops.
 * @param file where to write, or undefined
 * @param logFailure called when the file cannot be written; nothing else depends on it
 * @returns `count`, to be called with each such search, and `stop`, which writes what is left and ends the counting
 */
export function countSearches(
  file: string | undefined,
  logFailure: (error: unknown) => void,
): { count: (query: string) => void; stop: () => void } {
  const counted: EmptySearches = new Map()
  const write = () => {
    if (!file || counted.size === 0) return
    try {
      const whole = mergeCounts(readCounts(file), counted, readToday())
      const temporary = `${file}.${process.pid}.tmp`
      writeFileSync(temporary, `${JSON.stringify(whole, null, 2)}\n`, { mode: 0o600 })
      renameSync(temporary, file)
      counted.clear()
    } catch (error) {
      logFailure(error)
    }
  }
  const timer = file ? setInterval(write, pause).unref() : undefined
  return {
    count: (query) => countEmptySearch(counted, query, readToday()),
    stop: () => {
      clearInterval(timer)
      write()
    },
  }
}

function readCounts(file: string): SearchCountsFile | undefined {
  try {
    return SearchCountsFile.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    // What cannot be read is not ours to write over.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}
