import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkContent } from '../../../lib/checks/check-content'
import type { CheckResult } from '../../../lib/checks/finding'
import { type ContentFile, listPublicFiles, readContentFiles } from '../../../lib/checks/read-content-files'

/** The small site of tests/fixtures/broken: one that is right, and faults that are laid over it. */
export const fixtures = fileURLToPath(new URL('../../fixtures/broken', import.meta.url))

/** The day on which the small site is checked. */
export const today = '2026-11-22'

const good = join(fixtures, 'good')
const publicFiles = listPublicFiles(good)

/** The folders with one fault each. */
export const listFaults = () =>
  readdirSync(fixtures).filter((folder) => folder !== 'good' && folder !== 'awkward')

/** What an editor should be told about a fault. */
export const readExpected = (fault: string) =>
  readFileSync(join(fixtures, fault, 'expected.txt'), 'utf8').trimEnd()

/** Checks the small site with other files laid over it. */
export function checkSite(files: ContentFile[] = []): CheckResult {
  const all = new Map([...readContentFiles(good), ...files].map((file) => [file.path, file]))
  const inOrder = [...all.values()].sort((a, b) => (a.path < b.path ? -1 : 1))
  return checkContent(inOrder, { today, publicFiles })
}

/** Checks the small site with the files of a fixture laid over it. */
export const checkFixture = (folder: string) => checkSite(readContentFiles(join(fixtures, folder)))

/** The page that faults are tried on. */
export const trialPath = 'content/pages/help-at-school/trial.md'

/** A file of content with this text. */
export const buildFile = (path: string, text: string): ContentFile => ({ path, bytes: Buffer.from(text) })

/** The trial page with this text below its settings. */
export const buildTrial = (body: string) =>
  buildFile(
    trialPath,
    `---
title: Trial
summary: A trial.
audience: [families]
owner: SEND service
lastReviewed: 2026-11-01
nextReview: 2027-10-01
---
${body}
`,
  )
