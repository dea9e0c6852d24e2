import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { build } from 'esbuild'

const ending = '.island.ts'

/**
 * The islands: browser modules beside the components that they enhance.
 * @returns the path of each below `components/`, by its name: `page-tools` is `layout/page-tools.island.ts`
 * @throws when two islands have one name, because they would have one address
 */
export function listIslands(): Map<string, string> {
  const folder = join(/*turbopackIgnore: true*/ process.cwd(), 'components')
  const islands = new Map<string, string>()
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith(ending)) continue
    const name = basename(path, ending)
    if (islands.has(name)) throw new Error(`Two islands are called ${name}: rename components/${path}`)
    islands.set(name, path)
  }
  return islands
}

/**
 * One island as a small module for the browser.
 * @param name as in `listIslands`
 * @throws when there is no such island, or esbuild cannot read it
 */
export async function bundleIsland(name: string): Promise<string> {
  const path = listIslands().get(name)
  if (!path) throw new Error(`There is no island called ${name} in components/`)
  const { outputFiles } = await build({
    entryPoints: [join(/*turbopackIgnore: true*/ process.cwd(), 'components', path)],
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: 'es2020',
    legalComments: 'none',
    logLevel: 'silent',
  })
  return outputFiles[0]?.text ?? ''
}
