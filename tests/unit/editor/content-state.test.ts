import { describe, expect, it } from 'vitest'
import { buildState, listObstacles, withChanges } from '../../../lib/editor/content-state'
import { goodFiles, today } from './memory-store'

describe('a file that is gone and that others name', () => {
  const page = (name: string) => `content/pages/help-at-school/${name}.md`
  const link = '\nSee [more](/help-at-school/gone).\n'
  const files = goodFiles()
  for (const name of ['index', 'sen-support', 'trial'])
    files.set(page(name), `${files.get(page(name))}${link}`)
  const state = buildState(
    [...files].map(([path, text]) => ({ path, bytes: Buffer.from(text) })),
    { today, publicFiles: new Set(), memory: { known: new Map(), documents: new Map() } },
  )
  const obstacles = (path: string, after: string) =>
    listObstacles(state, withChanges(state, [{ path, before: files.get(path), after }]), path)

  it('keeps nobody from taking one of the links out', () => {
    const path = page('trial')
    expect(state.checked.findings.map(({ rule }) => rule)).toContain('file-gone')
    expect(obstacles(path, `${goodFiles().get(path)}`)).toEqual([])
  })
})
