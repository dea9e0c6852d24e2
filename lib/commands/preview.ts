import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { parseArgs } from 'node:util'
import { checkContentFolder } from '../checks/check-content-folder'
import { formatFindings } from '../checks/format-findings'
import { readToday } from '../publish/today'
import { readPort, sayPort } from '../server/port'
import { createPreviewServer } from './dev-run/preview-server'
import { runDevelopment } from './dev-run/run-development'

const help = `npm run preview     shows the site as it will be, drafts too, on this machine only

Open the address that it prints. Each page loads again when you save a file. A bar at the top says
what the check found, and leads to the file. Stop it with Ctrl+C.
To use another port than 3000, type this first: ${sayPort(4000)}`

const loopback = '127.0.0.1'

/** `npm run preview`: the site with its drafts, for the person who edits it. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, strict: false, allowPositionals: true })
  if (values.help || positionals.length > 0 || Object.keys(values).length > 0) {
    console.log(help)
    return values.help ? 0 : 1
  }
  const root = process.cwd()
  const port = readPort(process.env.PORT)
  const { server, tell } = createPreviewServer([`http://${loopback}:${port}`, `http://localhost:${port}`])
  server.listen(0, loopback)
  await once(server, 'listening')
  const check = `http://${loopback}:${(server.address() as AddressInfo).port}/`
  try {
    return await runDevelopment({
      arguments: ['--hostname', loopback],
      environment: { SITE_PREVIEW: check },
      onReady: () =>
        console.log(
          `Open this address in your browser:\n\n  http://${loopback}:${port}\n\nWhat the check says is at ${check}\nStop the preview with Ctrl+C.`,
        ),
      onContent: async (state) => {
        const result = checkContentFolder({ root, today: readToday() })
        if (state !== 'read') console.log(formatFindings(result))
        if (state === 'first') console.log('\nThe preview is being made ready. Its address comes below.')
        tell(result, state === 'read')
      },
    })
  } finally {
    server.closeAllConnections()
    server.close()
  }
}
