import { existsSync, readFileSync } from 'node:fs'
import {
  createServer,
  IncomingMessage,
  type RequestListener,
  type Server,
  ServerResponse,
  STATUS_CODES,
} from 'node:http'
import { Server as NetServer, Socket } from 'node:net'
import { join } from 'node:path'
import { type Duplex, pipeline } from 'node:stream'
import type { Manifest } from '../publish/manifest'
import { type MessageStatus, messageStatuses } from '../publish/message-pages'
import { answerDynamically, pickEncoding } from './dynamic-response'
import { type Place, readPlaces } from './find-place'
import { type PublishedFile, readPublishedFiles } from './published-files'
import { refuseAddress, refuseBody } from './refuse-request'
import {
  type AnswerSearch,
  createSearchPage,
  createSuggestions,
  type SearchCode,
  type SearchPageOptions,
  searchAddress,
  suggestionsAddress,
} from './search-page'
import { listSecurityHeaders } from './security-headers'

/** One request, as it is logged. No query, no address of the reader: families type diagnoses into search. */
export interface LogLine {
  time: string
  method: string
  path: string
  status: number
  bytes: number
  ms: number
}

export interface SiteOptions {
  /** The folder of the build to serve, with `manifest.json` and `published/`. */
  folder: string
  /** The id of the build, for `/healthz`. */
  build: string
  log: (line: LogLine) => void
  /** Called when an answer could not be given. */
  logFailure: (error: unknown) => void
  /** Next's handler, which may still be getting ready: published pages do not wait for it. */
  dynamic: Promise<(...request: Parameters<RequestListener>) => Promise<void>>
  /** What makes the results of a search, and suggestions. */
  search: Promise<SearchCode>
  countSearch: Pick<SearchPageOptions, 'countEmptySearch' | 'countAnswer'>
  /** Called when a request comes; what it returns is called when the answer has gone. */
  countRequest?: (() => (route: string, status: number) => void) | undefined
}

/** In-flight requests have this long to finish when the server is told to stop. */
const patience = 10_000

/** A connection that is kept open may have a request on its way: for so long it is waited for. */
const graceOfIdle = 800

/** Longer paths than this come from machines, and would fill the disk with their logs. */
const longestLoggedPath = 300

const readingMethods = ['GET', 'HEAD']
const healthAddress = '/healthz'
const readyAddress = '/readyz'

/**
 * The server of the site: published files from memory, results of a search through its own page, everything else
 * that is dynamic through Next, the same security headers on all. It does not listen yet.
 * @throws when the folder does not hold a whole build
 */
