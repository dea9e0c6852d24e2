import { statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { listContentFiles, listPublicFiles } from './read-content-files'

/** An editor who saves looks up after a second or so. */
const pause = 500

/**
 * Calls `work` now, and again each time that a file below `content/` or `public/` is saved, added, renamed
 * or deleted. The files are looked at, since what a system tells of changes differs between systems, network
 * folders and text editors (many save by renaming).
 * @param root the folder that holds `content/` and `public/`
 * @param signal ends it
 * @param sayFailure is told once why files could not be read, as when git changes branches; they are tried again
 */
export async function watchContent(
  root: string,
  signal: AbortSignal,
  work: () => Promise<unknown>,
  sayFailure: (error: unknown) => void,
): Promise<void> {
  let seen: string | undefined
  let failure: string | undefined
  while (!signal.aborted) {
    try {
      const now = describeFiles(root)
      if (now !== seen) await work()
      seen = now
      failure = undefined
    } catch (error) {
      if (failure !== String(error)) sayFailure(error)
      failure = String(error)
    }
    await wait(pause, undefined, { signal }).catch(() => undefined)
  }
}

/** Every file with its size and the time of its last change. */
function describeFiles(root: string): string {
  const files = [...listContentFiles(root), ...[...listPublicFiles(root)].map((file) => `public${file}`)]
  return files
    .map((file) => {
      const { size, mtimeMs, ino } = statSync(join(root, file), { throwIfNoEntry: false }) ?? {}
      return `${file} ${size} ${mtimeMs} ${ino}`
    })
    .join('\n')
}
