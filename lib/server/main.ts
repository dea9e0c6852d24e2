import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { basename, dirname, join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { type Manifest, searchFile } from '../publish/manifest'
import { PlainError } from '../publish/plain-error'
import { createMetrics } from './metrics'
import { createNextHandler } from './next-handler'
import { explainPortError, readPort } from './port'
import { countSearches } from './search-counts'
import type { SearchCode } from './search-page'
import { createSite } from './server'

/**
 * The server of one build, from whose folder it runs: `node .site/<id>/server.mjs`. `npm start` runs it; a
 * container needs nothing else. It serves until it is told to stop.
 *
 * From the environment: `PORT`; `METRICS_PORT` and `METRICS_HOST`, where the figures for Prometheus are;
 * `SEARCH_COUNTS_FILE`, where to write the words of searches that found nothing (without it, they stay in memory).
 */
async function serve(): Promise<void> {
  const folder = dirname(fileURLToPath(import.meta.url))
  const root = join(folder, '../..')
  const build = basename(folder)
  process.chdir(root)
  Object.assign(process.env, { NODE_ENV: 'production', SITE_BUILD: `.site/${build}` })
  // Whoever reads the log may go away. The site stays.
  for (const output of [process.stdout, process.stderr]) output.on('error', () => {})
  const stopped = waitForSignal()
  const metrics = process.env.METRICS_PORT ? createMetrics(build) : undefined
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest
  const logFailure = (error: unknown) => console.error(error)
  const emptySearches = countSearches(process.env.SEARCH_COUNTS_FILE, logFailure)
  const { server, ready, close } = createSite({
    folder,
    build,
    log: (line) => process.stdout.write(`${JSON.stringify(line)}\n`),
    logFailure,
    // Reading Next's code holds up everything else, so it comes after listening.
    dynamic: setImmediate().then(() => createNextHandler(folder, manifest.dynamicRoutes)),
    search: setImmediate().then(() => loadSearch(folder)),
    countRequest: metrics?.begin,
    countSearch: { countEmptySearch: emptySearches.count, countAnswer: metrics?.countSearch },
  })
  await listen(server, 'PORT')
  if (metrics) await listen(metrics.server, 'METRICS_PORT', process.env.METRICS_HOST || '127.0.0.1')
  await Promise.race([ready, stopped])
  process.send?.('ready')
  await stopped
  await close()
  emptySearches.stop()
}

const loadSearch = (folder: string): Promise<SearchCode> =>
  import(pathToFileURL(join(folder, searchFile)).href)

async function listen(server: Server, variable: 'PORT' | 'METRICS_PORT', host?: string) {
  const port = readPort(process.env[variable], variable)
  server.listen(port, host)
  await once(server, 'listening').catch((error) => {
    throw explainPortError(error, port, variable)
  })
}

// Both, and more than once: Ctrl-C reaches this process by itself and through those that started it.
const waitForSignal = () =>
  new Promise<void>((resolve) => {
    process.on('SIGTERM', () => resolve()).on('SIGINT', () => resolve())
  })

serve().then(
  () => process.exit(0),
  (error) => {
    console.error(error instanceof PlainError ? error.message : error)
    process.exit(1)
  },
)