export function createSite({
  folder,
  build,
  log,
  logFailure,
  dynamic,
  search,
  countSearch,
  countRequest,
}: SiteOptions): {
  server: Server
  /** Resolves when the first reader of each page that is rendered on request would not wait for anything. */
  ready: Promise<void>
  /** Takes no more requests, and resolves when those in flight are finished or out of time. */
  close: () => Promise<void>
} {
  const published = join(folder, 'published')
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest
  const findPlace = readPlaces(manifest)
  const messages = readMessages(published)
  const readPublishedFile = readPublishedFiles(published)
  let closing = false
  let isReady = false

  /** Every answer begins here, and so has the security headers. */
  const begin = (
    response: ServerResponse,
    status: number,
    headers: Readonly<Record<string, string | number>>,
  ) =>
    response.writeHead(status, {
      ...listSecurityHeaders(response.req.headers),
      ...(closing && { Connection: 'close' }),
      ...headers,
    })

  const sendMessage = (response: ServerResponse, status: number, headers: Record<string, string> = {}) => {
    const message = messages.get(status) ?? messages.get(500)
    if (!message) throw new Error('The published site has no page for failures')
    const encoding = pickEncoding(String(response.req.headers['accept-encoding'] ?? ''))
    const compressed = encoding && message[encoding]
    const body = compressed ?? message.html
    const ownHeaders = {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Length': body.length,
      'Cache-Control': 'no-store',
      Vary: 'Accept-Encoding',
      ...(compressed && { 'Content-Encoding': encoding }),
    }
    begin(response, status, { ...ownHeaders, ...headers }).end(body)
  }

  const sendFailure = (response: ServerResponse, error: unknown) => {
    logFailure(error)
    if (response.headersSent) response.destroy()
    else sendMessage(response, 500)
  }

  const refused = new WeakSet<Duplex>()

  /** Refuses without reading on: the rest of what is being sent is dropped with the connection. */
  const refuse = (response: ServerResponse, status: MessageStatus, headers: Record<string, string> = {}) => {
    refused.add(response.req.socket)
    sendMessage(response, status, { ...headers, Connection: 'close' })
  }

  const sendFile = (response: ServerResponse, { etag, headers, notModified, body }: PublishedFile) => {
    const { method, headers: asked } = response.req
    if (asked['if-none-match']?.split(',').some((one) => one.trim() === etag))
      return begin(response, 304, notModified).end()
    begin(response, 200, headers)
    if (Buffer.isBuffer(body)) response.end(body)
    else if (method === 'HEAD') response.end()
    else
      pipeline(body(), response, (error) => {
        if (error && error.code !== 'ERR_STREAM_PREMATURE_CLOSE') logFailure(error)
      })
  }

  const sendPublished = (response: ServerResponse, place: Place & { kind: 'published' }) => {
    const file = readPublishedFile(place, String(response.req.headers['accept-encoding'] ?? ''))
    if (file instanceof Promise)
      file.then((read) => sendFile(response, read)).catch((error) => sendFailure(response, error))
    else sendFile(response, file)
  }

  /** What Next answers to a reader who sends nothing but an address. */
  const askNext = async (address: string) => {
    const request = Object.assign(new IncomingMessage(new Socket()), { method: 'GET', url: address })
    return answerDynamically(await dynamic, request, new ServerResponse(request), manifest.islands)
  }
  /** What is answered without Next, by address. */
  const ownAnswers = new Map<string, Promise<AnswerSearch>>([
    [
      searchAddress,
      Promise.all([askNext(searchAddress), search]).then(([{ body }, { renderSearch: render }]) =>
        createSearchPage({ shell: body.toString('utf8'), render, ...countSearch }),
      ),
    ],
    [suggestionsAddress, search.then(({ findSuggestions }) => createSuggestions(findSuggestions))],
  ])

  const sendDynamic = async (
    request: IncomingMessage,
    response: ServerResponse,
    path: string,
    query: string,
  ) => {
    try {
      const own = ownAnswers.get(path)
      const answer = own
        ? (await own)(query, String(request.headers['accept-encoding'] ?? ''))
        : await answerDynamically(await dynamic, request, response, manifest.islands)
      // Next's own pages for these need its script. A route may have words of its own for any other.
      if (answer.status === 404 || answer.status >= 500 || (answer.status >= 400 && answer.body.length === 0))
        return sendMessage(response, answer.status)
      begin(response, answer.status, answer.headers).end(answer.body)
    } catch (error) {
      sendFailure(response, error)
    }
  }

  const sendProbe = (response: ServerResponse, path: string) => {
    const stage = closing ? 'stopping' : isReady ? 'ready' : 'starting'
    const status = path === healthAddress ? 'ok' : stage
    const body = JSON.stringify({ status, build })
    begin(response, status === 'ok' || status === 'ready' ? 200 : 503, {
      'Content-Type': 'application/json',
      'Content-Length': Buffer.byteLength(body),
      'Cache-Control': 'no-store',
    }).end(body)
  }

  const redirect = (response: ServerResponse, location: string) =>
    begin(response, 301, {
      Location: location,
      // Kept for an hour, not for ever: a redirect that was a mistake can be put right.
      'Cache-Control': 'public, max-age=3600',
      'Content-Length': 0,
    }).end()

  /** Answers, and returns the kind of address that it was, of which there are few. */
  const answer = (request: IncomingMessage, response: ServerResponse): string => {
    const url = request.url ?? ''
    const method = request.method ?? ''
    const unreadable = refuseAddress({ url, headers: request.headers })
    if (unreadable) {
      refuse(response, unreadable)
      return 'refused'
    }
    const [rawPath = '', query] = splitAtFirst(url, '?')
    const path = decodeURIComponent(rawPath)
    const place = isProbe(path) ? { kind: 'probe' as const } : findPlace(path)
    const methods = place.kind === 'dynamic' ? place.methods : readingMethods
    if (!methods.includes(method)) {
      refuse(response, 405, { Allow: methods.join(', ') })
      return 'refused'
    }
    const unwanted = refuseBody(request.headers, !readingMethods.includes(method))
    if (unwanted) {
      refuse(response, unwanted)
      return 'refused'
    }
    if (request.headers.expect) response.writeContinue()

    if (place.kind === 'probe') sendProbe(response, path)
    else if (place.kind === 'published') sendPublished(response, place)
    else if (place.kind === 'dynamic') void sendDynamic(request, response, path, query ?? '')
    else if (place.kind === 'unknown') sendMessage(response, 404)
    else redirect(response, query === undefined ? place.to : `${place.to}?${query}`)
    return place.kind === 'dynamic' ? place.route : place.kind
  }

  const receive = (request: IncomingMessage, response: ServerResponse) => {
    const started = performance.now()
    const sentBefore = request.socket.bytesWritten
    const path = splitAtFirst(request.url ?? '', '?')[0] ?? ''
    const count = isProbe(path) ? undefined : countRequest?.()
    let route = ''
    response.once('close', () => {
      if (isProbe(path)) return
      count?.(route, response.statusCode)
      log({
        time: new Date().toISOString(),
        method: request.method ?? '',
        path: path.slice(0, longestLoggedPath),
        status: response.statusCode,
        bytes: request.socket.bytesWritten - sentBefore,
        ms: Math.round((performance.now() - started) * 10) / 10,
      })
    })
    route = answer(request, response)
  }

  const server = createServer({
    // The longest address, and the headers of a browser behind a council's proxies.
    maxHeaderSize: 32_768,
    // Two names of a host are then none, and refused (RFC 9112 section 3.2).
    joinDuplicateHeaders: true,
    headersTimeout: 10_000,
    requestTimeout: 30_000,
    // Longer than the minute for which load balancers keep theirs, so that it is they who close.
    keepAliveTimeout: 65_000,
    connectionsCheckingInterval: 5_000,
  })
  server.setTimeout(120_000)
  server.on('request', receive)
  server.on('checkContinue', receive)
  server.on('checkExpectation', receive)
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    // What comes after a request that was refused is no second request: it has had its answer.
    if (!refused.has(socket)) refuseUnreadable(error, socket)
  })

  // Asked once before any reader does: a page loads what it needs, such as the search index, when it is first asked.
  const warmUp = async () => {
    await Promise.all(ownAnswers.values())
    const plain = manifest.dynamicRoutes.filter(
      ({ route, methods }) => methods.includes('GET') && !route.includes('[') && !ownAnswers.has(route),
    )
    for (const { route } of plain) await askNext(route)
    isReady = true
  }

  const close = () =>
    new Promise<void>((resolve) => {
      closing = true
      const sweep = setInterval(() => server.closeIdleConnections(), graceOfIdle)
      const impatience = setTimeout(() => server.closeAllConnections(), patience)
      // The HTTP server's own method would close idle connections at once, with what is on its way in them.
      NetServer.prototype.close.call(server, () => {
        clearInterval(sweep)
        clearTimeout(impatience)
        resolve()
      })
    })
  return { server, ready: warmUp(), close }
}

const isProbe = (path: string) => path === healthAddress || path === readyAddress

/** Answers what Node cannot read as a request at all; there is no response object for it. */
function refuseUnreadable(error: NodeJS.ErrnoException, socket: Duplex) {
  if (error.code === 'ECONNRESET' || !socket.writable) return socket.destroy()
  const status = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 }[error.code ?? ''] ?? 400
  const headers = { ...listSecurityHeaders({}), 'Content-Length': '0', Connection: 'close' }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  return socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n`)
}

/** The pages for refusals and failures, kept in memory so that they can be sent whatever happens. */
function readMessages(published: string) {
  const read = (status: number) => {
    const path = join(published, `${status}.html`)
    const readIf = (file: string) => (existsSync(file) ? readFileSync(file) : undefined)
    return { html: readFileSync(path), br: readIf(`${path}.br`), gzip: readIf(`${path}.gz`) }
  }
  return new Map([404, ...messageStatuses].map((status) => [status as number, read(status)]))
}

function splitAtFirst(text: string, mark: string): [string, string?] {
  const at = text.indexOf(mark)
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + 1)]
}
