import { statSync } from 'node:fs'
import { relative, resolve, sep } from 'node:path'
import { parseArgs } from 'node:util'
import { checkContentFolder } from '../checks/check-content-folder'
import { formatFindings } from '../checks/format-findings'

const help = `npm run check                             checks everything in content/
npm run check -- content/pages/about/local-offer.md   shows only what is in that file
npm run check -- --strict                 fails on warnings too
npm run check -- --format=json            writes the findings for another program`

/**
 * `npm run check`: prints what is wrong with the content, where, and what to type.
 * @returns 1 when something must be put right (with `--strict`, when anything should), otherwise 0
 */
export async function run(args: string[]): Promise<number> {
  const options = readOptions(args)
  if (typeof options === 'string') {
    console.error(`${options}\n${help}`)
    return 1
  }
  if (options.help) {
    console.log(help)
    return 0
  }
  const today = new Date().toISOString().slice(0, 10)
  const everything = await checkContentFolder({ root: process.cwd(), today })
  const asked = new Set(options.files)
  const result =
    asked.size === 0
      ? everything
      : { findings: everything.findings.filter(({ file }) => asked.has(file)), filesChecked: asked.size }
  console.log(options.format === 'json' ? JSON.stringify(result, null, 2) : formatFindings(result))
  return result.findings.some(({ level }) => level === 'must' || options.strict) ? 1 : 0
}

/** What was asked for, or what is wrong with how it was asked. */
function readOptions(args: string[]) {
  const { tokens } = parseArgs({ args, strict: false, tokens: true, allowPositionals: true })
  const options = { format: 'text', strict: false, help: false, files: [] as string[] }
  for (const token of tokens) {
    if (token.kind === 'positional') {
      const path = resolve(process.cwd(), token.value)
      const file = relative(process.cwd(), path).split(sep).join('/')
      if (!file.startsWith('content/') || !statSync(path, { throwIfNoEntry: false })?.isFile())
        return `There is no file "${token.value}" in content.`
      options.files.push(file)
    }
    if (token.kind !== 'option') continue
    if (token.name === 'format' && (token.value === 'text' || token.value === 'json'))
      options.format = token.value
    else if (token.name === 'format') return 'Write --format=text or --format=json.'
    else if (token.name === 'strict' && token.value === undefined) options.strict = true
    else if (token.name === 'help') options.help = true
    else return `"${args[token.index]}" is not something that this command knows.`
  }
  return options
}
