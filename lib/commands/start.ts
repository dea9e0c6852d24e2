import { spawn } from 'node:child_process'
import cluster, { type Worker } from 'node:cluster'
import { once } from 'node:events'
import { existsSync, unwatchFile, watchFile } from 'node:fs'
import { join } from 'node:path'
import { type Build, hashInputs, livePointer, markServed, readLiveBuild } from '../publish/build-folder'
import { serverFile } from '../publish/runtime'
import { checkPortIsFree, readPort } from '../server/port'
import { answerArguments } from './answer-arguments'

const help = `npm start               serves the site, and builds it meanwhile if anything has changed
npm start -- --fresh    builds first if anything has changed, and serves nothing older`

/** How often to look for a new build, in milliseconds. */
const lookEvery = 500
/** A server that ended by itself is started again after so long. */
const restartAfter = 1_000

/**
 * `npm start`: serves the site until it is told to stop. A build that is there is served at once. If anything
 * has changed since, the next is built meanwhile, and takes over when it is whole; so does one that
 * `npm run build` makes at any time. A build that fails leaves the site as it was.
 *
 * Each build is served by a process of its own, with its own code. They share one port, which is never closed,
 * so that no reader is lost when one takes over from another.
 *
 * @param args `--fresh` to build first when anything has changed, and to serve nothing older
 */
export async function run(args: string[]): Promise<number> {
  const answer = answerArguments(args, { help, options: ['--fresh'] })
  if (answer !== undefined) return answer
  const root = process.cwd()
  await checkPortIsFree(readPort(process.env.PORT))
  let stopping = false
  const stopped = waitForSignal().then(() => {
    stopping = true
  })

  const isFresh = readServable(root)?.inputHash === hashInputs(root, process.env.SITE_ORIGIN)
  const buildsFirst = !isFresh && (args.includes('--fresh') || !readServable(root))
  if (buildsFirst) {
    const failed = await runBuild(root, stopped)
    if (failed) return failed
  }
  const first = readServable(root)
  if (!first) throw new Error('The build that has just ended left nothing to serve')

  /** Starts a server, and starts it again if it ends by itself once it has taken its place. */
  const startServer = (build: Build): Server => {
    const server = { build, worker: forkServer(root, build) }
    server.worker.once('exit', async () => {
      if (server !== serving || stopping) return
      console.error(`The server ended by itself. It is started again.`)
      await Promise.race([stopped, new Promise((resolve) => setTimeout(resolve, restartAfter))])
      // Another build may have taken its place meanwhile.
      if (!stopping && server === serving) serving = startServer(build)
    })
    return server
  }
  let serving: Server | undefined
  const begun = startServer(first)
  const [address] = await Promise.race([once(begun.worker, 'listening'), once(begun.worker, 'exit')])
  if (typeof address !== 'object' || address === null) return stopping ? 0 : 1
  serving = begun
  console.log(`The site is at http://localhost:${address.port}`)

  const refused = new Set<string>()
  let changing = false
  const takeOver = async () => {
    const build = readServable(root)
    if (changing || stopping || !build || build.id === serving?.build.id || refused.has(build.id)) return
    changing = true
    const next = startServer(build)
    const [ready] = await Promise.race([once(next.worker, 'message'), once(next.worker, 'exit')])
    if (ready === 'ready') {
      const last = serving
      serving = next
      last?.worker.process.kill('SIGTERM')
      console.log(`The site is now that of ${build.folder}`)
    } else {
      refused.add(build.id)
      if (!stopping) console.error('The new build cannot be served. The site stays as it was.')
    }
    changing = false
    // Another may have been made meanwhile.
    void takeOver()
  }
  watchFile(join(root, livePointer), { interval: lookEvery }, () => void takeOver())
  if (!isFresh && !buildsFirst)
    void runBuild(root, stopped).then((failed) => {
      if (failed && !stopping)
        console.error('The site was not changed: what was built before is still served.')
    })

  await stopped
  unwatchFile(join(root, livePointer))
  const workers = Object.values(cluster.workers ?? {}).flatMap((worker) => worker ?? [])
  for (const { process } of workers) process.kill('SIGTERM')
  await Promise.all(workers.map((worker) => worker.isDead() || once(worker, 'exit')))
  return 0
}

type Server = { build: Build; worker: Worker }

/** The live build, when it has a server of its own: those of older versions of this code had none. */
function readServable(root: string): Build | undefined {
  const build = readLiveBuild(root)
  return build && existsSync(join(root, build.folder, serverFile)) ? build : undefined
}

function forkServer(root: string, build: Build): Worker {
  // Each takes connections from the port itself. The other way, they would all come through this process.
  cluster.schedulingPolicy = cluster.SCHED_NONE
  cluster.setupPrimary({ exec: join(root, build.folder, serverFile), args: [] })
  const worker = cluster.fork()
  if (worker.process.pid) markServed(root, build, worker.process.pid)
  return worker
}

/** Builds in a process of its own, so that this one stays small. */
async function runBuild(root: string, stopped: Promise<void>): Promise<number> {
  console.log('Building the site, because something changed since it was last built')
  const child = spawn(process.execPath, [join(root, 'lib/commands/run.cjs'), 'build'], { stdio: 'inherit' })
  void stopped.then(() => child.kill('SIGTERM'))
  const [code] = await once(child, 'exit')
  return code ?? 1
}

// Both, and more than once: Ctrl-C reaches this process by itself and through npm.
const waitForSignal = () =>
  new Promise<void>((resolve) => {
    process.on('SIGTERM', () => resolve()).on('SIGINT', () => resolve())
  })
