import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, dirname, extname, join, relative, sep } from 'node:path'
import { build } from 'esbuild'
import type { NextAdapter } from 'next'
import { listPages } from '../content/pages'
import { listRedirects } from '../content/settings'
import { leanHtml } from './lean-html'
import { buildRoutePattern, type Manifest, namePageFile } from './manifest'
import { buildMessagePage, messageStatuses } from './message-pages'
import { buildRedirects } from './redirects'
import { tracedFile } from './runtime'
import { forEachInParallel, writePublished } from './write-published'

type BuildComplete = Parameters<NonNullable<NextAdapter['onBuildComplete']>>[0]
type Outputs = BuildComplete['outputs']

const islandFolder = '/islands/'
const frameworkFolder = '/_next/'

// Next hands over app/not-found.tsx as a static file of this name.
const notFoundAddress = '/404'
// Next's own page for failures always has inline styles; lib/publish/message-pages.ts has ours.
const failureAddresses = ['/_global-error', '/500']

const immutable = { 'Cache-Control': 'public, max-age=31536000, immutable' }
const anHour = { 'Cache-Control': 'public, max-age=3600' }
const checkEachTime = { 'Cache-Control': 'no-cache' }

// What the server would say by itself names no character set but for HTML, and browsers then guess; and it knows no icon.
const contentTypes: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.vcf': 'text/vcard; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.ico': 'image/x-icon',
}

// The headers of a prerendered route that are the route's own. The rest are notes of Next to itself.
const routeHeaders = ['content-type', 'content-disposition', 'x-robots-tag']

/**
 * The adapter that `next build` calls when it has finished (the documented `adapterPath`): it publishes what
 * Next prerendered as lean, compressed files beside the build's own folder, and edits nothing in that.
 * The build fails when a page is not lean.
 */
const adapter: NextAdapter = {
  name: 'local-offer',
  async onBuildComplete({ outputs, distDir, projectDir }) {
    const buildFolder = dirname(distDir)
    const published = join(buildFolder, 'published')
    const manifest: Manifest = {
      pages: [],
      files: {},
      dynamicRoutes: [],
      redirects: {},
      carried: [],
      islands: {},
    }
    const found = sortPrerenders(outputs)

    const islands: Record<string, string> = {}
    await forEachInParallel(found.islands, async (island) => {
      const body = await readFile(island.filePath)
      const hash = createHash('sha256').update(body).digest('hex').slice(0, 12)
      const address = `${islandFolder}${basename(island.pathname, '.js')}.${hash}.js`
      islands[island.pathname] = address
      manifest.files[address] = { ...immutable, 'Content-Type': 'text/javascript; charset=utf-8' }
      await writePublished(join(published, address), body)
    })
    manifest.islands = islands

    const faults: string[] = []
    await forEachInParallel(found.pages, async (page) => {
      const lean = leanHtml(await readFile(page.filePath, 'utf8'), islands)
      faults.push(...lean.faults.map((fault) => `${page.pathname} has ${fault}`))
      if (page.pathname !== notFoundAddress) manifest.pages.push(page.pathname)
      await writePublished(join(published, namePageFile(page.pathname)), Buffer.from(lean.html))
    })
    if (faults.length > 0) throw new Error(explainFaults(faults))
    manifest.pages.sort()

    await forEachInParallel(found.routes, async (route) => {
      const own = Object.entries(route.headers).filter(([name]) => routeHeaders.includes(name.toLowerCase()))
      manifest.files[route.pathname] = {
        ...checkEachTime,
        ...Object.fromEntries(own.map(([name, value]) => [name, String(value)])),
      }
      await writePublished(join(published, route.pathname), await readFile(route.filePath))
    })

    const publishFile = async (address: string, path: string, headers: Record<string, string>) => {
      const contentType = contentTypes[extname(address)]
      manifest.files[address] = { ...headers, ...(contentType && { 'Content-Type': contentType }) }
      await writePublished(join(published, address), await readFile(path))
    }
    await forEachInParallel(listStaticFiles(outputs), ({ pathname, filePath }) =>
      publishFile(pathname, filePath, pathname.startsWith(frameworkFolder) ? immutable : checkEachTime),
    )
    const publicFolder = join(projectDir, 'public')
    await forEachInParallel(await listFiles(publicFolder), (path) =>
      publishFile(`/${relative(publicFolder, path).split(sep).join('/')}`, path, anHour),
    )

    const notFoundPage = await readFile(join(published, namePageFile(notFoundAddress)), 'utf8')
    await forEachInParallel(messageStatuses, (status) =>
      writePublished(join(published, `${status}.html`), Buffer.from(buildMessagePage(notFoundPage, status))),
    )

    const { routes, traced } = await listDynamicRoutes(outputs, projectDir, buildFolder)
    manifest.dynamicRoutes = routes
    await writeFile(join(buildFolder, tracedFile), JSON.stringify(traced))
    const addresses = new Set([...manifest.pages, ...Object.keys(manifest.files)])
    manifest.redirects = buildRedirects([...listRedirects(), ...found.redirects], listPages(), addresses)

    await writeFile(join(buildFolder, 'manifest.json'), JSON.stringify(manifest))
  },
}

