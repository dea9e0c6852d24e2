/**
 * Something that went wrong as things do (a port in use, a full disk, content in error), with a message
 * that says what to do next. Commands print the message and no stack trace.
 */
export class PlainError extends Error {
  override name = 'PlainError'
}

/** Says a failure of the file system in everyday words, where there is something a person can do about it. */
export function explainFileError(error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException | undefined)?.code
  if (code === 'ENOSPC') return new PlainError('The disk is full. Free some space, then run this again.')
  if (code === 'EACCES' || code === 'EPERM' || code === 'EBUSY' || code === 'EROFS')
    return new PlainError(
      `This file is open in another program, or this account may not write it: ${(error as NodeJS.ErrnoException).path ?? code}. Close other programs, wait for OneDrive, and type the command again.`,
    )
  return error
}
