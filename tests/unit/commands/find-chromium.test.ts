import { describe, expect, it } from 'vitest'
import { listChromiumArguments, listChromiumPlaces } from '../../../lib/commands/test-run/find-chromium'

describe('where a browser for the tests may be', () => {
  it('is the one that the environment names, and no other', () => {
    expect(listChromiumPlaces({ CHROMIUM_PATH: '/opt/mine', PATH: '/usr/bin' }, 'linux')).toEqual([
      '/opt/mine',
    ])
  })

  it('is the path for programs first', () => {
    expect(listChromiumPlaces({ PATH: '/home/bin:/usr/bin' }, 'linux')[0]).toBe('/home/bin/chromium')
  })

  it('is where Chrome and Edge are installed on a Mac and on Windows', () => {
    expect(listChromiumPlaces({}, 'darwin')).toContain(
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    )
    const windows = listChromiumPlaces({ 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' }, 'win32')
    expect(windows).toContain('C:\\Program Files (x86)/Microsoft/Edge/Application/msedge.exe')
  })

  it.each(['linux', 'darwin', 'win32'] as const)(
    'is last what Playwright has downloaded, on %s',
    (platform) => {
      expect(listChromiumPlaces({ PATH: '/usr/bin' }, platform).at(-1)).toMatch(/ms-playwright|chrom/i)
    },
  )
})

describe('how the browser is started', () => {
  it('gives up its sandbox only for root, who cannot have one', () => {
    expect(listChromiumArguments(true)).toContain('--no-sandbox')
    expect(listChromiumArguments(false)).not.toContain('--no-sandbox')
  })
})
