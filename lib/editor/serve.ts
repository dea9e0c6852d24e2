import { randomBytes, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { hashOf } from './content-state'
import { renderMessage } from './layout'
import type { Answer, EditorRequest } from './store'

/**
 * What every answer says. No script, no frame, nothing from elsewhere; what is typed is not kept on the disk of
 * the browser. The browser sends an Origin with each form, which `no-referrer` would make empty.
 */
const headers = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'Cache-Control': 'no-store',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
}

/** The largest file is 1 MB; each of its bytes may take three on its way here. */
export const largestForm = 4_000_000
/** More than this is not even read to the end. */
const largestSent = 50_000_000

/** A file as it is sent. A browser keeps a font for a day, so that no page waits for it. */
export type ServedFile = { bytes: Uint8Array; type: string }

export type EditorServerOptions = {
  answer: (request: EditorRequest) => Answer
  /** A file that pages need, such as `/editor.css`, or one of `public/`. */
  readFile: (path: string) => ServedFile | undefined
  /** Called with each new address that lets someone in: the last one has been used, or there was none. */
  showAddress: (address: string) => void
  logFailure: (error: unknown) => void
}

/**
 * The server of the editor. It listens to this computer only, and lets in whoever has the key that the terminal
 * shows. The key works once: it is exchanged for a cookie of this browser, since a key that stayed in addresses
 * would stay in the history. Cookies are shared by all ports of a computer, so its name has the port in it.
 *
 * Another website cannot reach it: a name that it points here is refused by `Host` (DNS rebinding), a form that it
 * sends is refused by `Origin`, and the cookie is not sent along (`SameSite=Strict`).
 */
export function createEditorServer(options: EditorServerOptions): Server {
  const session = newSecret()
  let key = newSecret()

  const ownHost = () => `127.0.0.1:${portOf(server)}`
  const cookieName = () => `editor-${portOf(server)}`
  const showKey = () => options.showAddress(`http://${ownHost()}/?key=${key}`)

  const isKnown = (request: IncomingMessage) =>
    (request.headers.cookie ?? '')
      .split(/; */)
      .some(
        (one) => one.startsWith(`${cookieName()}=`) && isSame(one.slice(cookieName().length + 1), session),
      )

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const method = request.method ?? ''
    if (request.headers.host !== ownHost())
      return refuse(
        response,
        421,
        'Open the address that the terminal shows',
        'This editor answers to no other name.',
      )
    const url = parseAddress(request.url ?? '', ownHost())
    if (!url) return refuse(response, 400, 'That address cannot be read', 'Go back and try again.')
    if (method !== 'GET' && method !== 'HEAD' && method !== 'POST') {
      response.setHeader('Allow', 'GET, HEAD, POST')
      return refuse(response, 405, 'That did not work', 'The editor does not take what was sent to it.')
    }
    // Also for the pages that refuse: there is nothing in these that the public site does not have.
    const file = method === 'POST' ? undefined : options.readFile(url.pathname)
    if (file?.type.startsWith('font/')) response.setHeader('Cache-Control', 'private, max-age=86400')
    if (file) return send(response, 200, file.type, file.bytes)
    const given = url.searchParams.get('key')
    if (given !== null && method === 'GET' && !isKnown(request)) return enter(given, response)
    if (!isKnown(request))
      return refuse(
        response,
        403,
        'Open the address that the terminal shows',
        'Only a browser that was opened with the newest address there may edit. Nothing has been changed.',
      )
    if (given !== null) return redirect(response, '/')
    if (method !== 'POST')
      return give(response, options.answer({ path: url.pathname, query: url.searchParams }))
    if (request.headers.origin !== `http://${ownHost()}`)
      return refuse(response, 403, 'This form was not sent by the editor', 'Nothing has been changed.')
    if (!/^application\/x-www-form-urlencoded\b/.test(request.headers['content-type'] ?? ''))
      return refuse(response, 415, 'This is not a form of the editor', 'Nothing has been changed.')
    const body = await readBody(request)
    if (body === undefined)
      return refuse(
        response,
        413,
        'That is too much to save at once',
        'Nothing has been saved. A file may have 1 MB, which is a book of 170,000 words. Go back in your browser to have what you typed, and split it into several pages.',
      )
    give(
      response,
      options.answer({ path: url.pathname, query: url.searchParams, form: new URLSearchParams(body) }),
    )
  }

  function enter(given: string, response: ServerResponse) {
    if (!isSame(given, key))
      return refuse(
        response,
        403,
        'This address has been used, or is not complete',
        'Each address works once. Copy the newest one from the terminal.',
      )
    key = newSecret()
    response.setHeader('Set-Cookie', `${cookieName()}=${session}; HttpOnly; SameSite=Strict; Path=/`)
    redirect(response, '/')
    showKey()
  }

  const server = createServer({ maxHeaderSize: 32_768, requestTimeout: 60_000 }, (request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    answer(request, response).catch((error) => {
      options.logFailure(error)
      if (response.headersSent) return response.destroy()
      refuse(
        response,
        500,
        'The editor made a mistake',
        'You have done nothing wrong, and nothing has been saved. Go back in your browser to have what you typed, and tell whoever looks after the website.',
      )
    })
  })
  server.once('listening', showKey)
  return server
}

const newSecret = () => randomBytes(32).toString('base64url')

/** Compares without telling by the time it takes how much of it was right. */
const isSame = (given: string, secret: string) =>
  timingSafeEqual(Buffer.from(hashOf(given)), Buffer.from(hashOf(secret)))

function portOf(server: Server): number {
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

/** An address of this server; undefined for anything else, such as one that names another. */
function parseAddress(address: string, host: string): URL | undefined {
  const url = URL.canParse(address, `http://${host}`) ? new URL(address, `http://${host}`) : undefined
  return address.startsWith('/') && url?.host === host ? url : undefined
}

/** What was sent, as text; undefined when it is too much. It is read to the end, so that the answer arrives. */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length
    if (size <= largestForm) parts.push(part)
    if (size > largestSent) break
  }
  return size > largestForm ? undefined : Buffer.concat(parts).toString('utf8')
}

function give(response: ServerResponse, answer: Answer) {
  if ('redirect' in answer) return redirect(response, answer.redirect)
  send(response, answer.status, 'text/html; charset=utf-8', Buffer.from(answer.html))
}

function redirect(response: ServerResponse, to: string) {
  response.setHeader('Location', to)
  send(response, 303, 'text/plain', Buffer.alloc(0))
}

function refuse(response: ServerResponse, status: number, heading: string, text: string) {
  response.setHeader('Connection', 'close')
  send(response, status, 'text/html; charset=utf-8', Buffer.from(renderMessage(heading, text)))
}

function send(response: ServerResponse, status: number, type: string, bytes: Uint8Array) {
  response.writeHead(status, { 'Content-Type': type, 'Content-Length': bytes.length })
  response.end(bytes)
}
