import {
  type IncomingHttpHeaders,
  type IncomingMessage,
  type RequestListener,
  ServerResponse,
} from 'node:http'
import { brotliCompressSync, gzipSync, constants as zlib } from 'node:zlib'
import { type IslandAddresses, leanHtml } from '../publish/lean-html'

/** What Next may know of a request. Its own headers steer it, and come from inside only. */
const passedOn = [
  'accept',
  'accept-language',
  'content-length',
  'content-type',
  'host',
  'origin',
  'sec-fetch-site',
  'user-agent',
]
/** What a reader may know of Next's answer. The rest is for its own script, or ours to decide. */
const passedBack = ['content-disposition', 'content-type', 'location', 'retry-after', 'x-robots-tag']

const compressible = /^(text\/|application\/(json|xml|[\w.]+\+(json|xml))|image\/svg)/

/** An answer, whole and ready to send. */
export interface DynamicResponse {
  status: number
  headers: Record<string, string>
  body: Buffer
}

/**
 * Lets Next answer a request, and makes the answer one of ours: lean when it is a page, compressed, and with
 * no header that only Next's own script reads.
 * @throws what the handler throws
 */
export async function answerDynamically(
  handle: (...request: Parameters<RequestListener>) => Promise<void>,
  request: IncomingMessage,
  client: ServerResponse,
  islands: IslandAddresses,
): Promise<DynamicResponse> {
  const acceptEncoding = request.headers['accept-encoding']
  request.headers = keepHeaders(request.headers)
  const answer = new HeldResponse(request)
  client.once('close', () => answer.emit('close'))
  await Promise.all([handle(request, answer), answer.whole])

  const headers: Record<string, string> = {}
  for (const name of passedBack) {
    const value = answer.getHeader(name)
    if (value !== undefined) headers[name] = String(value)
  }
  const type = headers['content-type'] ?? ''
  const text = type.startsWith('text/html')
    ? Buffer.from(leanHtml(answer.body.toString('utf8'), islands).html)
    : answer.body
  return finishAnswer(
    readStatus(type, text) ?? answer.statusCode,
    headers,
    text,
    String(acceptEncoding ?? ''),
  )
}

/** Compresses an answer as the browser can read it, and adds the headers that every answer made on request has. */
export function finishAnswer(
  status: number,
  headers: Record<string, string>,
  text: Buffer,
  acceptEncoding: string,
): DynamicResponse {
  // Below this a response fits one network packet either way.
  const isWorthIt = text.length >= 1000 && compressible.test(headers['content-type'] ?? '')
  const encoding = isWorthIt ? pickEncoding(acceptEncoding) : undefined
  const body = encoding ? compress[encoding](text) : text
  return {
    status,
    headers: {
      ...headers,
      // What a family searches for stays on their own screen.
      'Cache-Control': 'private, no-store',
      'Content-Length': String(body.length),
      Vary: 'Accept-Encoding',
      ...(encoding && { 'Content-Encoding': encoding }),
    },
    body,
  }
}

/**
 * The status that a page says itself. Next gives a page no other way to say that it could not use what it was
 * asked for, and yet to say why. Text from outside cannot say it: React writes no tag and no quote of it.
 */
function readStatus(type: string, body: Buffer): number | undefined {
  if (!type.startsWith('text/html')) return undefined
  const status = /<meta name="response-status" content="(4\d\d)"/.exec(body.toString('utf8'))?.[1]
  return status === undefined ? undefined : Number(status)
}

/** A response that goes nowhere: it keeps what is written, until the end. */
class HeldResponse extends ServerResponse {
  private readonly chunks: Buffer[] = []
  readonly whole = new Promise<void>((resolve) => {
    this.once('finish', resolve).once('close', resolve)
  })

  get body(): Buffer {
    return Buffer.concat(this.chunks)
  }

  override write(chunk: string | Uint8Array, ...rest: unknown[]): boolean {
    this.chunks.push(Buffer.from(chunk as string, rest.find(isEncoding)))
    callLast(rest)
    return true
  }

  override end(...parts: unknown[]): this {
    if (this.finished) return this
    const [chunk] = parts
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) this.write(chunk, parts.find(isEncoding))
    this.finished = true
    callLast(parts)
    this.emit('finish')
    return this
  }

  override writeHead(status: number, ...rest: unknown[]): this {
    this.statusCode = status
    const headers = rest.at(-1)
    if (headers && typeof headers === 'object' && !Array.isArray(headers))
      for (const [name, value] of Object.entries(headers as Record<string, string>))
        this.setHeader(name, value)
    return this
  }

  override flushHeaders(): void {}
}

const isEncoding = (value: unknown): value is BufferEncoding =>
  typeof value === 'string' && Buffer.isEncoding(value)

function callLast(values: unknown[]) {
  const last = values.at(-1)
  if (typeof last === 'function') process.nextTick(last as () => void)
}

function keepHeaders(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const kept = Object.fromEntries(Object.entries(headers).filter(([name]) => passedOn.includes(name)))
  // Next takes the scheme of the request's address from this.
  return headers['x-forwarded-proto'] === 'https' ? { ...kept, 'x-forwarded-proto': 'https' } : kept
}

export type Encoding = 'br' | 'gzip'

/** How to send something to a browser that accepts these encodings; undefined when as it is. */
export function pickEncoding(acceptEncoding: string): Encoding | undefined {
  if (acceptsBrotli.test(acceptEncoding)) return 'br'
  return acceptsGzip.test(acceptEncoding) ? 'gzip' : undefined
}

// "br;q=0" says that it shall not be sent: RFC 9110, section 12.5.3.
const acceptsBrotli = /\bbr\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/i
const acceptsGzip = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/i

// At once, not in a thread: a page takes a tenth of a millisecond, which is less than handing it over and back.
// Quality 5 makes it a tenth smaller than gzip does; 6 makes it no smaller, and 11 takes thirty milliseconds.
const compress = {
  br: (body: Buffer) =>
    brotliCompressSync(body, {
      params: { [zlib.BROTLI_PARAM_QUALITY]: 5, [zlib.BROTLI_PARAM_SIZE_HINT]: body.length },
    }),
  gzip: (body: Buffer) => gzipSync(body),
}
