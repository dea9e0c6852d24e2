import { describe, expect, inject, it } from 'vitest'
import { largestBody, longestAddress } from '../../lib/server/refuse-request'
import { somePage } from '../shipped-content'
import { ask, sendRaw } from './raw-request'

const port = inject('port')
const statuses = (received: string) =>
  [...received.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status))

describe('Too much is refused, with the status that says so', () => {
  it('headers', async () => {
    expect(
      statuses(await sendRaw(port, `GET / HTTP/1.1\r\nHost: a\r\nX: ${'a'.repeat(40_000)}\r\n\r\n`)),
    ).toEqual([431])
    const many = Array.from({ length: 3_000 }, (_, number) => `X-${number}: ${'a'.repeat(10)}\r\n`).join('')
    expect(statuses(await sendRaw(port, `GET / HTTP/1.1\r\nHost: a\r\n${many}\r\n`))).toEqual([431])
  })

  it('an address', async () => {
    expect((await ask(port, `/search?q=${'a'.repeat(longestAddress)}`)).status).toBe(414)
    expect((await ask(port, `/${'a'.repeat(longestAddress)}`)).status).toBe(414)
  })

  it('what is sent to an address that takes nothing', async () => {
    const head = (length: string) => `GET / HTTP/1.1\r\nHost: a\r\n${length}\r\n\r\nhello`
    expect(statuses(await sendRaw(port, head('Content-Length: 5')))).toEqual([413])
    expect(statuses(await sendRaw(port, head(`Content-Length: ${largestBody * 1000}`)))).toEqual([413])
    expect(statuses(await sendRaw(port, head('Transfer-Encoding: chunked')))[0]).toBe(413)
  })
})

describe('A connection on which nothing ends is cut', () => {
  const oneLetterASecond = Array.from({ length: 60 }, () => 'a')

  it.concurrent('when the headers never end', async () => {
    const started = performance.now()
    const received = await sendRaw(port, 'GET / HTTP/1.1\r\nHost: a\r\nX: ', oneLetterASecond)
    expect(statuses(received)).toEqual([408])
    expect(performance.now() - started).toBeLessThan(20_000)
  })

  it.concurrent('when nothing is said at all', async () => {
    const started = performance.now()
    await sendRaw(port, '')
    expect(performance.now() - started).toBeLessThan(20_000)
  })

  it.concurrent('when what is sent never ends: it is not even waited for', async () => {
    const started = performance.now()
    const received = await sendRaw(
      port,
      'POST /help-at-school HTTP/1.1\r\nHost: a\r\nContent-Length: 90000\r\n\r\na',
      oneLetterASecond,
    )
    expect(statuses(received)).toEqual([405])
    expect(performance.now() - started).toBeLessThan(5_000)
  })
})

it('Two requests at once are both answered, when it is plain where the first ends', async () => {
  const two = 'GET / HTTP/1.1\r\nHost: a\r\n\r\nGET /nowhere HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n'
  expect(statuses(await sendRaw(port, two))).toEqual([200, 404])
})

