import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { checkContent } from '../checks/check-content'
import { listPublicFiles, readContentFiles } from '../checks/read-content-files'
import { PlainError } from '../publish/plain-error'
import { readToday } from '../publish/today'
import { buildReport } from '../report/build-report'
import { formatCsv } from '../report/format-csv'
import { formatSummary } from '../report/format-summary'
import { renderReport } from '../report/render-report'
import { SearchCountsFile } from '../search/empty-searches'

const folder = 'content-health'

const help = `npm run report     writes the state of every page to the folder ${folder}:
                   index.html to read and print, .csv files for a spreadsheet, summary.md for a
                   message, report.json for programs
npm run report -- --searches counts.json
                   with the searches that found nothing, from the file that the server keeps of them
                   (SEARCH_COUNTS_FILE; docs/operations.md)`

/**
 * `npm run report`: writes content health to a folder that git ignores.
 * @returns 0, or 1 for an option or a file that cannot be used
 */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    strict: false,
    allowPositionals: true,
    options: { searches: { type: 'string', default: process.env.SEARCH_COUNTS_FILE ?? '' } },
  })
  const { help: isHelp, searches: searchesFile, ...strange } = values
  if (isHelp === true || positionals.length > 0 || Object.keys(strange).length > 0) {
    const say = isHelp === true ? console.log : console.error
    say(isHelp === true ? help : `This command does not know "${args.join(' ')}".\n${help}`)
    return isHelp === true ? 0 : 1
  }
  const searches = searchesFile ? readSearches(String(searchesFile)) : undefined
  const root = process.cwd()
  const today = readToday()
  const files = readContentFiles(root)
  const publicFiles = listPublicFiles(root)
  const checked = checkContent(files, { today, publicFiles })
  const health = buildReport({
    files,
    checked,
    publicFiles,
    today,
    searches,
    lastChanged: readLastChanges(root),
  })

  mkdirSync(join(root, folder), { recursive: true })
  const write = (name: string, text: string) => writeFileSync(join(root, folder, name), text)
  write('index.html', renderReport(health))
  write('report.json', `${JSON.stringify(health, null, 2)}\n`)
  write('summary.md', formatSummary(health))
  write('pages.csv', formatCsv(health.pages.map((page) => ({ ...page, contacts: page.contacts.join(' ') }))))
  write('owners.csv', formatCsv(health.owners))
  write('contacts.csv', formatCsv(health.contacts.map((one) => ({ ...one, usedOn: one.usedOn.join(' ') }))))
  write('redirects.csv', formatCsv(health.redirects))
  write('reviews.csv', formatCsv(health.reviewWeeks))
  if (searches) write('searches.csv', formatCsv(searches.searches))
  console.log(
    `${health.pages.length} pages, ${health.mustFix} to fix, ${health.shouldFix} warnings.\n` +
      `Open ${join(folder, 'index.html')} in a browser, or the .csv files beside it in a spreadsheet.`,
  )
  return 0
}

/** @throws PlainError when the file is not there, or is something else */
function readSearches(file: string): SearchCountsFile {
  let written: unknown
  try {
    written = JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    throw new PlainError(`The file of searches "${file}" cannot be read. Check its name, or leave it out.`)
  }
  const read = SearchCountsFile.safeParse(written)
  if (read.success) return read.data
  throw new PlainError(`"${file}" is not a file of searches that the server has written. Leave it out.`)
}

/** The day of the last change of each file in content, from git; empty where there is no git, or no history. */
function readLastChanges(root: string): Map<string, string> {
  const days = new Map<string, string>()
  let day = ''
  for (const line of readGitLog(root).split('\n'))
    if (line.startsWith('\0')) day = line.slice(1)
    else if (line && !days.has(line)) days.set(line, day)
  return days
}

function readGitLog(root: string): string {
  const args = [
    '-c',
    'core.quotePath=false',
    'log',
    '--format=%x00%cs',
    '--name-only',
    '--relative',
    '--',
    'content',
  ]
  try {
    return execFileSync('git', args, {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 1024 ** 3,
      stdio: ['ignore', 'pipe', 'ignore'],
      windowsHide: true,
    })
  } catch {
    return ''
  }
}
