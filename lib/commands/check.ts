import { statSync } from 'node:fs'
import { relative, resolve, sep } from 'node:path'
import { parseArgs } from 'node:util'
import type { KnownFiles } from '../checks/check-content'
import { checkContentFolder } from '../checks/check-content-folder'
import type { CheckResult } from '../checks/finding'
import {
  formatFindings,
  formatGithub,
  formatGitlab,
  formatJson,
  formatLines,
} from '../checks/format-findings'
import { checkExternalLinks } from '../checks/read-external-links'
import { readKnownFiles } from '../checks/read-known-files'
import { watchContent } from '../checks/read-when-changed'
import { readToday } from '../publish/today'
import { sayUnreadable } from './dev-run/say-unreadable'
import { toAddress } from './editing-run/run-plan'

const help = `npm run check                             checks everything in content/
npm run check -- content/pages/about/local-offer.md   shows only what is in that file
npm run check -- /about/local-offer       the same, by its address
npm run check -- --watch                  checks again each time that a file is saved
npm run check -- --strict                 fails on warnings too
npm run check -- --external               asks other websites whether the links to them still work
npm run check -- --format=json            writes the findings for another program:
                                          text, line, github, gitlab or json`

const formats = {
  text: formatFindings,
  // A text editor that watches waits for these two lines.
  line: (result: CheckResult) => ['check: started', ...formatLines(result), 'check: finished'].join('\n'),
  github: (result: CheckResult) =>
    [...formatGithub(result), formatFindings({ ...result, findings: [] })].join('\n'),
  gitlab: formatGitlab,
  json: formatJson,
}

type Options = {
  format: keyof typeof formats
  strict: boolean
  watch: boolean
  external: boolean
  files: string[]
}

/**
 * `npm run check`: prints what is wrong with the content, where, and what to type.
 * @returns 1 when something must be put right (with `--strict`, when anything should), otherwise 0
 */
export async function run(args: string[]): Promise<number> {
  const options = readOptions(args)
  if (options === 'help') {
    console.log(help)
    return 0
  }
  if (typeof options === 'string') {
    console.error(`${options}\n\n${help}`)
    return 1
  }
  const root = process.cwd()
  const known = readKnownFiles(root)
  if (!options.watch) return checkOnce(root, options, known)
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())
  if (options.format === 'text') console.log('Watching content/. Press Ctrl and C together to stop.')
  await watchContent(root, stop.signal, () => checkOnce(root, options, known), sayUnreadable)
  return 0
}

async function checkOnce(root: string, options: Options, known: KnownFiles): Promise<number> {
  const today = readToday()
  let result = checkContentFolder({ root, today, known })
  if (options.external) {
    const records = [...known.values()].flatMap(({ record }) => record ?? [])
    const asked = records.filter(({ file }) => options.files.length === 0 || options.files.includes(file))
    const found = await checkExternalLinks(asked, { timeout: 15_000 })
    result = { ...result, findings: [...result.findings, ...found].sort(byPlace) }
  }
  if (options.files.length > 0) {
    const asked = new Set(options.files)
    const findings = result.findings.filter(({ file }) => asked.has(file))
    const others = result.findings.filter(({ file, level }) => level === 'must' && !asked.has(file))
    result = { findings, filesChecked: asked.size, mustElsewhere: others.length }
  }
  console.log(formats[options.format](result))
  return result.findings.some(({ level }) => level === 'must' || options.strict) ? 1 : 0
}

const byPlace = (a: { file: string; line: number }, b: { file: string; line: number }) =>
  a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1

/** What was asked for: `help`, options, or something else, and then what is wrong with it. */
function readOptions(args: string[]): Options | string {
  const { tokens, values, positionals } = parseArgs({
    args,
    strict: false,
    tokens: true,
    allowPositionals: true,
    options: { format: { type: 'string' } },
  })
  const flags = ['strict', 'watch', 'external', 'help']
  const strange = tokens.find(
    (token) =>
      token.kind === 'option' &&
      token.name !== 'format' &&
      (!flags.includes(token.name) || token.value !== undefined),
  )
  if (strange) return `"${args[strange.index]}" is not something that this command knows.`
  if (values.help) return 'help'
  const format = values.format ?? 'text'
  if (typeof format !== 'string' || !Object.hasOwn(formats, format))
    return 'Write --format=text, --format=line, --format=github, --format=gitlab or --format=json.'
  const files: string[] = []
  for (const written of positionals) {
    const file = findFile(written)
    if (!file) return `There is no file and no page "${written}" in content.`
    files.push(file)
  }
  const { strict = false, watch = false, external = false } = values
  return {
    format: format as Options['format'],
    strict: strict === true,
    watch: watch === true,
    external: external === true,
    files,
  }
}

/** The file that was named by its place, or by the address of its page. */
function findFile(written: string): string | undefined {
  const page = `content/pages${toAddress(written).replace(/\/$/, '')}`
  return [
    relative(process.cwd(), resolve(process.cwd(), written)).split(sep).join('/'),
    `${page}.md`,
    `${page}/index.md`,
  ].find(
    (file) =>
      file.startsWith('content/') &&
      statSync(resolve(process.cwd(), file), { throwIfNoEntry: false })?.isFile(),
  )
}
