import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { lookup } from 'mrmime'
import { keepRecent } from '../search/keep-recent'
import { type Encoding, pickEncoding } from './dynamic-response'
import type { Place } from './find-place'

type PublishedPlace = Place & { kind: 'published' }

/** A published file as it is sent to every browser that accepts the same encoding. */
export interface PublishedFile {
  etag: string
  headers: Readonly<Record<string, string>>
  /** What a browser is told of a file that it has already: RFC 9110 section 15.4.5. */
  notModified: Readonly<Record<string, string>>
  /** The file; or, of a large one, what opens it. */
  body: Buffer | (() => Readable)
}

// Opening, reading and closing a file is three quarters of Node's work for a request. The published files of 250 pages,
// in every encoding, are 9 MB.
const roomForFiles = { values: 10_000, size: 32_000_000 }
/** A larger file is read piece by piece for each reader, so that many readers of one do not fill the memory. */
const largestKept = 1_000_000

const endings: Record<Encoding, string> = { br: '.br', gzip: '.gz' }

/**
 * Reads published files, and keeps in memory what was asked for last: the files of a build never change.
 * @param published the folder that they are in
 * @returns gives a file, at once if it is kept; it rejects when the file cannot be read
 */
export function readPublishedFiles(
  published: string,
): (place: PublishedPlace, acceptEncoding: string) => PublishedFile | Promise<PublishedFile> {
  const kept = keepRecent<PublishedFile>(roomForFiles)
  const read = async (key: string, place: PublishedPlace, encoding: Encoding | undefined) => {
    const file = await readVersion(join(published, place.file), place.headers, encoding)
    if (Buffer.isBuffer(file.body)) kept.keep(key, file, file.body.length)
    return file
  }
  return (place, acceptEncoding) => {
    const encoding = pickEncoding(acceptEncoding)
    const key = `${encoding} ${place.file}`
    return kept.get(key) ?? read(key, place, encoding)
  }
}

async function readVersion(
  path: string,
  ownHeaders: Readonly<Record<string, string>>,
  encoding: Encoding | undefined,
): Promise<PublishedFile> {
  const source = encoding ? path + endings[encoding] : path
  const stats = await stat(source).catch((error: NodeJS.ErrnoException) => {
    // Not everything is worth compressing.
    if (encoding && error.code === 'ENOENT') return undefined
    throw error
  })
  if (!stats) return readVersion(path, ownHeaders, undefined)
  const etag = `W/"${stats.size}-${stats.mtime.getTime()}"`
  const own = Object.entries(ownHeaders).map(([name, value]) => [name.toLowerCase(), value])
  const notModified = { vary: 'Accept-Encoding', etag, ...Object.fromEntries(own) }
  return {
    etag,
    notModified,
    headers: {
      'content-type': describeType(path),
      'content-length': String(stats.size),
      'last-modified': stats.mtime.toUTCString(),
      ...(encoding && { 'content-encoding': encoding }),
      ...notModified,
    },
    body: stats.size > largestKept ? () => createReadStream(source) : await readFile(source),
  }
}

function describeType(path: string): string {
  const type = lookup(path) ?? 'application/octet-stream'
  return type === 'text/html' ? `${type}; charset=utf-8` : type
}
