import { execFileSync } from 'node:child_process'
import { createInterface } from 'node:readline/promises'
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { listPublicFiles, readContentFiles } from '../../checks/read-content-files'
import { type EditableContent, openContent, type Plan } from '../../editing/editable-content'
import type { FileChange } from '../../editing/file-change'
import { finishInterruptedChanges, writeFileChanges } from '../../editing/write-file-changes'
import { PlainError } from '../../publish/plain-error'
import { readToday } from '../../publish/today'
import { pageAddress } from '../../site/urls'
import { formatDiff, formatFiles } from './format-changes'

type Options = NonNullable<ParseArgsConfig['options']>

/** What was typed behind the name of a command. */
export type Given = { words: string[]; values: Record<string, string | boolean | undefined> }

export type EditingCommand = {
  /** What the command does, with an example. */
  help: string
  /** Its settings besides `--yes` and `--help`. */
  options?: Options
  /** How many words it takes. */
  words: { least: number; most: number }
  /** Whether every changed line is shown first, even of one file. Otherwise several files are listed. */
  showsLines?: boolean
  /** What to say when there is nothing to change. */
  nothing?: string
  plan: (content: EditableContent, given: Given) => Plan
}

/**
 * Runs a command that changes files of content: plans, shows what it would do before it does more than one
 * file, asks, writes, and says what to do next.
 * @returns 1 when it was told something that it does not know, otherwise 0
 * @throws PlainError when it cannot be done, with the reason
 */
export async function runPlan(args: string[], command: EditingCommand): Promise<number> {
  const given = readArguments(args, command)
  if (typeof given === 'string') {
    console.error(`${given}\n\n${command.help}`)
    return 1
  }
  if (given.values.help) {
    console.log(command.help)
    return 0
  }
  const root = process.cwd()
  const finished = finishInterruptedChanges(root)
  if (finished.length > 0)
    console.log(`An interrupted command has been finished. It changed:\n  ${finished.join('\n  ')}\n`)
  const today = readToday()
  const content = openContent(readContentFiles(root), { today, publicFiles: listPublicFiles(root) })
  const plan = command.plan(content, given)
  const changes = plan.changes.filter(({ before, after }) => before !== after)
  if (changes.length === 0) {
    console.log([...plan.notes, command.nothing ?? 'There is nothing to change.'].join('\n'))
    return 0
  }
  const canRestore = checkSaved(root, changes)
  console.log(plan.notes.join('\n'))
  if (command.showsLines || changes.length > 1) {
    console.log(`\n${command.showsLines ? formatDiff(changes) : formatFiles(changes)}\n`)
    if (!given.values.yes && !(await isAgreed())) return 0
  }
  writeFileChanges(root, changes)
  console.log(describeResult(changes, canRestore))
  return 0
}

/** The address that was typed: whole or copied from a browser, with or without its first slash, or as a file. */
export function toAddress(written: string): string {
  const file = /(?:^|[\\/])content[\\/](pages[\\/].+\.md)$/.exec(written)?.[1]
  if (file) return pageAddress(file.replaceAll('\\', '/'))
  return `/${written.replace(/^https?:\/\/[^/]+/i, '').replace(/^\/+|\/+$/g, '')}`
}

/** What was typed, or what is wrong with it. */
function readArguments(args: string[], { options, words }: EditingCommand): Given | string {
  const known: Options = { ...options, yes: { type: 'boolean' }, help: { type: 'boolean' } }
  const { values, positionals, tokens } = parseArgs({
    args,
    options: known,
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const option = Object.hasOwn(known, token.name) ? known[token.name] : undefined
    if (!option) return `"${token.rawName}" is not something that this command knows.`
    if (option.type === 'string' && !token.value)
      return `Write what ${token.rawName} is: ${token.rawName} something`
    if (option.type === 'boolean' && token.value) return `Write ${token.rawName} by itself.`
  }
  const given = { words: positionals, values: values as Given['values'] }
  if (given.values.help) return given
  if (positionals.length < words.least) return 'Something is missing.'
  return positionals.length > words.most
    ? `There is too much: "${positionals[words.most]}". Are there quotes missing?`
    : given
}

/**
 * @returns whether git could bring back every file that would change. Where there is no git, says so.
 * @throws PlainError when one of them has changes that git does not have yet
 */
function checkSaved(root: string, changes: readonly FileChange[]): boolean {
  const paths = changes.filter(({ before }) => before !== undefined).map(({ path }) => path)
  if (paths.length === 0) return true
  let unsaved: string[]
  try {
    const args = ['--literal-pathspecs', 'status', '--porcelain', '-z', '--untracked-files=all', '--']
    unsaved = execFileSync('git', [...args, ...paths], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      windowsHide: true,
      env: { ...process.env, GIT_OPTIONAL_LOCKS: '0' },
    })
      .split('\0')
      .map((line) => line.slice(3))
      .filter(Boolean)
  } catch {
    console.log('There is no git here, so keep a copy: this cannot be undone.\n')
    return false
  }
  if (unsaved.length > 0)
    throw new PlainError(
      `Nothing has been changed. These files have changes that git does not have yet, so this could not be undone:\n  ${unsaved.join('\n  ')}\nSave a version first: in GitHub Desktop write "before the change" and choose Commit. Nothing is published by that. Then run this again.`,
    )
  return true
}

/** Asks on a terminal. A program must say `--yes`. */
async function isAgreed(): Promise<boolean> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) {
    console.log('Nothing has been changed yet. To do it, run this again with --yes at the end.')
    return false
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await terminal.question('Do this? Type y for yes, or n for no: ')
  terminal.close()
  const isYes = /^y(es)?$/i.test(answer.trim())
  if (!isYes) console.log('Nothing has been changed.')
  return isYes
}

const mostPaths = 5

function describeResult(changes: readonly FileChange[], canRestore: boolean): string {
  const old = changes.filter(({ before }) => before !== undefined).map(({ path }) => path)
  const added = changes.filter(({ before }) => before === undefined).map(({ path }) => path)
  const restore =
    old.length > mostPaths
      ? 'in GitHub Desktop choose Discard changes for the files listed above, or git restore with each'
      : `git restore ${old.join(' ')}`
  const undo = [
    ...(old.length > 0 ? [restore] : []),
    ...(added.length > 0 ? [`delete ${added.join(' ')}`] : []),
  ]
  return [
    `${changes.length} ${changes.length === 1 ? 'file' : 'files'} written.`,
    'Next: npm run check',
    ...(canRestore ? [`To undo this: ${undo.join(', and ')}`] : []),
  ].join('\n')
}
