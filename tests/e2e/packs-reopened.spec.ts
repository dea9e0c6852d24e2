import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readLiveBuild } from '../../lib/publish/build-folder'
import { copyRuntime, serverFile } from '../../lib/publish/runtime'
import { findFreePort } from '../../lib/server/port'
import { expect, test } from './site-test'

type Settings = { _id: string } & Record<string, unknown>

const moved = 'pages/help-at-school/sen-support.md'
const changed = 'pages/ehc-plans/timeline.md'

/** Serves the site as it may be in three years: one page has another address and name, another has changed. */
async function serveLaterSite() {
  const root = process.cwd()
  const build = readLiveBuild(root)
  if (!build) throw new Error('There is no build to serve')
  const folder = mkdtempSync(join(tmpdir(), 'later-site-'))
  copyRuntime(root, build, folder)
  const pages = join(folder, build.folder, 'documents/Page')
  const list = join(pages, '_index.json')
  const settings = JSON.parse(readFileSync(list, 'utf8')) as Settings[]
  writeFileSync(
    list,
    JSON.stringify(
      settings.map((page) => {
        if (page._id === changed)
          return { ...page, changes: [{ date: '2099-03-04', note: 'The time limit is shorter.' }] }
        if (page._id !== moved) return page
        return {
          ...page,
          _id: 'pages/help-at-school/extra-help.md',
          title: 'Extra help at school',
          redirectFrom: ['/help-at-school/sen-support'],
        }
      }),
    ),
  )
  const port = await findFreePort()
  const server = spawn(process.execPath, [join(folder, build.folder, serverFile)], {
    env: { ...process.env, PORT: String(port) },
    stdio: 'ignore',
  })
  const origin = `http://localhost:${port}`
  await expect
    .poll(
      () =>
        fetch(`${origin}/packs`).then(
          ({ ok }) => ok,
          () => false,
        ),
      { timeout: 20_000 },
    )
    .toBe(true)
  return {
    origin,
    stop: async () => {
      server.kill('SIGTERM')
      await once(server, 'exit')
      rmSync(folder, { recursive: true })
    },
  }
}

test('a pack that is opened in three years says what changed, and where a page is now', async ({
  page,
  browser,
}) => {
  test.setTimeout(60_000)
  await page.goto('/packs?edit=1&page=/help-at-school/sen-support&page=/ehc-plans/timeline')
  await page.getByLabel('Title').fill('For later')
  await page.getByRole('button', { name: 'See your pack' }).click()
  const long = new URL(page.url())
  const short = new URL(await page.getByLabel('Short address').inputValue())

  const later = await serveLaterSite()
  const reader = await browser.newPage({ javaScriptEnabled: false })
  try {
    for (const { pathname, search } of [long, short]) {
      await reader.goto(later.origin + pathname + search)
      const news = reader.getByRole('region', { name: /^Since this pack was made on \d+ \w+ 20\d\d$/ })
      await expect(news.getByRole('listitem')).toHaveText([
        'How long an EHC plan takes changed on 4 March 2099: The time limit is shorter.',
        'Extra help at school: This page has moved: it was at /help-at-school/sen-support, and is now at /help-at-school/extra-help.',
      ])
      await expect(reader.locator('.pack-items a').first()).toHaveAttribute(
        'href',
        '/help-at-school/extra-help',
      )
    }
  } finally {
    await reader.close()
    await later.stop()
  }
})
