/** A memory of fixed size. When it is full, what was not asked for longest makes room. */
export interface Recent<Value> {
  get: (key: string) => Value | undefined
  /** @param size how much of the room it takes, in the same measure as that */
  keep: (key: string, value: Value, size: number) => void
}

/**
 * Makes such a memory.
 * @param most how many values, and how much they take together
 */
export function keepRecent<Value>(most: { values: number; size: number }): Recent<Value> {
  const kept = new Map<string, { value: Value; size: number }>()
  let together = 0
  const forget = (key: string) => {
    together -= kept.get(key)?.size ?? 0
    kept.delete(key)
  }
  return {
    get: (key) => {
      const found = kept.get(key)
      if (!found) return
      // A Map is in the order in which things were put into it: this one becomes the newest.
      kept.delete(key)
      kept.set(key, found)
      return found.value
    },
    keep: (key, value, size) => {
      forget(key)
      if (size > most.size) return
      kept.set(key, { value, size })
      together += size
      for (const oldest of kept.keys()) {
        if (kept.size <= most.values && together <= most.size) return
        forget(oldest)
      }
    },
  }
}
