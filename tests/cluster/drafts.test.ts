import { spawnSync } from 'node:child_process'
import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { makeProject } from '../../lib/commands/bench-run/generated-site'
import { lockBuilds } from '../../lib/publish/build-folder'

const draft = `---
title: Zebra crossing
summary: Quokka words.
audience: [families]
owner: SEND service
lastReviewed: 2026-11-01
nextReview: 2027-10-01
status: draft
---

Wombat words.
`

it('A public build holds no draft and nothing of a preview, whatever the environment says', async () => {
  const unlock = lockBuilds('.')
  const project = resolve('.site/trial-drafts')
  rmSync(project, { recursive: true, force: true })
  await makeProject(resolve('.'), project)
  writeFileSync(join(project, 'content/pages/health-and-care/zebra.md'), draft)
  appendFileSync(
    join(project, 'content/settings/site.yaml'),
    'editAddress: "https://git.example/edit/{file}"\n',
  )
  const built = spawnSync(process.execPath, ['build.mjs'], {
    cwd: project,
    env: { ...process.env, PWD: project, NODE_ENV: 'development', SITE_PREVIEW: 'http://127.0.0.1:9/' },
    encoding: 'utf8',
  })
  expect(built.stderr + built.stdout).toContain('pages, in')
  const build = join(project, '.site', readFileSync(join(project, '.site/current'), 'utf8').trim())
  const texts = readdirSync(join(build, 'published'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(html|js|json|txt|xml|css)$/.test(path))
    .map((path) => join(build, 'published', path))
  expect(texts.length).toBeGreaterThan(100)
  const traces = [...texts, join(build, 'search-index.json')].filter((path) =>
    /zebra|quokka|wombat|git\.example|Edit this page|refresh\.js|127\.0\.0\.1:9/i.test(
      readFileSync(path, 'utf8'),
    ),
  )
  rmSync(project, { recursive: true, force: true })
  unlock()
  expect(traces).toEqual([])
})
