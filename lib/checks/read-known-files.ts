import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import type { KnownFiles } from './check-content'

/** Git ignores the folder, and a build leaves files in it alone. */
const keptIn = '.site/check.json'

/** Everything that what is known of a file depends on, besides the file. */
const checker = [
  'lib/checks',
  'lib/content/schemas',
  'lib/markdown',
  'lib/search/analyse.ts',
  'lib/site',
  'package-lock.json',
]

/**
 * What the last check learnt of the files. Nothing when there was none, when the check itself has changed
 * since, or when what it left is damaged.
 * @param root the folder that holds `content/` and, in a project of its own, the check in `lib/`
 */
export function readKnownFiles(root: string): KnownFiles {
  try {
    const kept = readFileSync(join(root, keptIn), 'utf8')
    const end = kept.indexOf('\n')
    const files = kept.slice(end + 1)
    return kept.slice(0, end) === seal(root, files) ? new Map(JSON.parse(files)) : new Map()
  } catch {
    return new Map()
  }
}

/** Keeps what is known for the next check. Where nothing can be written, that one begins anew. */
export function keepKnownFiles(root: string, known: KnownFiles): void {
  if (!existsSync(join(root, 'lib/checks'))) return
  const path = join(root, keptIn)
  const files = JSON.stringify([...known])
  // Two checks may run at once: neither must read a file that is half written.
  const half = `${path}.${process.pid}`
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(half, `${seal(root, files)}\n${files}`)
    renameSync(half, path)
  } catch {
    if (existsSync(half)) rmSync(half)
  }
}

/** A fingerprint of what is kept and of the check that made it. */
function seal(root: string, files: string): string {
  const hash = createHash('sha256').update(`${process.version}\0`)
  for (const name of checker.flatMap((one) => listFiles(root, one)))
    hash.update(`${name}\0`).update(readFileSync(join(root, name)))
  return hash.update(files).digest('hex')
}

function listFiles(root: string, name: string): string[] {
  if (name.includes('.')) return [name]
  return readdirSync(join(root, name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort()
}
