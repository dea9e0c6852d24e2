import type { IncomingHttpHeaders } from 'node:http'
import type { MessageStatus } from '../publish/message-pages'

/** Room for a search of 10,000 letters, and then some. */
export const longestAddress = 16_000
/** Room for every form of the site, filled with all that it takes. */
export const largestBody = 100_000

interface Received {
  /** As it came: path and query. */
  url: string
  headers: IncomingHttpHeaders
}

/**
 * What is wrong with a request before anyone asks what it is for.
 * @returns the status to refuse it with, or undefined when it may go on
 */
export function refuseAddress({ url, headers }: Received): MessageStatus | undefined {
  if (url.length > longestAddress) return 414
  // Next makes the request's address from this; it may come from anyone.
  if (headers.host !== undefined && !/^[\w.:[\]-]+$/.test(headers.host)) return 400
  return isReadablePath(url.split('?', 1)[0] ?? '') ? undefined : 400
}

/**
 * What is wrong with the body of a request.
 * @param takesBody whether the address takes one with this method
 */
export function refuseBody(headers: IncomingHttpHeaders, takesBody: boolean): MessageStatus | undefined {
  const length = Number(headers['content-length'] ?? 0)
  const streamed = headers['transfer-encoding'] !== undefined
  if (!takesBody) return length > 0 || streamed ? 413 : undefined
  // Browsers always say how long a form is.
  if (streamed) return 411
  return length > largestBody ? 413 : undefined
}

/** An address that means one thing only: nothing malformed, doubled, hidden by encoding, or climbing. */
function isReadablePath(path: string): boolean {
  if (!path.startsWith('/') || /%2f|%5c/i.test(path)) return false
  let decoded: string
  try {
    decoded = decodeURIComponent(path)
  } catch {
    return false
  }
  if (/[\p{Cc}\\]|\/\//u.test(decoded)) return false
  return !decoded.split('/').some((part) => part === '.' || part === '..')
}
