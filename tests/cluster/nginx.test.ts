import { type ChildProcess, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:https'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasNginx, startNginx, writeNginxConfiguration } from '../../lib/commands/bench-run/local-nginx'
import type { Manifest } from '../../lib/publish/manifest'
import { findFreePort } from '../../lib/server/port'
import { type Answer, ask as askPlainly } from '../security/raw-request'
import { getBuildFolder, startLoad, startReplica, stop, waitUntil } from './processes'

const hasOpenssl = spawnSync('openssl', ['version']).status === 0
const missing = [...(hasNginx() ? [] : ['nginx']), ...(hasOpenssl ? [] : ['openssl'])]
const how =
  missing.length > 0 ? ` (left out: install ${missing.join(' and ')}, on Debian with apt-get install)` : ''

// Two names each for the same thing.
const sameTypes: Record<string, string> = {
  'application/javascript': 'text/javascript',
  'text/xml': 'application/xml',
}
const compared =
  'cache-control content-encoding content-security-policy cross-origin-opener-policy cross-origin-resource-policy location permissions-policy referrer-policy strict-transport-security x-content-type-options'

/** What a reader's browser, or a cache, goes by. */
function show({ status, headers, body }: Answer) {
  const [type = '', ...rest] = (headers['content-type'] ?? '').split(/; ?/)
  return {
    status,
    size: body.length,
    type: [sameTypes[type] ?? type, ...rest],
    // nginx says this only of what it compressed.
    vary: headers['content-encoding'] && headers.vary,
    headers: compared.split(' ').map((name) => headers[name]),
  }
}

describe.skipIf(missing.length > 0)(`Two replicas behind nginx${how}`, () => {
  let folder: string
  let nginx: ChildProcess
  let port: number
  let plainPort: number
  const ports: number[] = []
  const replicas: ChildProcess[] = []
  const agent = new Agent({ keepAlive: true, maxSockets: 10, rejectUnauthorized: false })

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'local-offer-nginx-'))
    spawnSync('openssl', [
      ...'req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost'.split(' '),
      ...['-keyout', join(folder, 'key.pem'), '-out', join(folder, 'certificate.pem')],
    ])
    for (let number = 0; number < 2; number++) ports.push(await findFreePort())
    port = await findFreePort()
    plainPort = await findFreePort()
    for (const one of ports) replicas.push(await startReplica(one))
    const configuration = writeNginxConfiguration(folder, resolve(getBuildFolder(), 'published'), {
      port,
      plainPort,
      replicas: [`127.0.0.1:${ports[0]}`, `127.0.0.1:${ports[1]}`],
      tls: true,
    })
    nginx = startNginx(folder, configuration)
    await waitUntil(async () => (await ask('/').catch(() => undefined))?.status === 200)
  })
  afterAll(async () => {
    agent.destroy()
    await Promise.all([nginx, ...replicas].map((child) => stop(child)))
    rmSync(folder, { recursive: true })
  })

  function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
    return new Promise((fulfil, reject) => {
      const sent = request({ port, agent, path, method, headers }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', reject)
        response.on('end', () =>
          fulfil({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks),
          }),
        )
      })
      sent.on('error', reject)
      sent.end()
    })
  }
  const load = () => startLoad(async (path) => (await ask(path)).status)
  const wait = (seconds: number) => new Promise((done) => setTimeout(done, seconds * 1000))

  it('answer every address of the site as one server by itself does', async () => {
    const manifest = JSON.parse(readFileSync(join(getBuildFolder(), 'manifest.json'), 'utf8')) as Manifest
    const others = [
      '/nowhere',
      '/Contacts/',
      '/index',
      '/404',
      '/index.html',
      '/index.html.gz',
      '/search?q=ehcp',
      '/healthz',
    ]
    const addresses = [
      ...manifest.pages,
      ...Object.keys(manifest.files),
      ...Object.keys(manifest.redirects),
      ...others,
    ]
    const differ: unknown[] = []
    for (const path of addresses) {
      const headers = { 'accept-encoding': 'gzip', 'x-forwarded-proto': 'https' }
      const [ours, theirs] = [await askPlainly(ports[0] ?? 0, path, headers), await ask(path, headers)].map(
        show,
      )
      if (JSON.stringify(ours) !== JSON.stringify(theirs)) differ.push([path, ours, theirs])
    }
    expect(addresses.length).toBeGreaterThan(100)
    expect(differ).toEqual([])
  })

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuse %s as one server does', async (method) => {
    for (const path of ['/', '/help-at-school', '/favicon.svg', '/search']) {
      const { status, headers } = await ask(path, {}, method)
      expect([status, headers.allow], path).toEqual([405, 'GET, HEAD'])
    }
  })

  it('lead from the plain address to the safe one by the name of the site, whatever name was asked for', async () => {
    const { status, headers } = await askPlainly(plainPort, '/contacts?a=b', { host: 'evil.example' })
    expect([status, headers.location]).toEqual([301, 'https://localoffer.example.gov.uk/contacts?a=b'])
  })

  it('log no query and nobody’s address', async () => {
    await ask('/search?q=tourettes', { referer: 'https://example.org/', 'user-agent': 'Browser' })
    const log = () => readFileSync(join(folder, 'access.log'), 'utf8')
    await waitUntil(() => log().includes('"path":"/search"'), 5)
    expect(log()).not.toMatch(/tourettes|127\.0\.0\.1|example\.org|Browser/)
    expect(readFileSync(join(folder, 'error.log'), 'utf8')).not.toContain('tourettes')
  })

  it('are renewed one after the other under load, and no request fails', async () => {
    const going = load()
    await wait(1)
    for (const [number, replica] of replicas.entries()) {
      await stop(replica)
      await wait(1)
      replicas[number] = await startReplica(ports[number] ?? 0)
      await wait(2)
    }
    const { answered, failed } = await going.stop()
    expect(failed).toEqual([])
    expect(answered).toBeGreaterThan(20)
  })

  it('lose none of the other’s requests when one is killed at once', async () => {
    const going = load()
    await wait(1)
    const [first] = replicas
    if (first) await stop(first, 'SIGKILL')
    await wait(3)
    const { answered, failed } = await going.stop()
    expect(failed).toEqual([])
    expect(answered).toBeGreaterThan(20)
    replicas[0] = await startReplica(ports[0] ?? 0)
  })

  it('still serve what is published when both are gone, and say so for the rest', async () => {
    await Promise.all(replicas.map((replica) => stop(replica)))
    expect((await ask('/help-at-school')).status).toBe(200)
    const { status, body } = await ask('/search?q=ehcp')
    expect(status).toBeGreaterThanOrEqual(502)
    expect(body.toString()).toContain('something went wrong')
  })
})
