import { readFileSync, realpathSync } from 'node:fs'
import { extname, join } from 'node:path'
import { listPublicFiles, readContentFiles } from '../checks/read-content-files'
import { writeFileChanges } from '../editing/write-file-changes'
import type { ServedFile } from './serve'
import type { ContentStore } from './store'

/**
 * The content in a folder. A file that is a link to somewhere else is neither shown nor written.
 * @param root the folder that holds `content/` and `public/`
 */
export function openStore(root: string): ContentStore {
  return {
    read: () => ({
      files: readContentFiles(root).map((file) => (isInside(root, file.path) ? file : { path: file.path })),
      publicFiles: listPublicFiles(root),
    }),
    write: (changes) => writeFileChanges(root, changes),
  }
}

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

const fonts = 'node_modules/@fontsource/atkinson-hyperlegible-next/files'

/**
 * Reads what the pages of the editor need besides content: its style sheet and fonts, and pictures that stand
 * in `public/`. Nothing else can be asked for.
 * @param site the folder of the program, which holds `lib/` and `app/`
 * @param root the folder that holds `public/`
 * @param theme the council's colours as CSS
 */
export function openAssets(site: string, root: string, theme: () => string) {
  const own: Record<string, () => Uint8Array> = {
    '/editor.css': () =>
      Buffer.concat([
        Buffer.from(theme()),
        readFileSync(join(site, 'app/tokens.css')),
        readFileSync(join(site, 'lib/editor/editor.css')),
      ]),
    '/fonts/400.woff2': () =>
      readFileSync(join(site, fonts, 'atkinson-hyperlegible-next-latin-400-normal.woff2')),
    '/fonts/700.woff2': () =>
      readFileSync(join(site, fonts, 'atkinson-hyperlegible-next-latin-700-normal.woff2')),
  }
  return (path: string): ServedFile | undefined => {
    const type = types[extname(path)]
    if (!type) return undefined
    if (Object.hasOwn(own, path)) return { type, bytes: own[path]?.() ?? Buffer.alloc(0) }
    const isPublic = listPublicFiles(root).has(path) && isInside(root, `public${path}`)
    return isPublic ? { type, bytes: readFileSync(join(root, 'public', path)) } : undefined
  }
}

/** Whether a file is where its path says, and not a link to somewhere else. */
function isInside(root: string, path: string): boolean {
  try {
    return realpathSync(join(root, path)) === join(realpathSync(root), path)
  } catch {
    return false
  }
}
