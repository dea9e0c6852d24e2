import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { CheckResult } from '../../checks/finding'
import { formatFindings } from '../../checks/format-findings'

/** The one script of a preview. It is served from here, so that the public site holds nothing of it. */
const refreshScript = `
let isFirst = true
const changes = new EventSource(new URL('changes', document.currentScript.src))
changes.addEventListener('check', ({ data }) => {
  // In a shadow, because the framework compares the page with what it rendered.
  for (const place of document.querySelectorAll('[data-preview-check]'))
    (place.shadowRoot ?? place.attachShadow({ mode: 'open' })).textContent = data
  if (!isFirst && document.querySelector('[data-preview-findings]')) location.reload()
  isFirst = false
})
changes.addEventListener('content', () => location.reload())
`

export type PreviewServer = {
  server: Server
  /** Tells every open page that the content is new, and what the check says of it. */
  tell: (result: CheckResult, isNew: boolean) => void
}

/**
 * A server beside that of the preview: it tells open pages to load again, and shows what the check says.
 * It answers only to the names of this machine.
 * @param site the origins of the preview, whose pages may listen
 */
export function createPreviewServer(site: readonly string[]): PreviewServer {
  const listening = new Set<ServerResponse>()
  let result: CheckResult = { findings: [], filesChecked: 0 }

  const server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo
    const { host = '', origin = '' } = request.headers
    if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`)
      return void response.writeHead(421).end()
    const headers = {
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      ...(site.includes(origin) && { 'Access-Control-Allow-Origin': origin }),
    }
    const answer = (type: string, body: string) =>
      response.writeHead(200, { ...headers, 'Content-Type': `${type}; charset=utf-8` }).end(body)
    if (request.url === '/refresh.js') answer('text/javascript', refreshScript)
    else if (request.url === '/') answer('text/html', renderCheck(result))
    else if (request.url === '/changes') {
      response.writeHead(200, { ...headers, 'Content-Type': 'text/event-stream' })
      response.write(`event: check\ndata: ${summarise(result)}\n\n`)
      listening.add(response)
      response.once('close', () => listening.delete(response))
    } else response.writeHead(404, headers).end()
  })
  const tell = (now: CheckResult, isNew: boolean) => {
    result = now
    for (const response of listening) {
      response.write(`event: check\ndata: ${summarise(result)}\n\n`)
      if (isNew) response.write('event: content\ndata: new\n\n')
    }
  }
  return { server, tell }
}

/** What the check says, in a few words. */
function summarise({ findings }: CheckResult): string {
  const must = findings.filter(({ level }) => level === 'must').length
  if (must === 0) return 'The check found nothing that must be fixed'
  return `The check found ${must} ${must === 1 ? 'thing' : 'things'} to fix: until then you see the last good pages`
}

function renderCheck(result: CheckResult): string {
  const text = formatFindings(result).replace(/[&<]/g, (sign) => (sign === '&' ? '&amp;' : '&lt;'))
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>What the check says</title>
<style>
:root { color-scheme: light dark }
body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
pre { font: 1rem/1.6 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere }
</style>
<script async src="/refresh.js"></script>
</head>
<body>
<main>
<h1>What the check says</h1>
<pre data-preview-findings>${text}</pre>
</main>
</body>
</html>
`
}
