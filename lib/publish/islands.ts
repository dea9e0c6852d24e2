import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

/**
 * The islands, which are the browser modules called `*.island.ts` below `components/`, as one small module:
 * whoever has seen one page has the script of every other.
 * @throws when esbuild cannot read one of them
 */
export async function bundleIslands(): Promise<string> {
  const folder = join(/*turbopackIgnore: true*/ process.cwd(), 'components')
  const islands = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.island.ts'))
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
  const { outputFiles } = await build({
    stdin: {
      contents: islands.map((path) => `import './${path}'`).join('\n'),
      resolveDir: folder,
    },
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
