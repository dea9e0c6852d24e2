import { months } from './dates'
import type { Change } from './feed'

/** What changed in about half a school term, day by day. */
export type ChangeDigest = {
  /** An anchor, `november-and-december-2026`. */
  id: string
  title: string
  days: { date: string; changes: Change[] }[]
}

/**
 * Changes by half-term. Term dates are each school's own, so a half-term is two months of the calendar here:
 * January and February, and so on.
 * @param changes the newest first; the digests and their days come in the same order
 */
export function listChangeDigests(changes: Change[]): ChangeDigest[] {
  const digests = new Map<string, Map<string, Change[]>>()
  for (const change of changes) {
    const days = getOrAdd(digests, nameHalfTerm(change.date), () => new Map<string, Change[]>())
    getOrAdd(days, change.date, () => []).push(change)
  }
  return [...digests].map(([title, days]) => ({
    id: title.toLowerCase().replaceAll(' ', '-'),
    title,
    days: [...days].map(([date, found]) => ({ date, changes: found })),
  }))
}

function nameHalfTerm(date: string): string {
  const [year, month] = date.split('-')
  const first = Math.floor((Number(month) - 1) / 2) * 2
  return `${months[first]} and ${months[first + 1]} ${year}`
}

function getOrAdd<Value>(map: Map<string, Value>, key: string, build: () => Value): Value {
  const value = map.get(key) ?? build()
  map.set(key, value)
  return value
}
