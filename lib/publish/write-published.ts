import { mkdir, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { dirname, extname } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip, constants as zlib } from 'node:zlib'

const compressBrotli = promisify(brotliCompress)
const compressGzip = promisify(gzip)

const compressible = new Set(
  '.html .css .js .json .xml .txt .svg .vcf .ics .ico .csv .webmanifest .map'.split(' '),
)

// Brotli's highest quality is slow: 25 ms for a page, but half a minute for ten megabytes.
const slowestSize = 500_000

/**
 * Writes one published file, and beside it `.br` and `.gz` where they are worth having.
 * @param path where to write; folders are made
 */
export async function writePublished(path: string, body: Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, body)
  // Below this a response fits one network packet either way.
  if (!compressible.has(extname(path)) || body.length < 200) return
  const [br, gz] = await Promise.all([
    compressBrotli(body, {
      params: {
        [zlib.BROTLI_PARAM_QUALITY]: body.length <= slowestSize ? zlib.BROTLI_MAX_QUALITY : 6,
        [zlib.BROTLI_PARAM_SIZE_HINT]: body.length,
      },
    }),
    compressGzip(body, { level: zlib.Z_BEST_COMPRESSION }),
  ])
  if (br.length < body.length) await writeFile(`${path}.br`, br)
  if (gz.length < body.length) await writeFile(`${path}.gz`, gz)
}

/** Does a task for each item, as many at once as there are processors, so that memory stays level. */
export async function forEachInParallel<Item>(items: Iterable<Item>, task: (item: Item) => Promise<void>) {
  const queue = items[Symbol.iterator]()
  const work = async () => {
    for (let next = queue.next(); !next.done; next = queue.next()) await task(next.value)
  }
  await Promise.all(Array.from({ length: availableParallelism() * 2 }, work))
}
