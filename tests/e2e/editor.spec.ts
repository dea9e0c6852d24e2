import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { findAxeFaults, looks } from '../../lib/commands/accessibility-run/page-checks'
import { readLiveBuild } from '../../lib/publish/build-folder'
import { findFreePort } from '../../lib/server/port'

// The editor as an officer runs it, on a copy of the content that git looks after. Her browser runs no script.

let root: string
let editor: ChildProcess
let said = ''
let origin: string

const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' })
const newestAddress = () => said.match(/http:\/\/127\S+/g)?.at(-1) ?? ''
const contact = 'content/contacts/sendiass.yaml'
const guidance = 'content/pages/help-at-school/sen-support.md'
const form = (file: string) => `${origin}/edit?file=${encodeURIComponent(file)}`
const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).first().click()

test.describe.configure({ mode: 'serial' })
test.use({ javaScriptEnabled: false })

test.beforeAll(async () => {
  test.setTimeout(120_000)
  root = mkdtempSync(join(tmpdir(), 'local-offer-editor-'))
  for (const folder of ['content', 'public']) cpSync(folder, join(root, folder), { recursive: true })
  git('init', '--quiet')
  git('add', '.')
  git('-c', 'user.name=Test', '-c', 'user.email=test@example.org', 'commit', '--quiet', '--message', 'Start')
  const port = await findFreePort()
  origin = `http://127.0.0.1:${port}`
  editor = spawn(process.execPath, ['lib/commands/run.cjs', 'edit'], {
    env: { ...process.env, PORT: String(port), CONTENT_ROOT: root },
  })
  for (const output of [editor.stdout, editor.stderr])
    output?.on('data', (part: Buffer) => {
      said += part
    })
  await expect.poll(newestAddress, { timeout: 60_000 }).toContain('?key=')
})

test.beforeEach(async ({ page }) => {
  git('checkout', '--quiet', '.')
  await page.goto(newestAddress())
  await expect(page.getByRole('heading', { name: 'Pages' })).toBeVisible()
})

test.afterAll(async () => {
  const ended = new Promise((resolve) => editor.once('exit', resolve))
  editor.kill('SIGINT')
  await ended
  rmSync(root, { recursive: true, force: true })
})

test('her first ten minutes: a telephone number changes, she sees it, and git shows one line', async ({
  page,
}) => {
  await page.getByRole('link', { name: 'Contacts' }).click()
  await page.getByLabel('Words in the name or address').fill('sendiass')
  await page.getByRole('button', { name: 'Filter' }).click()
  await page.getByRole('link', { name: 'SENDIASS Rutland' }).click()
  await page.getByLabel('Telephone number', { exact: true }).fill('07977 015 675')
  await save(page)
  await expect(page.getByRole('status')).toContainText('Saved.')
  await expect(page.getByRole('region', { name: 'How it reads' })).toContainText('07977 015 675')
  expect(git('diff', '--numstat').trim()).toBe(`1\t1\t${contact}`)
  await page.goto(form(guidance))
  await expect(page.getByRole('region', { name: 'How it reads' })).toContainText('07977 015 675')

  await page.goto(form(contact))
  await page.getByLabel('What they can help with').fill('Free advice for families.')
  await save(page)
  await page.getByRole('button', { name: 'Undo this save' }).click()
  await expect(page.getByRole('status')).toContainText('has been undone')
  expect(git('diff', '--numstat').trim()).toBe(`1\t1\t${contact}`)
})

