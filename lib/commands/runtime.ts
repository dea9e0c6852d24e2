import { existsSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { readLiveBuild } from '../publish/build-folder'
import { PlainError } from '../publish/plain-error'
import { copyRuntime, copyStatic } from '../publish/runtime'
import { answerArguments } from './answer-arguments'

const help = `npm run runtime -- /path/of/an/empty/folder
                    copies the live build there, with the little that it takes to serve it
npm run runtime -- /path/of/an/empty/folder --static
                    copies the pages alone, for a place that serves files`

/**
 * `npm run runtime -- <folder>`: copies the live build, with the little that it takes to serve it, into an empty
 * folder. There `node site/server.mjs` serves it: no package to install, nothing to build.
 * With `--static`, copies the pages alone, for a place that serves files.
 */
export async function run(args: string[]): Promise<number> {
  const answer = answerArguments(args, { help, options: ['--static'], words: 1 })
  if (answer !== undefined) return answer
  const isStatic = args.includes('--static')
  const to = args.find((arg) => !arg.startsWith('--'))
  if (!to) throw new PlainError('Say where to: npm run runtime -- /path/of/an/empty/folder')
  if (existsSync(to) && readdirSync(to).length > 0)
    throw new PlainError(`${to} is not empty. Name a folder that is, or one that is not there yet.`)
  const root = process.cwd()
  const build = readLiveBuild(root)
  if (!build) throw new PlainError('There is no build to copy. Run npm run build first.')
  if (isStatic) copyStatic(root, build, resolve(to))
  else copyRuntime(root, build, resolve(to))
  console.log(`Copied ${build.id} to ${to}.${isStatic ? '' : ' There, node site/server.mjs serves it.'}`)
  return 0
}
