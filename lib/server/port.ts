import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { PlainError } from '../publish/plain-error'

/**
 * The port to serve on.
 * @param wanted what the environment says; 3000 when it says nothing
 * @param variable the name under which the environment says so
 * @throws PlainError when it is not the number of a port
 */
export function readPort(wanted: string | undefined, variable = 'PORT'): number {
  const port = Number(wanted || 3000)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new PlainError(
    `${variable} is "${wanted}", which is not the number of a port. Try another: ${sayPort(3001, variable)}`,
  )
}

/** A port that nothing uses at this moment, for a server that is started for a test or a measurement. */
export async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0)
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}

/**
 * Makes sure that nothing else uses a port, before any work is done for it.
 * @throws PlainError when something does, or when this account may not use it
 */
export async function checkPortIsFree(port: number): Promise<void> {
  const probe = createServer()
  await new Promise<void>((resolve, reject) => {
    probe.once('error', (error) => reject(explainPortError(error, port)))
    probe.listen(port, () => probe.close(() => resolve()))
  })
}

/** Says why a server could not listen, where there is something a person can do about it. */
export function explainPortError(error: NodeJS.ErrnoException, port: number, variable = 'PORT'): Error {
  if (error.code === 'EADDRINUSE')
    return new PlainError(
      `Port ${port} is in use, perhaps by this site already. Stop what uses it, or choose another port before you type the command again: ${sayPort(port + 1, variable)}`,
    )
  if (error.code === 'EACCES')
    return new PlainError(
      `This account may not use port ${port}. Choose one above 1023 before you type the command again: ${sayPort(3000, variable)}`,
    )
  return error
}

/** How a port is chosen for the commands that follow, in the command prompts of Windows and in any other. */
export const sayPort = (port: number, variable = 'PORT') =>
  process.platform === 'win32'
    ? `set ${variable}=${port} (in PowerShell: $env:${variable}=${port})`
    : `export ${variable}=${port}`
