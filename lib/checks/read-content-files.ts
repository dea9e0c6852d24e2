import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** One file as it is on disk. `path` is for instance `content/pages/index.md`; no bytes when it cannot be read. */
export type ContentFile = { path: string; bytes?: Uint8Array }

/** The largest file that is read. Longer than any page should be: 1 MB is a book of 170,000 words. */
export const largestFile = 1_000_000

/** What an operating system leaves in every folder. */
const leftovers = new Set(['Thumbs.db', 'desktop.ini'])

/**
 * Every file under `content/`, in the order of its path, without hidden files. Of a file that is too large
 * only one byte too many is read, which is enough to refuse it.
 * @param root the folder that holds `content/`
 */
export function readContentFiles(root: string): ContentFile[] {
  return listContentFiles(root).map((path) => ({ path, ...readBytes(join(root, path)) }))
}

/** The path of every file under `content/`, for instance `content/pages/index.md`. */
export const listContentFiles = (root: string) => listFiles(root, 'content')

/** The web addresses of everything in `public/`, for instance `/images/cycle.svg`. */
export function listPublicFiles(root: string): Set<string> {
  return new Set(listFiles(root, 'public').map((path) => path.slice('public'.length)))
}

function listFiles(root: string, folder: string): string[] {
  const start = join(root, folder)
  if (!statSync(start, { throwIfNoEntry: false })?.isDirectory()) return []
  return readdirSync(start, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() || entry.isSymbolicLink())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.split('/').some((part) => part.startsWith('.') || leftovers.has(part)))
    .sort()
}

function readBytes(path: string): { bytes?: Uint8Array } {
  try {
    const buffer = Buffer.alloc(Math.min(statSync(path).size, largestFile + 1))
    const file = openSync(path, 'r')
    try {
      return { bytes: buffer.subarray(0, readSync(file, buffer)) }
    } finally {
      closeSync(file)
    }
  } catch {
    return {}
  }
}
