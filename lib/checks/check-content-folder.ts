import { checkContent } from './check-content'
import type { CheckResult } from './finding'
import { listPublicFiles, readContentFiles } from './read-content-files'

/**
 * Checks the content of the site on disk: what `npm run check` does, and every build before it begins.
 * @param options.root the folder that holds `content/` and `public/`
 * @param options.today for instance `2026-09-01`
 */
export async function checkContentFolder(options: { root: string; today: string }): Promise<CheckResult> {
  const publicFiles = listPublicFiles(options.root)
  return checkContent(readContentFiles(options.root), { today: options.today, publicFiles })
}
