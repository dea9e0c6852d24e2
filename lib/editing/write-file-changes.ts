import { createHash, randomBytes } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, join, sep } from 'node:path'
import { explainFileError, PlainError } from '../publish/plain-error'
import type { FileChange } from './file-change'

/*
 * Why nothing is ever half written. Each new text goes into a temporary file beside its own, and is flushed.
 * When all are there, a journal says what is to be done, and only then are they renamed, which no file system
 * does by halves; files that go away go last. Whoever is interrupted before the journal has changed nothing.
 * Whoever is interrupted after it leaves some files old and some new, each of them whole, and the next command
 * finishes the rest from the journal.
 */

/** What the journal says of one file: where its new text waits (undefined: the file goes away), and its hash until then. */
type Step = { path: string; temporary: string | undefined; before: string | undefined }

const journalPath = '.site/unfinished-changes.json'
const temporaryName = /^\..+\.part$/

/** A temporary file that is older than this belongs to no command that still runs. */
const abandonedAfter = 60_000

/**
 * Makes changes to files of content, all of them or, until the next command, some of them, and none by halves.
 * @param root the folder that holds `content/`
 * @throws PlainError when a file is no longer as it was when the changes were planned, lies outside `content/`,
 *   or cannot be written. Nothing is changed then.
 */
export function writeFileChanges(root: string, changes: readonly FileChange[]): void {
  finishInterruptedChanges(root)
  const real = changes.filter(({ before, after }) => before !== after)
  for (const { path, before } of real) {
    refuseOutside(root, path)
    if (hashFile(join(root, path)) !== hashText(before))
      throw new PlainError(
        `${path} has changed since you looked. Nothing has been written. Look at it, then try again.`,
      )
  }
  const temporaries: string[] = []
  const steps: Step[] = []
  try {
    for (const { path, before, after } of real) {
      const temporary = after === undefined ? undefined : temporaryFor(path)
      if (temporary && after !== undefined) {
        temporaries.push(temporary)
        writeTemporary(root, temporary, after, path)
      }
      steps.push({ path, temporary, before: hashText(before) })
    }
    if (steps.length > 1) writeJournal(join(root, journalPath), steps)
  } catch (error) {
    for (const temporary of temporaries) rmSync(join(root, temporary), { force: true })
    throw explainFileError(error)
  }
  try {
    takeSteps(root, steps)
  } catch (error) {
    if (steps.length === 1)
      for (const temporary of temporaries) rmSync(join(root, temporary), { force: true })
    throw explainFileError(error)
  }
}

/**
 * Finishes what a command that was killed, or met a full disk, had begun. A file that someone has changed in
 * the meantime stays as it is.
 * @returns the files that were changed
 */
export function finishInterruptedChanges(root: string): string[] {
  const journal = join(root, journalPath)
  if (!existsSync(journal)) {
    removeAbandoned(root)
    return []
  }
  const steps = JSON.parse(readFileSync(journal, 'utf8')) as Step[]
  const open = steps.filter(({ path, temporary, before }) => {
    const waits = !temporary || existsSync(join(root, temporary))
    return waits && hashFile(join(root, path)) === before && !(before === undefined && !temporary)
  })
  takeSteps(root, open)
  for (const { temporary } of steps) if (temporary) rmSync(join(root, temporary), { force: true })
  return open.map(({ path }) => path)
}

function takeSteps(root: string, steps: readonly Step[]) {
  for (const { path, temporary } of steps)
    if (temporary) retry(path, () => renameSync(join(root, temporary), join(root, path)))
  for (const { path, temporary } of steps)
    if (!temporary) retry(path, () => rmSync(join(root, path), { force: true }))
  rmSync(join(root, journalPath), { force: true })
}

/**
 * On Windows a scanner, OneDrive or an editor may hold a file for a moment.
 * @throws PlainError when it is still held after a second
 */
function retry(path: string, action: () => void) {
  for (let left = process.platform === 'win32' ? 20 : 0; ; left--)
    try {
      return action()
    } catch (error) {
      if (left === 0)
        throw isRefused(error)
          ? new PlainError(
              `${path} could not be written. It may be open in another program, or this account may not change it. Close it there, then do this again: whatever was begun is then finished.`,
            )
          : error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50)
    }
}

const isRefused = (error: unknown) =>
  ['EBUSY', 'EPERM', 'EACCES', 'EROFS', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '')

const temporaryFor = (path: string) =>
  `${dirname(path)}/.${basename(path)}.${randomBytes(6).toString('hex')}.part`

function writeTemporary(root: string, temporary: string, text: string, path: string) {
  const place = join(root, temporary)
  writeFlushed(place, text)
  const old = statSync(join(root, path), { throwIfNoEntry: false })
  if (old) chmodSync(place, old.mode)
}

/** A journal that is there is whole. */
function writeJournal(journal: string, steps: readonly Step[]) {
  writeFlushed(`${journal}.part`, JSON.stringify(steps))
  retry(journalPath, () => renameSync(`${journal}.part`, journal))
}

function writeFlushed(place: string, text: string) {
  mkdirSync(dirname(place), { recursive: true })
  const file = openSync(place, 'w')
  try {
    const bytes = Buffer.from(text)
    for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** A path, or a folder on the way to it that is a link, must not lead anywhere but into `content/`. */
function refuseOutside(root: string, path: string) {
  const isPlain = /^content(\/[^/\\:\0]+)+$/.test(path) && !path.split('/').includes('..')
  const place = join(root, path)
  let folder = dirname(place)
  while (isPlain && !existsSync(folder)) folder = dirname(folder)
  const content = realpathSync(join(root, 'content'))
  const isInside = isPlain && `${realpathSync(folder)}${sep}`.startsWith(`${content}${sep}`)
  if (!isInside || lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink())
    throw new PlainError(
      `${path} leads out of the folder content, so it was not written. Nothing has changed.`,
    )
}

function removeAbandoned(root: string) {
  const content = join(root, 'content')
  for (const path of readdirSync(content, { recursive: true, encoding: 'utf8' })) {
    if (!temporaryName.test(basename(path))) continue
    // Another command may have renamed it in the meantime.
    const file = statSync(join(content, path), { throwIfNoEntry: false })
    if (file && Date.now() - file.mtimeMs > abandonedAfter) rmSync(join(content, path), { force: true })
  }
}

const hashText = (text: string | undefined) => (text === undefined ? undefined : hash(text))
const hashFile = (place: string) => (existsSync(place) ? hash(readFileSync(place)) : undefined)
const hash = (content: string | Buffer) => createHash('sha256').update(content).digest('hex')
