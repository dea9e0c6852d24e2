/** Says that the content could not be read, to someone who watches it and goes on to. */
export function sayUnreadable(error: unknown): void {
  const reason = error instanceof Error ? error.message : 'no reason known'
  console.error(
    `The content could not be read just now (${reason}). Files may be on the move, as when git changes branches: it is read again at the next change. If you hear no more, save any file in content/.`,
  )
}
