import { createServer, type RequestListener } from 'node:http'
import next from 'next'

/**
 * Next's own request handler for the build that `SITE_BUILD` names.
 * @param root the root of the project
 */
export async function createNextHandler(
  root: string,
): Promise<(...request: Parameters<RequestListener>) => Promise<void>> {
  // Given no server, Next takes over the upgrade requests of ours; this one never listens.
  const site = next({ dev: false, dir: root, quiet: true, httpServer: createServer() })
  await site.prepare()
  return site.getRequestHandler()
}