test('a broken rule stops the save, says what to type, and leads to the field', async ({ page }) => {
  const rules = [
    { file: contact, label: 'Name', typed: '', says: 'Enter a name' },
    { file: contact, label: 'Email', typed: 'sendiass', says: 'email' },
    { file: guidance, label: 'Summary', typed: 'x'.repeat(161), says: '160' },
    { file: guidance, label: 'Text of the page', typed: 'See [this](/nowhere).', says: '/nowhere' },
  ]
  for (const { file, label, typed, says } of rules) {
    await page.goto(form(file))
    await page.getByLabel(label).first().fill(typed)
    await save(page)
    await expect(page).toHaveTitle(/^Error: /)
    await expect(page.getByRole('alert')).toBeFocused()
    const message = page.getByRole('alert').getByRole('link').filter({ hasText: says }).first()
    await message.focus()
    await page.keyboard.press('Enter')
    await expect(page.getByLabel(label).first()).toBeFocused()
    await expect(page.getByLabel(label).first()).toHaveValue(typed)
  }
  expect(git('diff', '--numstat')).toBe('')
})

test('by keyboard alone a page gets a new note of what changed', async ({ page }) => {
  await page.goto(form('content/pages/about/privacy-and-cookies.md'))
  await page.getByRole('button', { name: /^Add .*Change notes/ }).focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('fieldset:focus')).toBeVisible()
  for (const typed of ['3', '11', '2026', 'More about the log.']) {
    await page.keyboard.press('Tab')
    await page.keyboard.type(typed)
  }
  await page.getByLabel('Title').press('Enter')
  await expect(page.getByRole('status')).toContainText('Saved.')
  expect(git('diff')).toContain('note: More about the log.')
})

test('a page that someone else changed meanwhile is shown both ways', async ({ page }) => {
  await page.goto(form(guidance))
  await page.getByLabel('Title').fill('Mine')
  const path = join(root, guidance)
  writeFileSync(path, readFileSync(path, 'utf8').replace('title: SEN support', 'title: Theirs'))
  await save(page)
  await expect(page.getByRole('alert')).toContainText('nothing is lost')
  const choice = page.getByRole('group', { name: 'Title' })
  await expect(choice).toContainText('Mine')
  await expect(choice).toContainText('Theirs')
  await choice.getByLabel('Keep what is in the file now').check()
  await page.getByRole('button', { name: 'Save what is chosen' }).click()
  expect(readFileSync(path, 'utf8')).toContain('title: Theirs')
})

test.describe('with a browser that can be asked', () => {
  test.use({ javaScriptEnabled: true })

  test('axe finds nothing, and nothing scrolls sideways', async ({ page }) => {
    test.setTimeout(120_000)
    const views = [
      '/',
      form(contact),
      form(guidance),
      `${origin}/new?model=Page`,
      `${origin}/review?file=${guidance}`,
    ]
    const faults: string[] = []
    // Each view in two ways, so that all six are seen.
    for (const [index, view] of views.entries())
      for (const look of [looks[index % 6], looks[(index + 3) % 6]]) {
        if (!look) continue
        await page.setViewportSize({ width: look.width, height: 800 })
        await page.emulateMedia({
          colorScheme: look.colours === 'dark' ? 'dark' : 'light',
          forcedColors: look.colours === 'forced' ? 'active' : 'none',
        })
        await page.goto(new URL(view, origin).href)
        if (view === form(contact)) {
          await page.getByLabel('Name', { exact: true }).first().fill('')
          await save(page)
        }
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        if (wide > 0) faults.push(`${view} at ${look.width}: ${wide} too wide`)
        for (const fault of await findAxeFaults(page)) faults.push(`${view} in ${look.colours}: ${fault}`)
      }
    expect(faults).toEqual([])
  })
})

test('the public site holds no trace of it', async ({ request, baseURL }) => {
  for (const path of ['/edit', '/new', '/undo', '/editor.css'])
    expect((await request.get(`${baseURL}${path}`)).status(), path).toBe(404)
  const build = readLiveBuild('.')
  const published = join(build?.folder ?? '', 'published')
  const texts = readdirSync(published, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.(html|js|css|json|txt|xml|webmanifest)$/.test(path),
  )
  expect(texts.length).toBeGreaterThan(100)
  const traces = texts.filter((path) =>
    /lib\/editor|Content editor|editor\.css|\/edit\?file=|editor-\d/.test(
      readFileSync(join(published, path), 'utf8'),
    ),
  )
  expect(traces).toEqual([])
})
