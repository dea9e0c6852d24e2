import { type ChildProcess, spawn } from 'node:child_process'
import { contentlayerScript, nextScript } from '../../publish/run-tool'
import { checkPortIsFree, readPort } from '../../server/port'
import { sayUnreadable } from './say-unreadable'

/** What the two commands that show the site while it is edited do differently. */
export type Development = {
  /** Environment for Next, besides what both need. */
  environment?: Record<string, string>
  /** Arguments for Next, for instance the address to listen on. */
  arguments?: string[]
  /** The site can be opened. Where this is given, Next says nothing itself but what goes wrong. */
  onReady?: () => void
  /** The content is about to be read for the first time, has been read anew, or could not be read. */
  onContent: (state: 'first' | 'read' | 'refused') => Promise<void>
}

/**
 * Runs contentlayer2, which watches the content, and Next, which renders it, until one of them ends or Ctrl-C.
 * Next starts once there is content to show, and shows the last good content from then on.
 */
export async function runDevelopment(development: Development): Promise<number> {
  const root = process.cwd()
  const port = readPort(process.env.PORT)
  await checkPortIsFree(port)
  await development.onContent('first')

  const content = start(contentlayerScript(root), ['dev'], 'pipe')
  const stop = new Promise<number>((resolve) => {
    process.once('SIGTERM', () => resolve(0)).once('SIGINT', () => resolve(0))
  })
  const ready = new Promise<void>((resolve) => {
    content.child.stdout?.on('data', (said: Buffer) => {
      // Its own words for these: the check says the same in an editor's words.
      const isRead = said.includes('Generated')
      if (isRead) resolve()
      if (isRead || said.includes('Error'))
        development.onContent(isRead ? 'read' : 'refused').catch(sayUnreadable)
    })
  })
  const ended = await Promise.race([ready, content.ended, stop])
  if (ended !== undefined) return end(ended, [content])

  const args = ['dev', '--port', String(port), ...(development.arguments ?? [])]
  const { onReady, environment } = development
  const site = start(nextScript(root), args, onReady ? 'pipe' : 'inherit', environment)
  let isReady = false
  site.child.stdout?.on('data', (said: Buffer) => {
    if (!isReady && said.includes('Ready in')) onReady?.()
    isReady ||= said.includes('Ready in')
  })
  return end(await Promise.race([stop, content.ended, site.ended]), [content, site])
}

interface Tool {
  child: ChildProcess
  ended: Promise<number>
}

function start(
  script: string,
  args: string[],
  output: 'inherit' | 'pipe',
  environment: Record<string, string> = {},
): Tool {
  const child = spawn(process.execPath, [script, ...args], {
    stdio: ['ignore', output, 'inherit'],
    env: {
      ...process.env,
      ...environment,
      NODE_ENV: 'development',
      NEXT_TELEMETRY_DISABLED: '1',
      SITE_BUILD: '',
    },
  })
  return { child, ended: new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1))) }
}

/** Stops what still runs, and waits until it has. */
async function end(code: number, tools: Tool[]): Promise<number> {
  for (const { child } of tools) child.kill('SIGTERM')
  await Promise.all(tools.map(({ ended }) => ended))
  return code
}
