import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { PlainError } from './plain-error'

export const contentlayerScript = (root: string) => join(root, 'node_modules/contentlayer2/bin/cli.cjs')
export const nextScript = (root: string) => join(root, 'node_modules/next/dist/bin/next')

/** As much of a tool's own words as helps when it fails. */
const tailLength = 40

/**
 * Runs one of the tools that a build needs and waits for it. It says nothing unless it fails, and it stops
 * when this process is told to stop.
 *
 * @param name what to call the tool when it fails
 * @param script the tool's script, run with the Node that runs this
 * @throws PlainError with the end of what the tool said
 */
export function runTool(
  name: string,
  script: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    const listen = (chunk: Buffer) => {
      said = (said + chunk.toString('utf8')).slice(-20_000)
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    const stop = (signal: NodeJS.Signals) => {
      child.kill(signal)
      process.exit(signal === 'SIGINT' ? 130 : 143)
    }
    process.once('SIGINT', stop).once('SIGTERM', stop)
    child.on('error', reject)
    child.on('close', (code, signal) => {
      process.off('SIGINT', stop).off('SIGTERM', stop)
      if (code === 0) return resolve()
      if (/ENOSPC|[Nn]o space left/.test(said))
        return reject(new PlainError('The disk is full. Free some space, then run this again.'))
      const tail = said.trimEnd().split('\n').slice(-tailLength).join('\n')
      reject(
        new PlainError(
          `${tail}\n\n${name} failed${signal ? ` (stopped by ${signal})` : ''}. Its own words are above.`,
        ),
      )
    })
  })
}
