import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { type Build, hashInputs, markServed, readLiveBuild } from '../publish/build-folder'
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
  const build = (await findFreshBuild(root)) ?? (await buildNow(root))

  Object.assign(process.env, {
    NODE_ENV: 'production',
    SITE_BUILD: build.folder,
    NEXT_TELEMETRY_DISABLED: '1',
  })
  markServed(root, build)
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

async function findFreshBuild(root: string): Promise<Build | undefined> {
  const live = readLiveBuild(root)
  return live?.inputHash === hashInputs(root, process.env.SITE_ORIGIN) ? live : undefined
}

async function buildNow(root: string): Promise<Build> {
  console.log('Building the site, because something changed since it was last built')
  const { buildSite } = await import('../publish/build')
  return buildSite({ root, now: new Date(), say: console.log })
}

const waitForSignal = () =>
  new Promise<void>((resolve) => {
    process.once('SIGTERM', () => resolve()).once('SIGINT', () => resolve())
  })
