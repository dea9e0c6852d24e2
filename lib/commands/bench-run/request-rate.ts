import { connect } from 'node:net'

export const connections = 20

/** The end of an answer whose length was not said beforehand: seven bytes that compressed text will not end in. */
const lastChunk = '\r\n0\r\n\r\n'
const endOfHeaders = '\r\n\r\n'

/**
 * Requests an address over and over on 20 connections that are kept open, and counts whole answers. It speaks
 * HTTP by itself, because Node's own client takes as much work for a request as the server that is measured.
 * @param next makes the path and query of each request; without it, all are for the address itself
 * @returns answers in a second
 * @throws when an answer is not 200
 */
export async function measureRate(
  address: URL,
  seconds: number,
  next: () => string = () => address.pathname + address.search,
): Promise<number> {
  const started = performance.now()
  const until = started + seconds * 1000
  const counts = await Promise.all(
    Array.from({ length: connections }, () => requestUntil(address, until, next)),
  )
  const answers = counts.reduce((sum, count) => sum + count, 0)
  return answers / ((performance.now() - started) / 1000)
}

function requestUntil(
  { hostname, port, host, pathname }: URL,
  until: number,
  next: () => string,
): Promise<number> {
  const request = () =>
    `GET ${next()} HTTP/1.1\r\nHost: ${host}\r\nAccept: text/html\r\nAccept-Encoding: br, gzip\r\n\r\n`
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname)
    let count = 0
    let head = ''
    let tail = ''
    /** How much of the answer is still to come; undefined when it does not say. */
    let left: number | undefined
    const begin = () => {
      head = ''
      tail = ''
      left = undefined
      socket.write(request())
    }
    socket.once('connect', begin)
    socket.on('data', (data) => {
      let body = data
      if (!head.includes(endOfHeaders)) {
        const before = head.length
        head += data.toString('latin1')
        const end = head.indexOf(endOfHeaders)
        if (end === -1) return
        if (!head.startsWith('HTTP/1.1 200 '))
          return void socket.destroy(
            new Error(`${pathname} was answered with ${head.slice(0, head.indexOf('\r\n'))}`),
          )
        const length = /\r\ncontent-length: (\d+)/i.exec(head.slice(0, end))?.[1]
        left = length === undefined ? undefined : Number(length)
        body = data.subarray(end + endOfHeaders.length - before)
      }
      if (left === undefined)
        tail = (tail + body.subarray(-lastChunk.length).toString('latin1')).slice(-lastChunk.length)
      else left -= body.length
      if (left === undefined ? tail !== lastChunk : left > 0) return
      count += 1
      if (performance.now() < until) begin()
      else socket.end()
    })
    socket.once('error', reject)
    socket.once('close', () =>
      performance.now() < until ? reject(new Error(`${host} closed the connection`)) : resolve(count),
    )
  })
}
