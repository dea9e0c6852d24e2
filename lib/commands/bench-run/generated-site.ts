import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { build as bundle } from 'esbuild'
import { readContentFiles } from '../../checks/read-content-files'
import { inputs, lockBuilds, readLiveBuild } from '../../publish/build-folder'
import { PlainError } from '../../publish/plain-error'
import { startScript, stopEverything, waitForEnd } from './child-processes'
import { collectMaterial, generatePages } from './generate-pages'
import { type MachineUse, watchUse } from './machine-use'
import { measureSearch, type SearchSpeed } from './search-speed'

/** What it took to build a site of so many generated pages, in seconds, and what its search is like. */
export type BuildMeasure = {
  /** How many pages were generated; the site has the real ones too. */
  pages: number
  seconds: number
  check: number
  use: MachineUse | undefined
  search: SearchSpeed
}

// In .site, because Next and the packages must be found from it, and because a build clears away what an
// interrupted benchmark has left there.
const folder = '.site/bench'

/** All that a build needs is copied, but the lockfile: beside one, Next would look no further for packages. */
const notCopied = ['package-lock.json']

/**
 * Builds sites of generated pages, one after the other, in a project of their own below `.site`, which is
 * deleted at the end. No other build can run meanwhile.
 * @param say called with one line for each step
 */
export async function measureBuilds(
  root: string,
  sizes: readonly number[],
  today: string,
  say: (line: string) => void,
): Promise<BuildMeasure[]> {
  const unlock = lockBuilds(root)
  const project = join(root, folder)
  const clear = () => {
    stopEverything()
    rmSync(project, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
    unlock()
  }
  const interrupt = (signal: NodeJS.Signals) => {
    clear()
    process.exit(signal === 'SIGINT' ? 130 : 143)
  }
  // Not once: npm passes on a Ctrl-C that has come here already, and the second must not cut the clearing short.
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt)
  try {
    const material = collectMaterial(readContentFiles(root))
    const measures: BuildMeasure[] = []
    for (const pages of sizes) {
      say(`Building ${pages} generated pages`)
      rmSync(project, { recursive: true, force: true })
      await makeProject(root, project)
      for (const { path, text } of generatePages(pages, material, today)) {
        mkdirSync(dirname(join(project, path)), { recursive: true })
        writeFileSync(join(project, path), text)
      }
      measures.push({ pages, ...(await buildProject(project, say)) })
    }
    return measures
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt)
    clear()
  }
}

/**
 * Copies all that a build needs into a project of its own, with `build.mjs`, which builds it.
 * @param project a folder below `.site`, from which Next finds the packages
 */
export async function makeProject(root: string, project: string) {
  for (const name of inputs.filter((one) => !notCopied.includes(one)))
    cpSync(join(root, name), join(project, name), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'), 'junction')
  await bundle({
    stdin: {
      contents: `import { run } from './lib/commands/build'\nprocess.exit(await run([]))`,
      resolveDir: project,
    },
    outfile: join(project, 'build.mjs'),
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'silent',
  })
}

async function buildProject(
  project: string,
  say: (line: string) => void,
): Promise<Omit<BuildMeasure, 'pages'>> {
  let check = Number.NaN
  const started = performance.now()
  const building = startScript([join(project, 'build.mjs')], {
    cwd: project,
    env: { SITE_BUILD: '' },
    onLine: (line) => {
      check = Number(/^\s*Check the content\s+([\d.]+) s$/.exec(line)?.[1] ?? check)
      say(line)
    },
  })
  const stopWatching = watchUse(building.child.pid ?? 0)
  const code = await waitForEnd(building)
  const seconds = (performance.now() - started) / 1000
  const use = stopWatching()
  const build = readLiveBuild(project)
  if (code !== 0 || !build) throw new PlainError(`${building.said()}\nThe generated pages were not built.`)
  const search = measureSearch(readFileSync(join(project, build.folder, 'search-index.json'), 'utf8'))
  return { seconds, check, use, search }
}
