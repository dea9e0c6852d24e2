import { type ChildProcess, spawn } from 'node:child_process'
import { checkContentFolder } from '../checks/check-content-folder'
import { formatFindings } from '../checks/format-findings'
import { contentlayerScript, nextScript } from '../publish/run-tool'
import { checkPortIsFree, readPort } from '../server/port'

/**
 * `npm run dev`: contentlayer2 watches the content and Next renders it, until one of them ends or Ctrl-C.
 * The content is checked at the start and after each edit that contentlayer2 cannot read; Next starts once
 * there is content to show, and shows the last good content from then on.
 */
export async function run(): Promise<number> {
  const root = process.cwd()
  const port = readPort(process.env.PORT)
  await checkPortIsFree(port)
  await showFindings(root)

  const content = start(contentlayerScript(root), ['dev'], 'pipe')
  const stop = new Promise<number>((resolve) => {
    process.once('SIGTERM', () => resolve(0)).once('SIGINT', () => resolve(0))
  })
  const ready = new Promise<void>((resolve) => {
    content.child.stdout?.on('data', (said: Buffer) => {
      // Its own words for these: the check says the same in an editor's words.
      if (said.includes('Generated')) resolve()
      if (said.includes('Error')) void showFindings(root)
    })
  })
  const ended = await Promise.race([ready, content.ended, stop])
  if (ended !== undefined) return end(ended, [content])

  const site = start(nextScript(root), ['dev', '--port', String(port)], 'inherit')
  return end(await Promise.race([stop, content.ended, site.ended]), [content, site])
}

interface Tool {
  child: ChildProcess
  ended: Promise<number>
}

function start(script: string, args: string[], output: 'inherit' | 'pipe'): Tool {
  const child = spawn(process.execPath, [script, ...args], {
    stdio: ['ignore', output, 'inherit'],
    env: { ...process.env, NODE_ENV: 'development', NEXT_TELEMETRY_DISABLED: '1', SITE_BUILD: '' },
  })
  return { child, ended: new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1))) }
}

/** Stops what still runs, and waits until it has. */
async function end(code: number, tools: Tool[]): Promise<number> {
  for (const { child } of tools) child.kill('SIGTERM')
  await Promise.all(tools.map(({ ended }) => ended))
  return code
}

async function showFindings(root: string) {
  console.log(
    formatFindings(await checkContentFolder({ root, today: new Date().toISOString().slice(0, 10) })),
  )
}
