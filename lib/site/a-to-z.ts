/** One line of the A to Z: what it is called, and where it leads. `of` is the real name behind an alias. */
export type AToZEntry = { name: string; address: string; of?: string }
export type AToZLetter = { letter: string; entries: AToZEntry[] }

/**
 * Sorts entries under their first letter; digits and the rest come first, under "0 to 9". An entry that
 * says the same as another is dropped.
 */
export function buildAToZ(entries: AToZEntry[]): AToZLetter[] {
  const letters = new Map<string, AToZEntry[]>()
  const seen = new Set<string>()
  for (const entry of entries.toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB', { numeric: true }))) {
    const key = `${entry.name.toLowerCase()} ${entry.address}`
    if (seen.has(key)) continue
    seen.add(key)
    const first = entry.name.normalize('NFD').charAt(0).toUpperCase()
    const letter = /[A-Z]/.test(first) ? first : '0 to 9'
    letters.set(letter, [...(letters.get(letter) ?? []), entry])
  }
  return [...letters].map(([letter, found]) => ({ letter, entries: found }))
}

/** The anchor of a letter: `a`, or `0-to-9`. */
export const letterAnchor = (letter: string) => letter.toLowerCase().replaceAll(' ', '-')
