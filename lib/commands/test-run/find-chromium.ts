import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'
import { PlainError } from '../../publish/plain-error'

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
]

const macPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]
const windowsPlaces = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe']

/**
 * Where on this machine a Chromium, Chrome or Edge may be: what `CHROMIUM_PATH` names and nothing else, or the
 * path for programs, the usual places of each system, and what Playwright has downloaded before.
 */
export function listChromiumPlaces(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): string[] {
  if (env.CHROMIUM_PATH) return [env.CHROMIUM_PATH]
  if (platform === 'darwin') return [...macPlaces, chromium.executablePath()]
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean)
    return [
      ...folders.flatMap((folder) => windowsPlaces.map((place) => `${folder}/${place}`)),
      chromium.executablePath(),
    ]
  }
  const folders = [...(env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin']
  return [
    ...new Set(folders.filter(Boolean).flatMap((folder) => names.map((name) => join(folder, name)))),
    '/opt/google/chrome/chrome',
    chromium.executablePath(),
  ]
}

/** What every test gives the browser: nothing of its own may go over the network, and root needs no sandbox. */
export function listChromiumArguments(isRoot: boolean): string[] {
  return [
    ...(isRoot ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ]
}

/**
 * Finds a browser for the tests, or installs one: through Playwright, or else with apt-get where this is
 * root on Debian or Ubuntu. Every one is started once, because a file that is there need not run.
 * @returns where the browser is
 * @throws PlainError that says what to install
 */
export async function findChromium(root: string, say: (line: string) => void): Promise<string> {
  const found = await findRunning()
  if (found) return found
  if (process.env.CHROMIUM_PATH)
    throw new PlainError(
      `CHROMIUM_PATH is ${process.env.CHROMIUM_PATH}, and no browser starts there. Correct it, or unset it to let npm test look for one.`,
    )
  say('No Chromium is installed here. Downloading one for the tests only.')
  spawnSync(process.execPath, [join(root, 'node_modules/@playwright/test/cli.js'), 'install', 'chromium'], {
    stdio: 'inherit',
  })
  const downloaded = await findRunning()
  if (downloaded) return downloaded
  if (isRoot() && existsSync('/usr/bin/apt-get')) {
    say('That did not give one that starts. Installing the Chromium of this system.')
    spawnSync('sh', ['-c', 'apt-get update && apt-get install -y chromium'], { stdio: 'inherit' })
    const installed = await findRunning()
    if (installed) return installed
  }
  throw new PlainError(
    'The browser tests need Chromium, and none could be found or installed. Install Chromium, Google Chrome or Microsoft Edge, or set CHROMIUM_PATH to where one is, then run npm test again.',
  )
}

export const isRoot = () => process.getuid?.() === 0

async function findRunning(): Promise<string | undefined> {
  for (const place of listChromiumPlaces(process.env, process.platform))
    if (existsSync(place) && (await starts(place))) return place
  return undefined
}

async function starts(executablePath: string): Promise<boolean> {
  try {
    const browser = await chromium.launch({ executablePath, args: listChromiumArguments(isRoot()) })
    await browser.close()
    return true
  } catch {
    return false
  }
}
