import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Manifest } from './manifest'

/**
 * Copies into a new build those style sheets, scripts and fonts of the live one that it has not itself. While
 * the new one is rolled out, someone may have a page of the old one, and ask the new one for what it needs.
 * Only what the live build made is kept, not what it had carried itself: so this does not grow.
 * @param live the folder of the live build
 * @param next the folder of the new build, whose manifest is changed
 */
export function carryAssets(live: string, next: string): void {
  const read = (folder: string) => JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest
  const [before, manifest] = [read(live), read(next)]
  for (const [address, headers] of Object.entries(before.files)) {
    const isHashed = headers['Cache-Control']?.includes('immutable')
    if (!isHashed || address in manifest.files || before.carried?.includes(address)) continue
    const to = join(next, 'published', address)
    mkdirSync(dirname(to), { recursive: true })
    for (const ending of ['', '.br', '.gz']) {
      const from = `${join(live, 'published', address)}${ending}`
      if (existsSync(from)) copyFileSync(from, `${to}${ending}`)
    }
    manifest.files[address] = headers
    manifest.carried.push(address)
  }
  writeFileSync(join(next, 'manifest.json'), JSON.stringify(manifest))
}
