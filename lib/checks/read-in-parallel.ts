import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { hashFile, type KnownFiles } from './check-content'
import type { ContentFile } from './read-content-files'

/**
 * For fewer files, starting another thread takes longer than it saves. On two shared processors 720 files take 3.6
 * seconds in one thread and 4.4 in two; 3,220 files take 17 and 12.
 */
const worthAThread = 500
const mostThreads = 8

/** More room for what is young: the trees of a file are thrown away as soon as it is checked. */
const resourceLimits = { maxYoungGenerationSizeMb: 128 }

const source = 'lib/checks/read-worker.ts'

/**
 * Takes files apart on all processors at once, and adds what was learnt of them to `known`. What a thread
 * does not finish is left out, for `checkContent` to look at itself.
 * @param root the folder that holds `content/` and, in a project of its own, the check in `lib/`
 */
export async function checkInParallel(root: string, files: ContentFile[], known: KnownFiles): Promise<void> {
  const unknown = files.filter((file) => !known.has(hashFile(file)))
  const threads = Math.min(availableParallelism(), mostThreads, Math.floor(unknown.length / worthAThread))
  if (threads < 2 || !existsSync(join(root, source))) return
  const script = join(root, `.site/check-worker-${process.pid}.mjs`)
  try {
    mkdirSync(join(root, '.site'), { recursive: true })
    const { build } = await import('esbuild')
    await build({
      entryPoints: [join(root, source)],
      outfile: script,
      bundle: true,
      packages: 'external',
      platform: 'node',
      format: 'esm',
      logLevel: 'silent',
    })
    const shares = Array.from({ length: threads }, (_, thread) =>
      unknown.filter((_, index) => index % threads === thread),
    )
    for (const found of await Promise.all(shares.map((share) => runThread(script, share))))
      for (const [key, one] of found) known.set(key, one)
  } catch {
    // A folder that cannot be written to, or a thread that cannot be started: it only takes longer.
  } finally {
    if (existsSync(script)) rmSync(script)
  }
}

function runThread(script: string, files: ContentFile[]): Promise<KnownFiles> {
  return new Promise((resolve) => {
    const thread = new Worker(script, { workerData: files, resourceLimits })
    thread.once('message', resolve)
    thread.once('error', () => resolve(new Map()))
    thread.once('exit', () => resolve(new Map()))
  })
}
