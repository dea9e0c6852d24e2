import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { type IncomingMessage, request, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createEditor } from '../../../lib/editor/editor'
import { openAssets, openStore } from '../../../lib/editor/file-store'
import { createEditorServer, largestForm } from '../../../lib/editor/serve'
import { collectForm } from './browser-form'
import { goodFiles, today } from './memory-store'

// The server itself, on a copy of a small site, with a fault in it that a test can cause.

const shown: string[] = []
const failures: unknown[] = []
let root: string
let server: Server
let port: number
let cookie: string

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'local-offer-editor-'))
  for (const [path, text] of goodFiles()) {
    mkdirSync(join(root, path, '..'), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  mkdirSync(join(root, 'public/images'), { recursive: true })
  writeFileSync(join(root, 'public/images/dot.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  writeFileSync(join(root, 'public/notes.html'), '<script>1</script>')
  writeFileSync(join(root, 'outside.md'), '---\ntitle: Outside\n---\n')
  symlinkSync(join(root, 'outside.md'), join(root, 'content/pages/help-at-school/linked.md'))
  const editor = createEditor(openStore(root), () => today)
  server = createEditorServer({
    answer: (asked) => {
      if (asked.path === '/fault') throw new Error('SECRET of the program')
      return editor.answer(asked)
    },
    readFile: openAssets(process.cwd(), root, () => ''),
    showAddress: (address) => shown.push(address),
    logFailure: (error) => failures.push(error),
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  port = (server.address() as AddressInfo).port
  const entered = await ask(new URL(shown[0] ?? '').search.replace('?', '/?'), { cookie: '' })
  cookie = String(entered.headers['set-cookie']?.[0]).replace(/;.*/, '')
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
  rmSync(root, { recursive: true, force: true })
})

type Asked = { method?: string; headers?: Record<string, string>; cookie?: string; body?: string | Buffer }

async function ask(path: string, { method = 'GET', headers = {}, cookie: sent = cookie, body }: Asked = {}) {
  const asked = request({ host: '127.0.0.1', port, path, method, headers: { cookie: sent, ...headers } })
  asked.end(body)
  const [answer] = (await once(asked, 'response')) as [IncomingMessage]
  const parts: Buffer[] = []
  for await (const part of answer) parts.push(part as Buffer)
  return { status: answer.statusCode, headers: answer.headers, text: Buffer.concat(parts).toString() }
}

const own = () => `http://127.0.0.1:${port}`
const form = { 'content-type': 'application/x-www-form-urlencoded' }
const page = 'content/pages/help-at-school/trial.md'
const editPage = `/edit?file=${encodeURIComponent(page)}`
const onDisk = () => readFileSync(join(root, page), 'utf8')

describe('who is let in', () => {
  it('listens to this computer only', async () => {
    expect((server.address() as AddressInfo).address).toBe('127.0.0.1')
    const others = Object.values(networkInterfaces())
      .flat()
      .filter((one) => one && !one.internal && one.family === 'IPv4')
    for (const other of others) {
      const socket = connect(port, other?.address)
      const [error] = await once(socket, 'error')
      expect((error as NodeJS.ErrnoException).code).toBe('ECONNREFUSED')
    }
  })

  it('refuses any other name, so that no website can point its name here', async () => {
    for (const host of [
      'evil.example',
      `evil.example:${port}`,
      `localhost:${port}`,
      '127.0.0.1',
      `127.0.0.1:${port + 1}`,
    ])
      expect((await ask('/', { headers: { host } })).status).toBe(421)
  })

  it('wants the key, and keeps nothing from whoever has none', async () => {
    for (const path of ['/', editPage, '/new?model=Page', '/?key=wrong', '/?key='])
      expect(await ask(path, { cookie: '' })).toMatchObject({ status: 403 })
    expect((await ask('/', { cookie: `editor-${port}=wrong` })).status).toBe(403)
    expect((await ask(editPage, { cookie: '' })).text).not.toContain('Trial')
  })

  it('takes each key once, and shows a new one in the terminal', async () => {
    expect((await ask(new URL(shown[0] ?? '').search.replace('?', '/?'), { cookie: '' })).status).toBe(403)
    expect(shown).toHaveLength(2)
    expect(shown[1]).not.toBe(shown[0])
    expect(shown[1]).toMatch(new RegExp(`^http://127\\.0\\.0\\.1:${port}/\\?key=[\\w-]{43}$`))
  })

  it('keeps the key out of reach of scripts and other sites', async () => {
    const entered = await ask(new URL(shown.at(-1) ?? '').search.replace('?', '/?'), { cookie: '' })
    expect(entered).toMatchObject({ status: 303, headers: { location: '/' } })
    expect(entered.headers['set-cookie']?.[0]).toMatch(/; HttpOnly; SameSite=Strict; Path=\/$/)
  })

  it('leads whoever is in already past a used key', async () => {
    expect(await ask('/?key=used')).toMatchObject({ status: 303, headers: { location: '/' } })
  })
})

describe('what may be sent', () => {
  it('a form only from the editor itself', async () => {
    const before = onDisk()
    const body = collectForm((await ask(editPage)).text, 'save')
    body.set('title', 'From elsewhere')
    for (const origin of [
      undefined,
      'null',
      'https://evil.example',
      `http://localhost:${port}`,
      'http://127.0.0.1',
    ]) {
      const headers = origin === undefined ? form : { ...form, origin }
      expect((await ask(editPage, { method: 'POST', headers, body: body.toString() })).status).toBe(403)
    }
    expect(
      (await ask('/undo', { method: 'POST', headers: { ...form, origin: 'https://evil.example' } })).status,
    ).toBe(403)
    expect(onDisk()).toBe(before)
    const sent = { method: 'POST', headers: { ...form, origin: own() }, body: body.toString() }
    expect((await ask(editPage, sent)).status).toBe(303)
    expect(onDisk()).toContain('title: From elsewhere')
  })

  it('a form, and nothing that only looks like one', async () => {
    for (const type of ['text/plain', 'application/json', 'multipart/form-data; boundary=x'])
      expect(
        (
          await ask(editPage, {
            method: 'POST',
            headers: { origin: own(), 'content-type': type },
            body: 'title=x',
          })
        ).status,
      ).toBe(415)
  })

  it('no more than a file can hold, and the message says so', async () => {
    const body = Buffer.alloc(largestForm + 1, 'a')
    const answer = await ask(editPage, { method: 'POST', headers: { ...form, origin: own() }, body })
    expect(answer.status).toBe(413)
    expect(answer.text).toContain('Nothing has been saved')
  })

  it('only by the methods of a browser', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])
      expect(await ask('/', { method })).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD, POST' } })
  })

  it.each([
    '//evil.example/',
    '/\\evil.example',
    '/%',
    '/..%2f..%2fetc/passwd',
    '/images/../../package.json',
    '/notes.html',
    '/package.json',
    '/lib/editor/editor.css',
  ])('at the address %s there is nothing, and no failure', async (path) => {
    const { status, text } = await ask(path)
    expect([400, 404]).toContain(status)
    expect(text).not.toContain('<script>')
  })
})

describe('files', () => {
  it('a link to a file outside the content is neither shown nor written', async () => {
    const linked = `/edit?file=${encodeURIComponent('content/pages/help-at-school/linked.md')}`
    const shownPage = await ask(linked)
    expect(shownPage.status).toBe(404)
    expect(shownPage.text).not.toContain('Outside')
    const body = new URLSearchParams({ text: 'x', version: 'x', end: 'yes', do: 'save' }).toString()
    await ask(`${linked}&as=text`, { method: 'POST', headers: { ...form, origin: own() }, body })
    expect(readFileSync(join(root, 'outside.md'), 'utf8')).toContain('Outside')
  })

  it('pictures of the site are shown, and have no power of their own', async () => {
    const { status, headers } = await ask('/images/dot.svg')
    expect({ status, type: headers['content-type'] }).toEqual({ status: 200, type: 'image/svg+xml' })
    expect(headers['content-security-policy']).toContain("default-src 'none'")
  })
})

describe('every answer', () => {
  it.each(['/', editPage, '/nowhere', '/fault', '/editor.css'])(
    '%s allows no script and no frame, and is not kept',
    async (path) => {
      const { headers } = await ask(path)
      expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'self'/)
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
      expect(headers['content-security-policy']).not.toMatch(/script-src|unsafe/)
      expect(headers).toMatchObject({
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'same-origin',
      })
    },
  )

  it('a fault of the editor is told in plain words, and the terminal hears of it', async () => {
    const { status, text } = await ask('/fault')
    expect(status).toBe(500)
    expect(text).toContain('nothing has been saved')
    expect(text).not.toMatch(/SECRET|\bat \w+ \(|\.ts\b/)
    expect(failures.at(-1)).toEqual(new Error('SECRET of the program'))
  })
})
