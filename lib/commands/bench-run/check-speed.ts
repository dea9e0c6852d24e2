import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readContentFiles } from '../../checks/read-content-files'
import { PlainError } from '../../publish/plain-error'
import { startScript, waitForEnd } from './child-processes'
import { collectMaterial, generatePages } from './generate-pages'

/** How long `npm run check` takes from its start to its end, in seconds. */
export type CheckSpeed = {
  /** Pages in all: the real ones, and generated ones to make up the number. */
  pages: number
  /** When nothing is known of the files yet. */
  cold: number
  /** When no file has changed since. */
  warm: number
}

// Below .site, from which the packages are found; a build clears away what an interrupted benchmark has left.
const folder = '.site/bench-check'
const sizes = [500, 3000]
const rounds = 3

/** Measures the check of two sizes of site. @param today for instance `2026-09-01` */
export async function measureChecks(
  root: string,
  today: string,
  say: (line: string) => void,
): Promise<CheckSpeed[]> {
  const project = join(root, folder)
  const files = readContentFiles(root)
  const realPages = files.filter(({ path }) => path.startsWith('content/pages/')).length
  try {
    const measured: CheckSpeed[] = []
    for (const pages of sizes) {
      say(`Checking ${pages} pages`)
      rmSync(project, { recursive: true, force: true })
      for (const name of ['content', 'lib', 'public', 'package.json', 'package-lock.json'])
        cpSync(join(root, name), join(project, name), { recursive: true })
      symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'), 'junction')
      for (const { path, text } of generatePages(pages - realPages, collectMaterial(files), today)) {
        mkdirSync(dirname(join(project, path)), { recursive: true })
        writeFileSync(join(project, path), text)
      }
      const [cold, warm]: [number[], number[]] = [[], []]
      for (let round = 0; round < rounds; round++) {
        rmSync(join(project, '.site'), { recursive: true, force: true })
        cold.push(await timeCheck(project))
        warm.push(await timeCheck(project))
      }
      measured.push({ pages, cold: middle(cold), warm: middle(warm) })
    }
    return measured
  } finally {
    rmSync(project, { recursive: true, force: true })
  }
}

async function timeCheck(project: string): Promise<number> {
  const started = performance.now()
  const check = startScript([join(project, 'lib/commands/run.cjs'), 'check'], { cwd: project, env: {} })
  if ((await waitForEnd(check)) !== 0)
    throw new PlainError(`${check.said()}\nThe generated pages have something to put right.`)
  return (performance.now() - started) / 1000
}

const middle = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
