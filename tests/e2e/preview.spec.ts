import { type ChildProcess, spawn } from 'node:child_process'
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from '@playwright/test'
import { makeProject } from '../../lib/commands/bench-run/generated-site'
import { findFreePort } from '../../lib/server/port'

// `npm run preview` as an officer runs it, on a copy of the project that she may change.

const project = resolve('.site/trial-preview')
const contact = join(project, 'content/contacts/sendiass.yaml')
const draft = `---
title: Trial of a preview
summary: A page that only its writer sees.
audience: [families]
owner: SEND service
lastReviewed: 2026-11-01
nextReview: 2027-10-01
contacts: [sendiass]
status: draft
---

Words of a draft.
`
let preview: ChildProcess
let said = ''

test.beforeAll(async () => {
  test.setTimeout(120_000)
  rmSync(project, { recursive: true, force: true })
  await makeProject(resolve('.'), project)
  copyFileSync('package-lock.json', join(project, 'package-lock.json'))
  writeFileSync(join(project, 'content/pages/health-and-care/trial-of-a-preview.md'), draft)
  preview = spawn(process.execPath, ['lib/commands/run.cjs', 'preview'], {
    cwd: project,
    env: { ...process.env, PORT: String(await findFreePort()) },
  })
  for (const output of [preview.stdout, preview.stderr])
    output?.on('data', (part: Buffer) => {
      said += part
    })
  await expect.poll(() => said, { timeout: 90_000 }).toContain('Open this address')
})

test.afterAll(async () => {
  const ended = new Promise((fulfil) => preview.once('exit', fulfil))
  preview.kill('SIGINT')
  await ended
  rmSync(project, { recursive: true, force: true })
})

test('a draft is shown with what the check says, and the page follows a telephone number that is saved', async ({
  page,
}) => {
  test.setTimeout(120_000)
  const address = /http:\/\/127\S+/.exec(said)?.[0]
  await page.goto(`${address}/health-and-care/trial-of-a-preview`, { timeout: 60_000 })
  await expect(page.getByText('Preview of a draft')).toBeVisible()
  const check = page.locator('[data-preview-check]')
  await expect
    .poll(() => check.evaluate((place) => place.shadowRoot?.textContent))
    .toContain('The check found')
  const saved = readFileSync(contact, 'utf8').replace(/number: .*/, 'number: "07700 900 456"')
  writeFileSync(contact, saved)
  await expect(page.getByText('07700 900 456').first()).toBeVisible({ timeout: 30_000 })
})
