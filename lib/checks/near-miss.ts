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
    const changes = countChanges(plain, simplify(candidate), allowed)
    if (changes <= allowed && changes < (best?.changes ?? Number.POSITIVE_INFINITY))
      best = { candidate, changes }
  }
  return best?.candidate
}

const simplify = (text: string) => text.toLowerCase().replace(/[\s_-]+/g, '-')

/**
 * Letters to add, remove, replace or swap with their neighbour (the distance of Damerau and Levenshtein).
 * Once it is over `most` for good, how far over does not matter.
 */
function countChanges(a: string, b: string, most: number): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let changes = Math.min((row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, (last[j - 1] ?? 0) + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        changes = Math.min(changes, (beforeLast[j - 2] ?? 0) + 1)
      row.push(changes)
    }
    if (Math.min(...row) > most && Math.min(...last) > most) return Number.POSITIVE_INFINITY
    beforeLast = last
    last = row
  }
  return last[b.length] ?? 0
}
