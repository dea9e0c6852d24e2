import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readLiveBuild } from '../../lib/publish/build-folder'
import { copyRuntime, serverFile } from '../../lib/publish/runtime'
import { findFreePort } from '../../lib/server/port'
import { countSides } from './pdf'
import { expect, test } from './site-test'

type Settings = { _id: string } & Record<string, unknown>

const moved = 'pages/help-at-school/sen-support.md'
const movedTo = 'pages/help-at-school/extra-help.md'
const changed = 'pages/ehc-plans/timeline.md'

/** Serves a copy of the site as it may be in three years: one page has another address and name, another has changed. */
async function serveLaterSite() {
  const root = process.cwd()
  const build = readLiveBuild(root)
  if (!build) throw new Error('There is no build to serve')
  const folder = mkdtempSync(join(tmpdir(), 'later-site-'))
  copyRuntime(root, build, folder)
  const pages = join(folder, build.folder, 'documents/Page')
  const fileOf = (id: string) => join(pages, `${id.replaceAll('/', '__')}.json`)
  renameSync(fileOf(moved), fileOf(movedTo))
  const list = join(pages, '_index.json')
  const settings = JSON.parse(readFileSync(list, 'utf8')) as Settings[]
  const later: Record<string, Partial<Settings>> = {
    [changed]: { changes: [{ date: '2099-03-04', note: 'The time limit is shorter.' }] },
    [moved]: { _id: movedTo, title: 'Extra help at school', redirectFrom: ['/help-at-school/sen-support'] },
  }
  writeFileSync(list, JSON.stringify(settings.map((page) => ({ ...page, ...later[page._id] }))))
  const port = await findFreePort()
  const server = spawn(process.execPath, [join(folder, build.folder, serverFile)], {
    env: { ...process.env, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const origin = `http://localhost:${port}`
  const answers = () =>
    fetch(`${origin}/packs`).then(
      ({ ok }) => ok,
      () => false,
    )
  await expect.poll(answers, { timeout: 20_000 }).toBe(true)
  return {
    origin,
    stop: async () => {
      const ended = once(server, 'exit')
      server.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true })
    },
  }
}

test('a pack of five that is opened in three years says what changed, and where a page is now', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(60_000)
  const reader = await browser.newPage({ javaScriptEnabled: false })
  const chosen = [
    '/help-at-school/sen-support',
    '/ehc-plans/timeline',
    '/advice-and-rights/sendiass',
    '/health-and-care/mental-health',
    '/school-support-partnership/faqs#what-is-the-toolkit',
  ]
  await reader.goto(`${baseURL}/packs?edit=1&${new URLSearchParams(chosen.map((page) => ['page', page]))}`)
  await reader.getByLabel('Title').fill('For later')
  await reader.getByRole('button', { name: 'See your pack' }).click()
  await expect(reader.locator('main')).toContainText('No page in this pack has a note of a change')
  const long = new URL(reader.url())
  const short = new URL(await reader.getByLabel('Short address').inputValue())

  const later = await serveLaterSite()
  try {
    for (const { pathname, search } of [long, short]) {
      await reader.goto(later.origin + pathname + search)
      const news = reader.getByRole('region', { name: /^Since this pack was made on \d+ \w+ 20\d\d$/ })
      await expect(news.getByRole('listitem')).toHaveText([
        'How long an EHC plan takes changed on 4 March 2099: The time limit is shorter.',
        'Extra help at school: This page has moved: it was at /help-at-school/sen-support, and is now at /help-at-school/extra-help.',
      ])
      const links = reader.locator('.pack-items a')
      await expect(links).toHaveCount(chosen.length)
      await expect(links.first()).toHaveAttribute('href', '/help-at-school/extra-help')
    }
    expect(countSides(await reader.pdf({ format: 'A4' }))).toBe(1)
  } finally {
    await reader.close()
    await later.stop()
  }
})
