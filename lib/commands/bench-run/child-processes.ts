import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

/** A process that was started, with what it has said so far. */
export type Started = { child: ChildProcess; said: () => string }

const running = new Set<ChildProcess>()

/**
 * Starts a script of Node in a process group of its own, so that it can be measured and stopped together with
 * everything that it starts.
 * @param options.quiet drop what it says on standard output
 */
export function startScript(
  args: string[],
  options: { cwd: string; env: Record<string, string>; quiet?: boolean; onLine?: (line: string) => void },
): Started {
  const child = spawn(process.execPath, args, {
    cwd: options.cwd,
    // contentlayer believes PWD rather than the folder that it runs in.
    env: { ...process.env, PWD: options.cwd, ...options.env, NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', options.quiet ? 'ignore' : 'pipe', 'pipe'],
    detached: true,
  })
  running.add(child)
  child.once('exit', () => running.delete(child))
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-20_000)
      for (const line of text.split('\n')) if (line) options.onLine?.(line)
    })
  return { child, said: () => said }
}

/** Waits until a process has ended. Returns its exit code. */
export async function waitForEnd({ child }: Started): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'close')
  return child.exitCode
}

/** Stops a process with everything that it started, and waits until it has ended. */
export async function stopScript(started: Started): Promise<void> {
  killGroup(started.child)
  await waitForEnd(started)
}

/** Stops everything that was started here and still runs, without waiting. */
export function stopEverything(): void {
  for (const child of running) killGroup(child)
}

function killGroup(child: ChildProcess) {
  try {
    // Windows has no groups of processes.
    if (process.platform === 'win32' || !child.pid) child.kill()
    else process.kill(-child.pid, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
