import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { watchContent } from '../../../lib/checks/read-when-changed'

describe('watching the content', () => {
  it('looks at the beginning, and after a file is saved, saved by renaming, added or deleted', async () => {
    const root = mkdtempSync(join(tmpdir(), 'watch-'))
    mkdirSync(join(root, 'content/pages'), { recursive: true })
    const page = join(root, 'content/pages/index.md')
    writeFileSync(page, 'one')
    const stop = new AbortController()
    const look = vi.fn(async () => {})
    const watching = watchContent(root, stop.signal, look, (error) => {
      throw error
    })
    const looked = (times: number) => vi.waitFor(() => expect(look).toHaveBeenCalledTimes(times), 20_000)
    await looked(1)
    writeFileSync(page, 'other')
    await looked(2)
    writeFileSync(`${page}~`, 'three')
    renameSync(`${page}~`, page)
    await vi.waitFor(() => expect(look.mock.calls.length).toBeGreaterThanOrEqual(3), 20_000)
    mkdirSync(join(root, 'content/new'))
    const before = look.mock.calls.length
    writeFileSync(join(root, 'content/new/page.md'), '')
    await looked(before + 1)
    rmSync(page)
    await looked(before + 2)
    stop.abort()
    await watching
    rmSync(root, { recursive: true })
  })

  it('says when the content cannot be read, and looks again at once', async () => {
    const root = mkdtempSync(join(tmpdir(), 'watch-'))
    const stop = new AbortController()
    const look = vi.fn().mockRejectedValueOnce(new Error('on the move')).mockResolvedValue(undefined)
    const say = vi.fn()
    const watching = watchContent(root, stop.signal, look, say)
    await vi.waitFor(() => expect(look).toHaveBeenCalledTimes(2), 20_000)
    expect(say).toHaveBeenCalledExactlyOnceWith(new Error('on the move'))
    stop.abort()
    await watching
    rmSync(root, { recursive: true })
  })
})
