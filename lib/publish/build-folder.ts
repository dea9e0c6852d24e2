import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { PlainError } from './plain-error'

/**
 * Where builds live: `.site/<id>/` each, and `.site/current` with the id of the live one. A build writes only
 * to its own folder, and becomes live by one rename, so a build that fails or is killed changes nothing.
 */
const siteFolder = '.site'
/** Below the root of the project: the file that holds the id of the live build. */
export const livePointer = `${siteFolder}/current`
const inputHashFile = 'input-hash'
const servedPrefix = 'served-by-'

/** The folders and files that a build depends on. */
export const inputs = [
  'app',
  'components',
  'content',
  'lib',
  'public',
  'contentlayer.config.ts',
  'next.config.ts',
  'package-lock.json',
  'package.json',
  'postcss.config.mjs',
  'tsconfig.json',
]

export interface Build {
  id: string
  /** Below the root of the project, with slashes, as `SITE_BUILD` has it: `.site/m2x1-4f1c09aa`. */
  folder: string
  inputHash: string
}

/**
 * A fingerprint of everything that a build depends on, by content: two equal ones make the same site.
 * @param origin `SITE_ORIGIN`, which pages have in them
 */
export function hashInputs(root: string, origin: string | undefined): string {
  const hash = createHash('sha256').update(`${origin ?? ''}\0${process.version}`)
  const addFile = (name: string) => {
    const content = readFileSync(join(root, name))
    hash.update(`\0${name}\0${content.length}\0`).update(content)
  }
  for (const name of inputs) {
    if (!existsSync(join(root, name))) continue
    const entries = readdirOrNone(join(root, name))
    if (!entries) addFile(name)
    else for (const entry of entries) addFile(`${name}/${entry}`)
  }
  return hash.digest('hex')
}

/** The files below a folder in a fixed order, or undefined when it is itself a file. */
function readdirOrNone(path: string): string[] | undefined {
  try {
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(path.length + 1)
          .replaceAll('\\', '/'),
      )
      .sort()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined
    throw error
  }
}

/** Makes the folder of a new build. The id starts with the time, so that ids sort by age. */
export function createBuild(root: string, inputHash: string, now: Date): Build {
  const id = `${now.getTime().toString(36)}-${inputHash.slice(0, 8)}`
  mkdirSync(join(root, siteFolder, id), { recursive: true })
  return { id, folder: `${siteFolder}/${id}`, inputHash }
}

/** The live build; undefined when there is none, or its folder is not whole. */
export function readLiveBuild(root: string): Build | undefined {
  const id = readIfThere(join(root, livePointer))?.trim()
  const inputHash = id && /^[\w-]+$/.test(id) && readIfThere(join(root, siteFolder, id, inputHashFile))
  return id && inputHash ? { id, folder: `${siteFolder}/${id}`, inputHash } : undefined
}

/**
 * Marks a build as whole and makes it the live one, in one step that cannot be seen half done. `published` beside
 * the builds leads to its files, for a web server that serves them by itself.
 */
export function makeLive(root: string, { id, folder, inputHash }: Build): void {
  writeFileSync(join(root, folder, inputHashFile), inputHash)
  const pointer = join(root, livePointer)
  writeFileSync(`${pointer}.next`, id)
  renameSync(`${pointer}.next`, pointer)
  // Windows asks for special rights to make one.
  if (process.platform === 'win32') return
  const link = join(root, siteFolder, 'published')
  rmSync(`${link}.next`, { force: true })
  symlinkSync(`${id}/published`, `${link}.next`)
  renameSync(`${link}.next`, link)
}

/** Deletes builds that were never finished, and all finished ones but the live, the one before it, and any that a running server still serves. */
export function removeOldBuilds(root: string): void {
  const site = join(root, siteFolder)
  const live = readLiveBuild(root)?.id
  const folders = readdirSync(site, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const finished = folders.map(({ name }) => name).filter((id) => existsSync(join(site, id, inputHashFile)))
  const previous = finished
    .filter((id) => id !== live)
    .sort()
    .at(-1)
  for (const { name } of folders) {
    if (name === live || name === previous || isServed(join(site, name))) continue
    rmSync(join(site, name), { recursive: true, force: true })
  }
}

/** Says that a process serves a build, so that nothing deletes it. */
export function markServed(root: string, { folder }: Build, process: number): void {
  writeFileSync(join(root, folder, `${servedPrefix}${process}`), '')
}

function isServed(folder: string): boolean {
  return readdirSync(folder).some(
    (name) => name.startsWith(servedPrefix) && isRunning(Number(name.slice(servedPrefix.length))),
  )
}

/**
 * Keeps two builds from running at once.
 * @returns what lets the next build begin
 * @throws PlainError when another build is running
 */
export function lockBuilds(root: string): () => void {
  const path = join(root, siteFolder, 'building')
  mkdirSync(join(root, siteFolder), { recursive: true })
  const holder = Number(readIfThere(path))
  if (holder && holder !== process.pid && isRunning(holder))
    throw new PlainError(
      `Another build is running (process ${holder}). Wait until it has finished, then run this again.`,
    )
  rmSync(path, { force: true })
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    throw new PlainError('Another build has just begun. Wait until it has finished, then run this again.')
  }
  return () => rmSync(path, { force: true })
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function readIfThere(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}
