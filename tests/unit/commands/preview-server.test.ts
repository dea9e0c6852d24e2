import { once } from 'node:events'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { buildFinding } from '../../../lib/checks/finding'
import { createPreviewServer, type PreviewServer } from '../../../lib/commands/dev-run/preview-server'

const site = 'http://127.0.0.1:3000'
let preview: PreviewServer
let port: number

beforeEach(async () => {
  preview = createPreviewServer([site])
  preview.server.listen(0, '127.0.0.1')
  await once(preview.server, 'listening')
  port = (preview.server.address() as AddressInfo).port
})
afterEach(() => {
  preview.server.closeAllConnections()
  preview.server.close()
})

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`http://127.0.0.1:${port}${path}`, { headers })
const fault = (text: string) => ({
  findings: [buildFinding({ file: 'content/pages/a.md', line: 2 }, 'link-empty', text)],
  filesChecked: 1,
})

/** Asks by another name, as a page does that has a name of its own lead to this machine. */
const askAs = (host: string) =>
  new Promise((resolve) => {
    request({ port, host: '127.0.0.1', path: '/', headers: { host } }, (response) =>
      resolve(response.statusCode),
    ).end()
  })

describe('the server beside a preview', () => {
  it('shows what the check says, and never as part of the page', async () => {
    preview.tell(fault('<script>alert(1)</script>'), true)
    const page = await (await get('/')).text()
    expect(page).toContain('content/pages/a.md')
    expect(page).toContain('&lt;script>alert(1)')
    expect(page).not.toContain('<script>alert')
  })

  it('tells open pages what the check found, and when there is something new to show', async () => {
    const { body } = await get('/changes', { Origin: site })
    const reader = body?.pipeThrough(new TextDecoderStream()).getReader()
    expect((await reader?.read())?.value).toContain('nothing that must be fixed')
    preview.tell(fault('x'), false)
    expect((await reader?.read())?.value).toBe(
      'event: check\ndata: The check found 1 thing to fix: until then you see the last good pages\n\n',
    )
    preview.tell({ findings: [], filesChecked: 1 }, true)
    let said = ''
    while (!said.includes('event: content')) said += (await reader?.read())?.value
    await reader?.cancel()
  })

  it('lets only the pages of the preview listen', async () => {
    const allowed = async (origin: string) =>
      (await get('/refresh.js', { Origin: origin })).headers.get('access-control-allow-origin')
    expect(await allowed(site)).toBe(site)
    expect(await allowed('https://elsewhere.example')).toBeNull()
  })

  it('answers only to the names of this machine', async () => {
    expect(await askAs(`localhost:${port}`)).toBe(200)
    expect(await askAs('elsewhere.example')).toBe(421)
    expect((await get('/other')).status).toBe(404)
  })
})
