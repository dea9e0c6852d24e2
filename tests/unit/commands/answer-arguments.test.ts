import { afterEach, describe, expect, it, vi } from 'vitest'
import { answerArguments } from '../../../lib/commands/answer-arguments'
import { run as build } from '../../../lib/commands/build'
import { run as guide } from '../../../lib/commands/guide'
import { run as runtime } from '../../../lib/commands/runtime'
import { run as start } from '../../../lib/commands/start'

describe('a command that takes little', () => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {})
  const error = vi.spyOn(console, 'error').mockImplementation(() => {})
  afterEach(() => vi.clearAllMocks())

  it('goes on when it knows all that it was told', () => {
    expect(answerArguments([], { help: 'help' })).toBeUndefined()
    expect(
      answerArguments(['folder', '--static'], { help: 'help', options: ['--static'], words: 1 }),
    ).toBeUndefined()
  })

  it('explains itself, and does nothing else', async () => {
    for (const run of [build, guide, runtime, start]) expect(await run(['--help'])).toBe(0)
    expect(log).toHaveBeenCalledTimes(4)
    expect(log).toHaveBeenCalledWith(expect.stringMatching(/^npm run build /))
  })

  it('refuses an option with a slip in it, and says which was meant', async () => {
    expect(await runtime(['--statc', '/nowhere'])).toBe(1)
    expect(await start(['--fersh'])).toBe(1)
    expect(error).toHaveBeenCalledWith(
      expect.stringContaining('"--statc" is not something that this command knows. Did you mean --static?'),
    )
    expect(error).toHaveBeenCalledWith(expect.stringContaining('Did you mean --fresh?'))
  })

  it('refuses a word that it has no use for', async () => {
    expect(await build(['content'])).toBe(1)
    expect(error).toHaveBeenCalledWith(
      expect.stringContaining('"content" is not something that this command knows.'),
    )
  })
})
