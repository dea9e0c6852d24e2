import { checkContent, type KnownFiles } from './check-content'
import type { CheckResult } from './finding'
import { listPublicFiles, readContentFiles } from './read-content-files'
import { keepKnownFiles, readKnownFiles } from './read-known-files'

/**
 * Checks the content of the site on disk: what `npm run check` does, and every build before it begins.
 * Files that have not changed since the last check are not taken apart again.
 * @param options.root the folder that holds `content/` and `public/`
 * @param options.today for instance `2026-09-01`
 * @param options.known what earlier checks learnt of the files; without it, what the last one left on disk
 */
export function checkContentFolder(options: {
  root: string
  today: string
  known?: KnownFiles
}): CheckResult {
  const { root, today, known = readKnownFiles(root) } = options
  const before = [...known.keys()].join()
  const files = readContentFiles(root)
  const result = checkContent(files, { today, publicFiles: listPublicFiles(root), known })
  if ([...known.keys()].join() !== before) keepKnownFiles(root, known)
  return result
}
