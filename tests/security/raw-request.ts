import { type IncomingHttpHeaders, request } from 'node:http'
import { connect } from 'node:net'

export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
}

/** Sends exactly what it is given: no path is tidied, no header is added. */
export function ask(
  port: number,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
  body?: string | Buffer,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ port, path, headers, method, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      )
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

/**
 * Sends bytes that no client would, and gives back all that comes until the connection is closed.
 * @param more sent one after the other, each a second after the one before
 */
export function sendRaw(port: number, bytes: string, more: string[] = []): Promise<string> {
  return new Promise((resolve) => {
    const rest = [...more]
    const socket = connect(port, 'localhost', () => socket.write(bytes, 'latin1'))
    const drip = setInterval(() => {
      const next = rest.shift()
      if (next !== undefined) socket.write(next, 'latin1')
    }, 1_000)
    let received = ''
    socket.on('data', (chunk) => {
      received += chunk.toString('latin1')
    })
    // A server that has refused may close while we still send.
    socket.on('error', () => {})
    socket.on('close', () => {
      clearInterval(drip)
      resolve(received)
    })
  })
}
