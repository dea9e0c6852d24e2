import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { readLiveBuild } from '../../lib/publish/build-folder'
import { serverFile } from '../../lib/publish/runtime'

/** The folder of the live build. `npm run build` has made it: these tests change nothing in it. */
export function getBuildFolder(): string {
  const build = readLiveBuild('.')
  if (!build) throw new Error('There is no build yet: npm run build')
  return build.folder
}

/** Waits until something is so. */
export async function waitUntil(isSo: () => boolean | Promise<boolean>, seconds = 60): Promise<void> {
  const until = performance.now() + seconds * 1000
  while (!(await isSo())) {
    if (performance.now() > until) throw new Error(`Not so after ${seconds} seconds: ${isSo}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

export const isReady = async (port: number) =>
  (await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined))?.ok === true

/** A replica, as a container runs it, ready to serve. */
export async function startReplica(port: number): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(getBuildFolder(), serverFile)], {
    env: { ...process.env, PORT: String(port), METRICS_PORT: '' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  await waitUntil(() => isReady(port))
  return child
}

export async function stop(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill(signal)
  await once(child, 'exit')
}

/** Asks for pages on several connections at a time until it is told to stop. */
export function startLoad(ask: (path: string) => Promise<number>): { stop: () => Promise<Load> } {
  const load: Load = { answered: 0, failed: [] }
  let going = true
  const work = async (_: unknown, worker: number) => {
    for (let number = worker; going; number++) {
      const path = paths[number % paths.length] ?? '/'
      const outcome = await ask(path).catch((error: Error) => error)
      if (outcome === 200) load.answered += 1
      else load.failed.push(`${path}: ${outcome}`)
    }
  }
  const workers = Array.from({ length: 10 }, work)
  return {
    stop: async () => {
      going = false
      await Promise.all(workers)
      return load
    },
  }
}

type Load = { answered: number; failed: string[] }
const paths = [
  '/search?q=ehcp',
  '/',
  '/search/suggestions?q=sen',
  '/help-at-school/sen-support',
  '/search?q=autism',
]
