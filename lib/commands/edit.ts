import { once } from 'node:events'
import { parseArgs } from 'node:util'
import { parseContentFile } from '../checks/parse-content-file'
import { readContentFiles } from '../checks/read-content-files'
import { readKnownFiles } from '../checks/read-known-files'
import { SiteSettings } from '../content/schemas/site-settings'
import { createEditor } from '../editor/editor'
import { openAssets, openStore } from '../editor/file-store'
import { createEditorServer } from '../editor/serve'
import { readToday } from '../publish/today'
import { checkPortIsFree, explainPortError, findFreePort, readPort, sayPort } from '../server/port'
import { formatTheme } from '../site/theme'

const help = `npm run edit    opens the content editor for this computer: it prints an address to open in a browser

To use another port than 3010, type this first: ${sayPort(4000)}
Stop it with Ctrl+C. What you save is in the files of content/, and git shows it.`

const host = '127.0.0.1'
/** Any other port will do as well when something uses this one. */
const usualPort = 3010

/**
 * `npm run edit`: serves the form editor to this computer until Ctrl+C. `CONTENT_ROOT` in the environment is the
 * folder that holds `content/`, when it is not this one.
 */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, strict: false, allowPositionals: true })
  if (values.help === true) {
    console.log(help)
    return 0
  }
  if (positionals.length > 0 || Object.keys(values).length > 0) {
    console.error(`"${args[0]}" is not something that this command knows.\n${help}`)
    return 1
  }
  const site = process.cwd()
  const root = process.env.CONTENT_ROOT ?? site
  const wanted = process.env.PORT ? readPort(process.env.PORT) : undefined
  if (wanted) await checkPortIsFree(wanted)
  const port = wanted ?? (await checkPortIsFree(usualPort).then(() => usualPort, findFreePort))

  const editor = createEditor(openStore(root), readToday, readKnownFiles(root))
  let isFirst = true
  const server = createEditorServer({
    answer: editor.answer,
    readFile: openAssets(site, root, () => readTheme(root)),
    showAddress: (address) => {
      console.log(
        isFirst
          ? `Open this address in your browser. It works once:\n\n  ${address}\n\nStop the editor with Ctrl+C.`
          : `The editor is open in your browser. For another browser:\n\n  ${address}\n`,
      )
      isFirst = false
    },
    logFailure: (error) =>
      console.error(
        `The editor made a mistake: ${error instanceof Error ? error.message : 'no reason known'}`,
      ),
  })
  const stopped = new Promise<void>((resolve) => {
    process.once('SIGTERM', () => resolve()).once('SIGINT', () => resolve())
  })
  server.listen(port, host)
  await once(server, 'listening').catch((error) => {
    throw explainPortError(error, port)
  })
  await stopped
  server.closeAllConnections()
  server.close()
  console.log('The editor has stopped. Everything that you saved is in content/.')
  return 0
}

/** The council's colours, or those of the site as it comes while the settings cannot be read. */
function readTheme(root: string): string {
  const path = 'content/settings/site.yaml'
  const file = readContentFiles(root).find((one) => one.path === path)
  const settings = file && parseContentFile(file, 'SiteSettings').document.settings
  const { data } = SiteSettings.pick({ colours: true, origin: true }).safeParse({
    colours: settings?.colours,
    origin: settings?.origin,
  })
  return formatTheme(data ?? { colours: { brand: '#0a4a52', accent: '#ffc83d' }, origin: '' })
}
