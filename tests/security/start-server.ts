import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, mkdirSync } from 'node:fs'
import type { TestProject } from 'vitest/node'
import { findFreePort } from '../../lib/server/port'

declare module 'vitest' {
  interface ProvidedContext {
    port: number
    metricsPort: number
    /** The file that the server's log goes to. */
    log: string
  }
}

const patience = 300_000

/** Starts the site for all tests of this folder, building it first if anything has changed. */
export default async function startServer({ provide }: TestProject) {
  const [port, metricsPort] = [await findFreePort(), await findFreePort()]
  mkdirSync('test-results', { recursive: true })
  const log = 'test-results/security.log'
  const file = createWriteStream(log)
  await once(file, 'open')
  const child = spawn(process.execPath, ['lib/commands/run.cjs', 'start', '--fresh'], {
    env: { ...process.env, PORT: String(port), METRICS_PORT: String(metricsPort), NODE_ENV: 'production' },
    stdio: ['ignore', file, file],
  })
  const until = performance.now() + patience
  while (!(await fetch(`http://localhost:${port}/readyz`).catch(() => undefined))?.ok) {
    if (child.exitCode !== null || performance.now() > until)
      throw new Error(`The server did not start: see ${log}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  provide('port', port)
  provide('metricsPort', metricsPort)
  provide('log', log)
  return async () => {
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
}
