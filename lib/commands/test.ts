import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { hashInputs, readLiveBuild } from '../publish/build-folder'
import { nextScript } from '../publish/run-tool'
import { findFreePort } from '../server/port'
import { answerArguments } from './answer-arguments'
import { countPlaywright, countVitest, type TestCount } from './test-run/count-tests'
import { findChromium } from './test-run/find-chromium'

const help =
  'npm test     runs everything that must hold: lint, types, unit tests, a build, and tests in a browser'

/** What runs a step: the scripts that Node is given one after the other, each with its arguments. */
type Step = {
  name: string
  scripts: string[][]
  env?: Record<string, string>
  /** How many tests passed and failed, when the step has tests. */
  count?: () => TestCount | undefined
}

/**
 * `npm test`: everything that must hold, one step after another until one fails. Its last line says how many
 * tests passed and failed; a step without tests counts as one failure if it fails, so that the line is true.
 */
export async function run(args: string[]): Promise<number> {
  const answer = answerArguments(args, { help })
  if (answer !== undefined) return answer
  const root = process.cwd()
  const script = (path: string) => join(root, 'node_modules', path)
  const results = join(root, 'test-results')
  rmSync(results, { recursive: true, force: true })
  const unitReport = join(results, 'unit.json')
  const securityReport = join(results, 'security.json')
  const browserReport = join(results, 'browser.json')
  const runVitest = (report: string, ...args: string[]) => [
    script('vitest/vitest.mjs'),
    'run',
    ...args,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]
  const chromium = await findChromium(root, console.log)
  console.log(`The browser is ${chromium}`)

  const steps: Step[] = [
    {
      name: 'Lint',
      scripts: [
        [script('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '--diagnostic-level=warn', '.'],
      ],
    },
    {
      name: 'Types',
      // A fresh clone has none of the types that Next writes of the routes.
      scripts: [
        [nextScript(root), 'typegen'],
        [script('typescript/bin/tsc'), '--noEmit'],
      ],
    },
    {
      name: 'Unit tests',
      scripts: [runVitest(unitReport)],
      count: () => readReport(unitReport, countVitest),
    },
    { name: 'Build', scripts: isBuilt(root) ? [] : [[join(root, 'lib/commands/run.cjs'), 'build']] },
    {
      name: 'Hostile traffic',
      scripts: [runVitest(securityReport, '--config', 'tests/security/vitest.config.ts')],
      count: () => readReport(securityReport, countVitest),
    },
    {
      name: 'Browser and accessibility tests',
      scripts: [[script('@playwright/test/cli.js'), 'test']],
      env: { CHROMIUM_PATH: chromium, TEST_PORT: String(await findFreePort()), TEST_REPORT: browserReport },
      count: () => readReport(browserReport, countPlaywright),
    },
  ]

  const total: TestCount = { passed: 0, failed: 0 }
  for (const step of steps) {
    const ok = await runStep(step)
    const { passed, failed } = step.count?.() ?? { passed: 0, failed: 0 }
    total.passed += passed
    total.failed += ok ? failed : Math.max(1, failed)
    if (total.failed > 0) break
  }
  console.log(`${total.passed} passed, ${total.failed} failed`)
  return total.failed === 0 ? 0 : 1
}

async function runStep({ name, scripts, env }: Step): Promise<boolean> {
  console.log(`\n${name}`)
  const started = performance.now()
  let ok = true
  for (const args of scripts) ok &&= await runScript(args, env)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  const how = scripts.length === 0 ? 'nothing has changed since the last one' : `${seconds} s`
  console.log(`${name}: ${ok ? 'passed' : 'FAILED'}, ${how}`)
  return ok
}

/** Runs a script to its end, and stops it when this process is told to stop. */
async function runScript(args: string[], env: Record<string, string> = {}): Promise<boolean> {
  const child = spawn(process.execPath, args, {
    stdio: 'inherit',
    env: { ...process.env, ...env, NEXT_TELEMETRY_DISABLED: '1' },
  })
  // Playwright stops its server for SIGINT only. Ctrl-C reaches the child by itself; either way it ends first.
  const stop = () => void child.kill('SIGINT')
  const wait = () => {}
  process.on('SIGTERM', stop).on('SIGINT', wait)
  const [code] = await once(child, 'exit')
  process.off('SIGTERM', stop).off('SIGINT', wait)
  return code === 0
}

const isBuilt = (root: string) => readLiveBuild(root)?.inputHash === hashInputs(root, process.env.SITE_ORIGIN)

function readReport<Report>(path: string, count: (report: Report) => TestCount): TestCount | undefined {
  return existsSync(path) ? count(JSON.parse(readFileSync(path, 'utf8'))) : undefined
}
