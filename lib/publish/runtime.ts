import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { build as bundle } from 'esbuild'
import { type Build, makeLive } from './build-folder'
import { type Manifest, searchFile } from './manifest'

/** In the folder of a build: the files that Next's part of it needs, below the root of the project. */
export const tracedFile = 'traced-files.json'

/** In the folder of a build: the server that belongs to it, run with `node <folder>/server.mjs`. */
export const serverFile = 'server.mjs'

/**
 * Puts the server into a build's folder, in two files with all that they need but Next. So a build is always
 * served by the code that it was made with, whatever has become of `lib/` and `app/` since.
 */
export async function bundleServer(root: string, { folder }: Build): Promise<void> {
  const entries = { [serverFile]: 'lib/server/main.ts', [searchFile]: 'app/search/render-search.tsx' }
  for (const [file, entry] of Object.entries(entries))
    await bundle({
      entryPoints: [join(root, entry)],
      outfile: join(root, folder, file),
      bundle: true,
      external: ['next'],
      platform: 'node',
      format: 'esm',
      target: 'node20',
      define: { 'process.env.NODE_ENV': '"production"' },
      // Some packages are of the older kind, which asks for what it needs by `require`.
      banner: {
        js: `import { createRequire as asRequire } from 'node:module'\nconst require = asRequire(import.meta.url)`,
      },
      logLevel: 'silent',
    })
}

/** What a server reads of a build's own folder, beside the files that Next traced. */
const servedFiles = ['manifest.json', 'published', 'documents', 'search-index.json', serverFile, searchFile]

/**
 * Copies a build with all that it takes to serve it, and nothing else, into a folder of its own: a container
 * needs no more than that and Node. `site` in it leads to the build.
 * @param to an empty folder, or one that does not exist yet
 */
export function copyRuntime(root: string, build: Build, to: string): void {
  const traced = JSON.parse(readFileSync(join(root, build.folder, tracedFile), 'utf8')) as string[]
  const needed = traced.filter((path) => path.startsWith('node_modules/') || path.startsWith(build.folder))
  for (const path of [...needed, ...servedFiles.map((name) => `${build.folder}/${name}`)]) {
    // Next links to packages by relative paths. Copied otherwise, they would lead back to where they were made.
    if (existsSync(join(root, path)))
      cpSync(join(root, path), join(to, path), { recursive: true, verbatimSymlinks: true })
  }
  // Tells Node, and Next, that this is where the project is.
  writeFileSync(join(to, 'package.json'), '{ "private": true, "type": "module" }\n')
  makeLive(to, build)
  symlinkSync(join(basename(dirname(build.folder)), build.id), join(to, 'site'))
}

/**
 * Copies the published pages for a place that only serves files: a CDN, an object store. What such a place
 * cannot do is made of files: an old address is a page that leads on, and `/search` is the A to Z.
 * @param to an empty folder, or one that does not exist yet
 */
export function copyStatic(root: string, { folder }: Build, to: string): void {
  const published = join(root, folder, 'published')
  const manifest = JSON.parse(readFileSync(join(root, folder, 'manifest.json'), 'utf8')) as Manifest
  // Such places compress by themselves.
  cpSync(published, to, { recursive: true, filter: (path) => !/\.(br|gz)$/.test(path) })
  const write = (address: string, html: string) => {
    const path = join(to, `${address}.html`)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, html)
  }
  for (const [from, address] of Object.entries(manifest.redirects))
    write(
      from,
      `<!DOCTYPE html><html lang="en-GB"><meta charset="utf-8"><title>Moved</title><meta http-equiv="refresh" content="0; url=${address}"><p>This page has moved: <a href="${address}">go to where it is now</a></p></html>`,
    )
  write('/search', readFileSync(join(published, 'a-to-z.html'), 'utf8'))
}
