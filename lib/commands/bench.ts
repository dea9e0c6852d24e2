import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { availableParallelism, cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildSite } from '../publish/build'
import { type Build, hashInputs, readLiveBuild } from '../publish/build-folder'
import { readToday } from '../publish/today'
import { measureChecks } from './bench-run/check-speed'
import { type Circumstances, formatReport } from './bench-run/format-report'
import { measureBuilds } from './bench-run/generated-site'
import { measurePhone } from './bench-run/phone'
import { measureServers } from './bench-run/two-servers'

const help = `npm run bench                     measures serving, building and searching: about 15 minutes
npm run bench -- serve            only requests per second and bytes, against plain next start
npm run bench -- phone            only how soon a slow phone shows the pages: about 3 minutes
npm run bench -- check            only how long the check of 500 and of 3,000 pages takes
npm run bench -- build 50 200     only building and searching so many generated pages
npm run bench -- --write          measures everything, and keeps it in docs/performance.md`

const reportFile = 'docs/performance.md'
const everySize = [50, 200, 1000, 2000, 3000]
const mostPages = 10_000

const parts = ['serve', 'phone', 'check'] as const

type Wanted = Record<(typeof parts)[number], boolean> & { sizes: number[]; write: boolean }

/**
 * `npm run bench`: measures the site against plain `next start` on the same build, and builds generated
 * content of several sizes. Progress goes to standard error, the report, in Markdown, to standard output.
 */
export async function run(args: string[]): Promise<number> {
  const wanted = readWanted(args)
  if (wanted === 'help') {
    console.log(help)
    return 0
  }
  if (typeof wanted === 'string') {
    console.error(`${wanted}\n${help}`)
    return 1
  }
  const root = process.cwd()
  const now = new Date()
  const circumstances = describeCircumstances(root, now)
  const build = wanted.serve || wanted.phone ? (await findFreshBuild(root, now)).folder : ''
  const serve = wanted.serve ? await measureServers(root, build, console.error) : undefined
  const phone = wanted.phone ? await measurePhone(root, build, console.error) : undefined
  const today = readToday(now)
  const checks = wanted.check ? await measureChecks(root, today, console.error) : []
  const builds = await measureBuilds(root, wanted.sizes, today, console.error)
  const report = `# Performance\n\nWritten by \`npm run bench -- --write\`. What counts are the ratios: each was taken in one run on one machine.\n\n${formatReport({ ...circumstances, serve, phone, checks, builds })}\n`
  console.log(report)
  if (wanted.write) writeFileSync(join(root, reportFile), report)
  return 0
}

/** What was asked for: `help`, measures, or something else than that, and then what is wrong with it. */
export function readWanted(args: string[]): Wanted | string {
  const { values, positionals } = parseArgs({
    args,
    strict: false,
    allowPositionals: true,
    options: { write: { type: 'boolean' }, help: { type: 'boolean' } },
  })
  const strange = Object.keys(values).find((name) => name !== 'write' && name !== 'help')
  if (strange) return `"--${strange}" is not something that this command knows.`
  if (values.help) return 'help'
  const [part, ...given] = positionals
  const write = values.write === true
  // Figures of different days are not one measurement.
  if (part && write) return '--write keeps everything or nothing: leave out the rest.'
  const all = { serve: true, phone: true, check: true }
  if (!part) return { ...all, sizes: everySize, write }
  const none = { serve: false, phone: false, check: false }
  if (parts.some((one) => one === part) && given.length === 0)
    return { ...none, [part]: true, sizes: [], write }
  const sizes = given.map(Number)
  const wrong = given.find(
    (_, index) =>
      !Number.isInteger(sizes[index]) || Number(sizes[index]) < 1 || Number(sizes[index]) > mostPages,
  )
  if (wrong) return `"${wrong}" is not a number of pages from 1 to ${mostPages}.`
  if (part === 'build') return { ...none, sizes: sizes.length > 0 ? sizes : everySize, write }
  return `"${positionals.join(' ')}" is not something that can be measured.`
}

async function findFreshBuild(root: string, now: Date): Promise<Build> {
  const live = readLiveBuild(root)
  if (live?.inputHash === hashInputs(root, process.env.SITE_ORIGIN)) return live
  console.error('Building the site, because something changed since it was last built')
  return buildSite({ root, now, say: console.error })
}

function describeCircumstances(root: string, now: Date): Circumstances {
  const gigabytes = Math.round(totalmem() / 1024 ** 3)
  const git = (...words: string[]) =>
    spawnSync('git', words, { cwd: root, encoding: 'utf8' }).stdout?.trim() ?? ''
  const commit = git('rev-parse', '--short', 'HEAD')
  const changed = git('status', '--porcelain') !== ''
  return {
    machine: `${availableParallelism()} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${gigabytes} GB, ${process.platform}`,
    node: process.version,
    date: readToday(now),
    commit: commit ? `${commit}${changed ? ', with changes' : ''}` : 'unknown',
  }
}
