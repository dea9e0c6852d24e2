import { countSlips } from '../search/vocabulary'

/**
 * The candidate that someone most likely meant.
 * @returns undefined when none is close: at most one change for every three letters, and never above three.
 */
export function findNearMiss(written: string, candidates: Iterable<string>): string | undefined {
  const plain = simplify(written)
  let best: { candidate: string; changes: number } | undefined
  for (const candidate of candidates) {
    const allowed = Math.min(3, Math.floor(Math.max(plain.length, candidate.length) / 3))
    if (Math.abs(plain.length - candidate.length) > allowed) continue
    const changes = countSlips(plain, simplify(candidate), allowed)
    if (changes <= allowed && changes < (best?.changes ?? Number.POSITIVE_INFINITY))
      best = { candidate, changes }
  }
  return best?.candidate
}

const simplify = (text: string) => text.toLowerCase().replace(/[\s_-]+/g, '-')
