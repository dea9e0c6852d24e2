import type { ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { hasNginx, startNginx, writeNginxConfiguration, writePlainConfiguration } from './local-nginx'

/** The least that sirv needs to serve a folder: what this site adds to it is the difference. */
export const bareSirv = (published: string, port: number) => `
import { createServer } from 'node:http'
import sirv from 'sirv'
const serve = sirv(${JSON.stringify(published)}, { etag: true, brotli: true, gzip: true, extensions: ['html'] })
createServer((request, response) => serve(request, response, () => response.writeHead(404).end())).listen(${port})
`

/**
 * Two nginx: one as `docs/deploy/nginx.conf` has it (without TLS) on the published files, one with the least
 * configuration on a page of the same size, written by hand.
 * @param page an address, such as `/help-at-school`
 * @param ports of the two, and one that the first uses besides
 * @returns both, and what stops them; undefined where there is no nginx
 */
export function startTwoNginx(
  published: string,
  page: string,
  ports: { ours: number; plain: number; other: number },
): { ours: ChildProcess; plain: ChildProcess; stop: () => void } | undefined {
  if (!hasNginx()) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'local-offer-bench-'))
  const file = (name: string) => {
    mkdirSync(join(folder, dirname(name)), { recursive: true })
    return join(folder, name)
  }
  const size = (ending: string) => statSync(`${join(published, page)}.html${ending}`).size
  const path = file(`files${page}.html`)
  writeFileSync(path, Buffer.alloc(size(''), '<p>Written by hand.</p>\n'))
  writeFileSync(`${path}.gz`, sizedGzip(size('.gz')))
  const own = dirname(file('ours/nginx.conf'))
  const other = dirname(file('plain/nginx.conf'))
  const replicas: [string, string] = ['127.0.0.1:9', '127.0.0.1:9']
  const configuration = writeNginxConfiguration(own, resolve(published), {
    port: ports.ours,
    plainPort: ports.other,
    replicas,
    tls: false,
  })
  const ours = startNginx(own, configuration)
  const plain = startNginx(other, writePlainConfiguration(other, resolve(folder, 'files'), ports.plain))
  const stop = () => {
    for (const process of [ours, plain]) process.kill('SIGTERM')
    rmSync(folder, { recursive: true, force: true })
  }
  return { ours, plain, stop }
}

/** Something gzipped that takes so many bytes: nobody unpacks it here. */
const sizedGzip = (size: number) => gzipSync(randomBytes(size)).subarray(0, size)