export default adapter

interface Prerendered {
  pathname: string
  filePath: string
  headers: Readonly<Record<string, string | string[]>>
}

/** What Next prerendered, by what becomes of it. */
function sortPrerenders({ prerenders, staticFiles }: Outputs) {
  const pages: Prerendered[] = []
  const routes: Prerendered[] = []
  const islands: Prerendered[] = []
  const redirects: { from: string; to: string }[] = []
  for (const { pathname, routeType, response, fallback } of prerenders) {
    // What has no type is data for the framework's own script.
    if (!routeType || !fallback?.filePath || failureAddresses.includes(pathname)) continue
    const { filePath, initialStatus = 200, initialHeaders: headers = {} } = fallback
    if (headers.location) redirects.push({ from: pathname, to: String(headers.location) })
    else if (initialStatus === 404) continue
    else if (initialStatus !== 200 || response !== 'complete')
      throw new Error(`${pathname} cannot be published: status ${initialStatus}, ${response} response`)
    else if (routeType === 'page') pages.push({ pathname, filePath, headers })
    else if (pathname.startsWith(islandFolder)) islands.push({ pathname, filePath, headers })
    else routes.push({ pathname, filePath, headers })
  }
  const notFound = staticFiles.find(({ pathname }) => pathname === notFoundAddress)
  if (!notFound) throw new Error('app/not-found.tsx was not prerendered')
  pages.push({ ...notFound, headers: {} })
  return { pages, routes, islands, redirects }
}

/** Next's static files without its scripts, its data, and its own two pages for errors. */
const listStaticFiles = ({ staticFiles }: Outputs) =>
  staticFiles.filter(
    ({ pathname }) =>
      ![notFoundAddress, ...failureAddresses].includes(pathname) &&
      !(pathname.startsWith(frameworkFolder) && /\.(js|map|json)$/.test(pathname)),
  )

async function listFiles(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return []
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  // What a computer leaves in a folder without showing it, such as .DS_Store, is for nobody.
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
}

/**
 * Every route that Next must render on request: those that it prerendered nothing of. And all files that they
 * need, as Next traced them, below the root of the project.
 */
async function listDynamicRoutes(
  outputs: Outputs,
  projectDir: string,
  buildFolder: string,
): Promise<{ routes: Manifest['dynamicRoutes']; traced: string[] }> {
  const prerendered = new Set(outputs.prerenders.map(({ route }) => route))
  const isDynamic = ({ pathname }: { pathname: string }) =>
    !pathname.endsWith('.rsc') && !pathname.startsWith('/_') && !prerendered.has(pathname)
  const pages = outputs.appPages.filter(isDynamic).map((page) => ({ ...page, methods: ['GET', 'HEAD'] }))
  const handlers = outputs.appRoutes.filter(isDynamic).map(async (handler) => ({
    ...handler,
    methods: await listMethods(join(projectDir, 'app', `${handler.sourcePage}.ts`)),
  }))
  const found = [...pages, ...(await Promise.all(handlers))]
  const below = (folder: string, path: string) => relative(folder, path).split(sep).join('/')
  const traced = found
    .flatMap(({ filePath, assets }) => [filePath, ...Object.values(assets)])
    .map((path) => below(projectDir, path))
  const routes = found.map(({ pathname, methods, filePath }) => ({
    route: pathname,
    pattern: buildRoutePattern(pathname),
    methods,
    entry: below(buildFolder, filePath),
  }))
  return { routes, traced: [...new Set(traced)].sort() }
}

/** The methods that a route handler takes: the names that its file exports. */
async function listMethods(path: string): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [path],
    format: 'esm',
    metafile: true,
    write: false,
    outdir: '.',
  })
  const exported = Object.values(metafile.outputs).flatMap((output) => output.exports)
  const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'].filter((name) => exported.includes(name))
  return methods.includes('GET') && !methods.includes('HEAD') ? ['HEAD', ...methods] : methods
}

function explainFaults(faults: string[]): string {
  const shown = faults.slice(0, 20).map((fault) => `  ${fault}`)
  const more = faults.length > shown.length ? [`  and ${faults.length - shown.length} more`] : []
  return ['The site was not published, because it would not be lean:', ...shown, ...more].join('\n')
}
