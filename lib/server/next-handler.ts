import type { RequestListener } from 'node:http'
import { createRequire } from 'node:module'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Manifest } from '../publish/manifest'

type Handler = (...request: Parameters<RequestListener>) => Promise<void>

/** What Next's build makes of a route: https://nextjs.org/docs/app/api-reference/adapters/invoking-entrypoints */
interface Entry {
  handler: (
    ...request: [
      ...Parameters<RequestListener>,
      { waitUntil: (work: Promise<void>) => void; requestMeta: { relativeProjectDir: string } },
    ]
  ) => Promise<void>
}

/**
 * Next's own handler of each route that is rendered on request, without Next's server and router around it.
 * @param folder the folder of the build that `SITE_BUILD` names
 * @returns what answers a request whose path is one of the routes
 * @throws when the build is not whole
 */
export function createNextHandler(folder: string, routes: Manifest['dynamicRoutes']): Handler {
  const require = createRequire(pathToFileURL(join(folder, 'manifest.json')))
  // What Next needs of Node, before any of its code is read: the first lines of each of its own servers.
  for (const name of ['node-environment', 'require-hook', 'node-polyfill-crypto'])
    require(`next/dist/server/${name}`)
  const root = join(folder, '../..')
  const context = {
    waitUntil: () => {},
    requestMeta: { relativeProjectDir: relative(process.cwd(), root) || '.' },
  }
  const entries = routes.map(({ pattern, entry }) => ({
    pattern: new RegExp(pattern),
    handle: (require(join(folder, entry)) as Entry).handler,
  }))
  return async (request, response) => {
    const path = request.url?.split('?', 1)[0] ?? ''
    const found = entries.find(({ pattern }) => pattern.test(decodeURIComponent(path)))
    if (!found) throw new Error(`No route of this build answers ${path}`)
    await found.handle(request, response, context)
  }
}
