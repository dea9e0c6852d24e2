import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import { describe, expect, inject, it, vi } from 'vitest'
import { serverFile } from '../../lib/publish/runtime'
import { findFreePort } from '../../lib/server/port'
import { somePage } from '../shipped-content'

/** The server as a container runs it. */
async function startBuild(): Promise<{ child: ChildProcess; port: number }> {
  const port = await findFreePort()
  const build = readFileSync('.site/current', 'utf8')
  const child = spawn(process.execPath, [join('.site', build, serverFile)], {
    env: { ...process.env, PORT: String(port), METRICS_PORT: '' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  while (!(await fetch(`http://localhost:${port}/readyz`).catch(() => undefined))?.ok)
    await new Promise((resolve) => setTimeout(resolve, 50))
  return { child, port }
}

/** One request on a connection that is kept, and `refused` when there was nobody to connect to. */
function askOn(agent: Agent, port: number, path: string): Promise<'answered' | 'refused' | Error> {
  return new Promise((resolve) => {
    const sent = request({ agent, port, path }, (response) => {
      response.on('error', resolve)
      response.on('end', () => resolve('answered')).resume()
    })
    sent.on('error', (error: NodeJS.ErrnoException) =>
      resolve(error.code === 'ECONNREFUSED' ? 'refused' : error),
    )
    sent.end()
  })
}

describe('A server that is told to stop', () => {
  it('is gone in less than two seconds when nothing but idle connections is left', async () => {
    const { child, port } = await startBuild()
    for (let number = 0; number < 20; number++) {
      const socket = connect(port, 'localhost')
      socket.on('error', () => {})
      socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n')
      await once(socket, 'data')
    }
    const started = performance.now()
    child.kill('SIGTERM')
    const [code] = await once(child, 'exit')
    expect(code).toBe(0)
    expect(performance.now() - started).toBeLessThan(2_000)
  })

  it('answers every request that reached it under load', async () => {
    const { child, port } = await startBuild()
    const outcomes: unknown[] = []
    const paths = ['/', somePage, '/search?q=ehcp', '/nowhere']
    const work = async (_: unknown, worker: number) => {
      const agent = new Agent({ keepAlive: true, maxSockets: 1 })
      for (let number = worker; ; number++) {
        const outcome = await askOn(agent, port, paths[number % paths.length] ?? '/')
        if (outcome === 'refused') return
        outcomes.push(outcome)
      }
    }
    const load = Array.from({ length: 20 }, work)
    await vi.waitFor(() => expect(outcomes.length).toBeGreaterThan(200), { timeout: 60_000 })
    child.kill('SIGTERM')
    await Promise.all(load)
    expect(outcomes.filter((outcome) => outcome !== 'answered')).toEqual([])
  })
})

it('The log has a line for each request, and in none of them a query or who asked', async () => {
  await fetch(`http://localhost:${inject('port')}/search?q=tourettes`, {
    headers: { 'x-forwarded-for': '192.0.2.1', referer: 'https://example.org/my-child' },
  })
  const readLines = () =>
    readFileSync(inject('log'), 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('{'))
  await vi.waitFor(() => expect(readLines().some((line) => line.includes('"path":"/search"'))).toBe(true))
  for (const line of readLines()) {
    expect(Object.keys(JSON.parse(line))).toEqual(['time', 'method', 'path', 'status', 'bytes', 'ms'])
    expect(line).not.toMatch(/tourettes|192\.0\.2|127\.0\.0|::1|example\.org|\?/)
  }
})
