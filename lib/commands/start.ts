import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { hashInputs, markServed, readLiveBuild } from '../publish/build-folder'
import { createNextHandler } from '../server/next-handler'
import { checkPortIsFree, explainPortError, readPort } from '../server/port'
import { createSite } from '../server/server'

/**
 * `npm start`: builds the site if anything changed since the live build, then serves it until it is told to
 * stop. A build that fails ends the command and leaves the live build as it was.
 */
export async function run(): Promise<number> {
  const root = process.cwd()
  const port = readPort(process.env.PORT)
  await checkPortIsFree(port)
  if (readLiveBuild(root)?.inputHash !== hashInputs(root, process.env.SITE_ORIGIN)) {
    console.log('Building the site, because something changed since it was last built')
    const failed = await runBuild(root)
    if (failed) return failed
  }
  const build = readLiveBuild(root)
  if (!build) throw new Error('The build that has just ended left nothing to serve')

  Object.assign(process.env, {
    NODE_ENV: 'production',
    SITE_BUILD: build.folder,
    NEXT_TELEMETRY_DISABLED: '1',
  })
  markServed(root, build)
  // Whoever reads the log may go away. The site stays.
  for (const output of [process.stdout, process.stderr]) output.on('error', () => {})
  const stopped = waitForSignal()
  const { server, close } = createSite({
    folder: join(root, build.folder),
    build: build.id,
    log: (line) => process.stdout.write(`${JSON.stringify(line)}\n`),
    logFailure: (error) => console.error(error),
    dynamic: createNextHandler(root),
  })
  server.listen(port)
  await once(server, 'listening').catch((error) => {
    throw explainPortError(error, port)
  })
  console.log(`The site is at http://localhost:${(server.address() as AddressInfo).port}`)
  await stopped
  await close()
  return 0
}

/** Builds in a process of its own, so that the one that serves stays small and starts fast. */
function runBuild(root: string): Promise<number> {
  const child = spawn(process.execPath, [join(root, 'lib/commands/run.cjs'), 'build'], { stdio: 'inherit' })
  const stop = () => child.kill('SIGTERM')
  process.once('SIGTERM', stop)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => {
      process.off('SIGTERM', stop)
      resolve(code ?? 1)
    })
  })
}

const waitForSignal = () =>
  new Promise<void>((resolve) => {
    process.once('SIGTERM', () => resolve()).once('SIGINT', () => resolve())
  })
