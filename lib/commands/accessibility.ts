import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { PlainError } from '../publish/plain-error'
import { readToday } from '../publish/today'
import { findFreePort } from '../server/port'
import { formatResults } from './accessibility-run/format-results'
import { lookAtPages } from './accessibility-run/look-at-pages'
import { startScript, stopScript } from './bench-run/child-processes'
import { findChromium, isRoot, listChromiumArguments } from './test-run/find-chromium'

const help = `npm run accessibility                    looks at every page in every way: about 20 minutes
npm run accessibility -- /ehc-plans      looks at some pages only
npm run accessibility -- --write         looks at every page, and keeps the results in docs/accessibility.md`

const reportFile = 'docs/accessibility.md'

// What is made on request is not in the site map.
const madeOnRequest = [
  '/search',
  '/search?q=ehcp',
  '/search?q=zzzzzz',
  '/packs',
  '/ehc-plans/dates',
  '/nowhere',
]

/**
 * `npm run accessibility`: starts the site and looks at its pages in a browser. Progress goes to standard
 * error, the results, in Markdown, to standard output.
 * @returns 1 when there are faults or something else was asked for, otherwise 0
 */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, strict: false, allowPositionals: true })
  const strange = Object.keys(values).find((name) => name !== 'write' && name !== 'help')
  if (values.help || strange || (values.write && positionals.length > 0)) {
    if (strange) console.error(`"--${strange}" is not something that this command knows.`)
    console.log(help)
    return values.help ? 0 : 1
  }
  const root = process.cwd()
  const executablePath = await findChromium(root, console.error)
  const origin = `http://localhost:${await findFreePort()}`
  const server = startScript([join(root, 'lib/commands/run.cjs'), 'start', '--fresh'], {
    cwd: root,
    env: { PORT: new URL(origin).port, SITE_BUILD: '' },
  })
  const browser = await chromium.launch({ executablePath, args: listChromiumArguments(isRoot()) })
  try {
    const everyPage = [...(await listPages(origin)), ...madeOnRequest]
    const pages = positionals.length > 0 ? positionals : everyPage
    const results = await lookAtPages(browser, pages, origin, console.error)
    const commit = spawnSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' })
    const report = formatResults(results, {
      date: readToday(),
      commit: commit.stdout?.trim() || 'unknown',
      browser: `Chromium ${browser.version()}`,
      pages: pages.length,
    })
    console.log(report)
    if (values.write) writeFileSync(join(root, reportFile), report)
    return results.every(({ faults }) => faults.length === 0) ? 0 : 1
  } finally {
    await browser.close()
    await stopScript(server)
  }
}

/** The pages of the site map, once the server answers: the first start builds the site. */
async function listPages(origin: string): Promise<string[]> {
  for (const until = Date.now() + 300_000; Date.now() < until; ) {
    const answer = await fetch(`${origin}/sitemap.xml`).catch(() => undefined)
    if (answer?.ok)
      return [...(await answer.text()).matchAll(/<loc>([^<]+)<\/loc>/g)].map(
        ([, address = '']) => new URL(address).pathname,
      )
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  throw new PlainError('The site did not start. Run npm start to see why.')
}
