import { type IncomingMessage, request } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'

/** What a browser receives to show a page, in bytes on the wire: headers and compressed bodies. */
export type PageWeight = { html: number; css: number; scripts: number; fonts: number; requests: number }

type Asset = { kind: 'css' | 'scripts' | 'fonts'; address: string }

/**
 * Weighs a page with everything that its HTML and its style sheets make a browser fetch in order to show it.
 * Scripts for old browsers (`nomodule`) and icons are left out.
 */
export async function weighPage(address: URL): Promise<PageWeight> {
  const page = await receive(address)
  const weight: PageWeight = { html: page.bytes, css: 0, scripts: 0, fonts: 0, requests: 1 }
  const seen = new Set<string>()
  const weigh = async ({ kind, address: written }: Asset, base: URL) => {
    const asset = new URL(written, base)
    if (seen.has(asset.href)) return
    seen.add(asset.href)
    const { bytes, text } = await receive(asset)
    weight[kind] += bytes
    weight.requests += 1
    if (kind === 'css') for (const font of listFonts(text)) await weigh(font, asset)
  }
  for (const asset of listAssets(page.text)) await weigh(asset, address)
  return weight
}

/** The scripts, style sheets and preloads that a page refers to. */
export function listAssets(html: string): Asset[] {
  const assets: Asset[] = []
  const visit = (node: DefaultTreeAdapterTypes.Node) => {
    if ('attrs' in node) {
      const asset = readAsset(
        node.tagName,
        new Map(node.attrs.map((attribute) => [attribute.name, attribute.value])),
      )
      if (asset) assets.push(asset)
    }
    if ('childNodes' in node) node.childNodes.forEach(visit)
  }
  visit(parse(html))
  return assets
}

function readAsset(tag: string, attributes: Map<string, string>): Asset | undefined {
  const src = attributes.get('src')
  if (tag === 'script' && src && !attributes.has('nomodule')) return { kind: 'scripts', address: src }
  const href = attributes.get('href')
  if (tag !== 'link' || !href) return undefined
  const rel = attributes.get('rel')
  const as = attributes.get('as')
  if (rel === 'stylesheet' || (rel === 'preload' && as === 'style')) return { kind: 'css', address: href }
  if (rel === 'modulepreload' || (rel === 'preload' && as === 'script'))
    return { kind: 'scripts', address: href }
  return rel === 'preload' && as === 'font' ? { kind: 'fonts', address: href } : undefined
}

/** The font files that a style sheet refers to. */
export function listFonts(css: string): Asset[] {
  return [...css.matchAll(/url\(["']?([^"')]+\.woff2)["']?\)/g)].map(([, address = '']) => ({
    kind: 'fonts',
    address,
  }))
}

async function receive(address: URL): Promise<{ bytes: number; text: string }> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    // On a connection of its own, so that all that comes over it is this answer.
    request(address, { agent: false, headers: { 'Accept-Encoding': 'br, gzip' } }, resolve)
      .on('error', reject)
      .end()
  })
  const { socket } = response
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk)
  if (response.statusCode !== 200)
    throw new Error(`${address.pathname} was answered with ${response.statusCode}`)
  const body = Buffer.concat(chunks)
  const encoding = response.headers['content-encoding']
  const text = encoding === 'br' ? brotliDecompressSync(body) : encoding === 'gzip' ? gunzipSync(body) : body
  return { bytes: socket.bytesRead, text: text.toString('utf8') }
}
