import { cpSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build as bundle } from 'esbuild'
import { checkContentFolder } from '../checks/check-content-folder'
import { formatFindings } from '../checks/format-findings'
import { buildSearchIndexJson } from '../content/search-documents'
import {
  type Build,
  createBuild,
  hashInputs,
  lockBuilds,
  makeLive,
  readLiveBuild,
  removeOldBuilds,
} from './build-folder'
import { carryAssets } from './carry-assets'
import type { Manifest } from './manifest'
import { messageStatuses } from './message-pages'
import { explainFileError, PlainError } from './plain-error'
import { contentlayerScript, nextScript, runTool } from './run-tool'
import { bundleServer } from './runtime'
import { explainOwnAddress, parseOrigin, writeOrigin } from './site-origin'
import { readToday } from './today'

export interface BuildOptions {
  /** The root of the project, which is also the working directory. */
  root: string
  now: Date
  /** Called with one line for each step. */
  say: (line: string) => void
}

/**
 * Checks the content, builds the whole site in a folder of its own, and makes it the live one.
 * Whatever fails, the site that was live stays so.
 * @throws PlainError when the content is in error, a tool fails, the disk is full, or a build is running
 */
export async function buildSite({ root, now, say }: BuildOptions): Promise<Build> {
  const step = async <Result>(name: string, work: () => Result | Promise<Result>): Promise<Result> => {
    const started = performance.now()
    const result = await work()
    say(`  ${name.padEnd(32)} ${((performance.now() - started) / 1000).toFixed(1)} s`)
    return result
  }
  const origin = parseOrigin(process.env.SITE_ORIGIN)
  const unlock = lockBuilds(root)
  const typesFile = join(root, 'next-env.d.ts')
  const typesBefore = existsSync(typesFile) ? readFileSync(typesFile) : undefined
  let build: Build | undefined
  try {
    removeOldBuilds(root)
    await step('Check the content', () => checkContent(root, now))
    build = createBuild(root, hashInputs(root, origin), now)
    const { folder } = build
    const path = (name: string) => join(root, folder, name)

    await step('Read the content', async () => {
      await runTool('Reading the content', contentlayerScript(root), ['build'])
      cpSync(join(root, '.contentlayer', 'generated'), path('documents'), { recursive: true })
      if (origin) writeOrigin(path('documents'), origin)
    })
    // From here on this process too, and each that it starts, reads the documents of this build, without drafts.
    Object.assign(process.env, {
      SITE_BUILD: folder,
      NEXT_TELEMETRY_DISABLED: '1',
      NODE_ENV: 'production',
    })
    await step('Index the words for search', () =>
      writeFileSync(path('search-index.json'), buildSearchIndexJson()),
    )
    await step('Render and publish the pages', async () => {
      writeFileSync(path('tsconfig.json'), '{ "extends": "../../tsconfig.json" }\n')
      await bundle({
        entryPoints: [join(root, 'lib/publish/adapter.ts')],
        outfile: path('adapter.mjs'),
        bundle: true,
        packages: 'external',
        platform: 'node',
        format: 'esm',
        logLevel: 'silent',
      })
      await runTool('Rendering the pages', nextScript(root), ['build'], {
        NEXT_ADAPTER_PATH: path('adapter.mjs'),
      })
    })
    const live = readLiveBuild(root)
    if (live && existsSync(join(root, live.folder, 'manifest.json')))
      carryAssets(join(root, live.folder), join(root, folder))
    await bundleServer(root, build)
    const manifest = await step('Look at what was published', () => readPublished(join(root, folder)))
    makeLive(root, build)
    removeOldBuilds(root)
    say(`  ${manifest.pages.length} pages, in ${folder}`)
    const ownAddress = explainOwnAddress(path('documents'))
    if (ownAddress) say(ownAddress)
    return build
  } catch (error) {
    if (build) rmSync(join(root, build.folder), { recursive: true, force: true })
    throw explainFileError(error)
  } finally {
    restoreTypes(typesFile, typesBefore)
    unlock()
  }
}

/** Next points its types at the build's folder; the types of the project are those of development. */
function restoreTypes(path: string, before: Buffer | undefined) {
  if (before) writeFileSync(path, before)
  else rmSync(path, { force: true })
}

function checkContent(root: string, now: Date) {
  const { findings, filesChecked } = checkContentFolder({ root, today: readToday(now) })
  const errors = findings.filter(({ level }) => level === 'must')
  if (errors.length > 0)
    throw new PlainError(
      `${formatFindings({ findings: errors, filesChecked })}\n\nThe site was not built, because the content has errors: put right what is listed above.`,
    )
}

/** @throws when a file of the published site is missing or empty */
function readPublished(folder: string): Manifest {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest
  const files = [
    ...manifest.pages.map((address) => (address === '/' ? '/index.html' : `${address}.html`)),
    ...[404, ...messageStatuses].map((status) => `/${status}.html`),
    ...Object.keys(manifest.files),
  ]
  const missing = files.filter(
    (file) => !statSync(join(folder, 'published', file), { throwIfNoEntry: false }),
  )
  if (missing.length > 0) throw new Error(`These were not published: ${missing.join(', ')}`)
  if (!manifest.pages.includes('/')) throw new Error('The home page was not published')
  return manifest
}
