import { afterEach, describe, expect, it, vi } from 'vitest'
import { run } from '../../../lib/commands/edit'

function listen() {
  const said: string[] = []
  for (const name of ['log', 'error'] as const)
    vi.spyOn(console, name).mockImplementation((text) => {
      said.push(String(text))
    })
  return said
}

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

describe('npm run edit', () => {
  it('explains itself when asked, and starts nothing', async () => {
    const said = listen()
    expect(await run(['--help'])).toBe(0)
    expect(said.join()).toContain('npm run edit')
    expect(said.join()).toContain('Ctrl+C')
  })

  it.each([['--open'], ['content']])('does not take %s for something that it knows', async (argument) => {
    const said = listen()
    expect(await run([argument])).toBe(1)
    expect(said.join()).toContain(`"${argument}" is not something that this command knows`)
  })

  it('says what to do when the port that was asked for is none', async () => {
    vi.stubEnv('PORT', 'here')
    await expect(run([])).rejects.toThrow('not the number of a port')
  })
})