// Where a proxy and the server disagree about where a request ends, one reader's answer goes to another.
describe('A request whose end is in doubt is answered once, and its connection closed', () => {
  const inside = 'GET /contacts HTTP/1.1\r\nHost: a\r\n\r\n'
  const chunked = `0\r\n\r\n${inside}`
  it.each<[string, string]>([
    [
      'a length and chunks',
      `Content-Length: ${chunked.length}\r\nTransfer-Encoding: chunked\r\n\r\n${chunked}`,
    ],
    ['two lengths', `Content-Length: 0\r\nContent-Length: ${inside.length}\r\n\r\n${inside}`],
    ['two lengths in one header', `Content-Length: 0, ${inside.length}\r\n\r\n${inside}`],
    ['a length with a sign', `Content-Length: +${inside.length}\r\n\r\n${inside}`],
    ['a length below nought', `Content-Length: -1\r\n\r\n${inside}`],
    ['a length that is no number', `Content-Length: 0x10\r\n\r\n${inside}`],
    ['chunks that are not the last encoding', `Transfer-Encoding: chunked, identity\r\n\r\n${chunked}`],
    ['chunks under a wrong name', `Transfer-Encoding: xchunked\r\n\r\n${chunked}`],
    ['chunks said twice', `Transfer-Encoding: chunked\r\nTransfer-Encoding: cow\r\n\r\n${chunked}`],
    ['a space before the colon', `Transfer-Encoding : chunked\r\n\r\n${chunked}`],
    ['a header over two lines', `X: a\r\n Content-Length: ${inside.length}\r\n\r\n${inside}`],
    ['line ends without their first half', `X: a\nTransfer-Encoding: chunked\n\n${chunked}`],
    ['a chunk of too many digits', `Transfer-Encoding: chunked\r\n\r\nfffffffffffffffff1\r\n${inside}`],
    ['a chunk below nought', `Transfer-Encoding: chunked\r\n\r\n-1\r\n${inside}`],
    ['nought in a header', `X: a\0b\r\nContent-Length: ${inside.length}\r\n\r\n${inside}`],
  ])('%s', async (_name, rest) => {
    for (const method of ['GET', 'POST']) {
      const received = await sendRaw(port, `${method} / HTTP/1.1\r\nHost: a\r\n${rest}`)
      const found = statuses(received)
      expect(found, received.slice(0, 300)).toHaveLength(1)
      expect(found[0]).toBeGreaterThanOrEqual(400)
      expect(found[0]).toBeLessThan(500)
      expect(received).toMatch(/^Connection: close/im)
    }
  })

  it.each([
    'GET / HTTP/9.9\r\nHost: a\r\n\r\n',
    'GET / HTTP/1.1\r\n\r\n',
    'GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n',
    'G\0T / HTTP/1.1\r\nHost: a\r\n\r\n',
    'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
    '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
  ])('or it is no request: %j', async (bytes) => {
    const found = statuses(await sendRaw(port, bytes))
    expect(found.length).toBeLessThanOrEqual(1)
    for (const status of found) expect(status).toBe(400)
  })
})

describe('A flood', () => {
  const metrics = async (name: string) => {
    const text = await (await fetch(`http://localhost:${inject('metricsPort')}`)).text()
    return Number(new RegExp(`^${name}\\{[^}]*\\} (\\S+)`, 'm').exec(text)?.[1])
  }
  /** Asks for so many addresses on twenty connections, each once its last answer has come. */
  async function flood(count: number, address: (number: number) => string) {
    let sent = 0
    const found = new Set<number>()
    const work = async () => {
      while (sent < count) {
        sent += 1
        found.add(
          await fetch(`http://localhost:${port}${address(sent)}`).then(async (response) => {
            await response.arrayBuffer()
            return response.status
          }),
        )
      }
    }
    await Promise.all(Array.from({ length: 20 }, work))
    return [...found]
  }
  const random = () => Math.random().toString(36).slice(2)

  it.each<[string, number, number, () => string]>([
    ['of addresses that do not exist', 2_000, 404, () => `/${random()}/${random()}`],
    ['of pages with made-up queries', 2_000, 200, () => `${somePage}?${random()}=${random()}`],
    ['of searches that nobody made before', 200, 200, () => `/search?q=${random()}+${random()}`],
    ['of half-typed words', 200, 200, () => `/search/suggestions?q=${random()}`],
  ])('%s leaves memory as it was', async (_name, count, status, address) => {
    const used: number[] = []
    for (let round = 0; round < 4; round++) {
      expect(await flood(count, address)).toEqual([status])
      used.push((await metrics('process_resident_memory_bytes')) / 1024 ** 2)
    }
    // What is kept for each request makes every round cost as much again. Anything else settles.
    const grown = used.slice(1).map((megabytes, round) => megabytes - (used[round] ?? 0))
    expect(used[0]).toBeGreaterThan(0)
    expect(Math.min(...grown), `megabytes: ${used}`).toBeLessThan(10)
  })

  it('of connections that say nothing keeps no one else waiting', async () => {
    const silent = Array.from({ length: 500 }, () => sendRaw(port, ''))
    expect((await ask(port, '/')).status).toBe(200)
    expect((await ask(port, '/search?q=ehcp')).status).toBe(200)
    await Promise.all(silent)
  })
})
