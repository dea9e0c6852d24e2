import { models } from '../../content/schemas'
import { tidyName } from '../addresses'
import { buildFinding, type Finding } from '../finding'
import { findNearMiss } from '../near-miss'
import { findModel } from '../parse-content-file'
import { addressRecord } from './published-addresses'

/** The folders of the models that have many files: `pages`, `contacts` and so on. */
const folders = new Set(Object.values(models).map(({ files }) => files.slice(0, files.indexOf('/'))))

/** What Windows, OneDrive and text editors call the copies that they make: "Copy of x", "x (1)", "~$x", "x-LAPTOP1". */
const copies = [
  /^copy of |^~\$|( - copy| \(\d+\))+\.\w+$|~$|\.(bak|orig|tmp|swp)$/i,
  /-(DESKTOP|LAPTOP)[-\w]*\.\w+$/,
]

/**
 * A file that a program left behind: nothing in it counts, or it would stand beside the file that it was made from.
 * @returns undefined when it is none
 */
export function checkCopy(path: string): Finding | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return copies.some((one) => one.test(name))
    ? buildFinding({ file: path, line: 1 }, 'file-copy', name)
    : undefined
}

/** The name of a file is fit for a web address, and the file is in a place that the site reads. */
export function checkFileName(path: string): Finding[] {
  const place = { file: path, line: 1 }
  const parts = path.split('/').slice(1)
  const name = parts.at(-1) ?? ''
  // Notepad adds an ending of its own, and Windows does not show it.
  const [, stem = '', meant] = /^(.+)\.(md|ya?ml)\.txt$/i.exec(name) ?? []
  if (meant)
    return [
      buildFinding(
        place,
        'file-name',
        name,
        `${tidyName(stem)}.${meant.toLowerCase() === 'md' ? 'md' : 'yaml'}`,
      ),
    ]
  const ending = /\.[^.]*$/.exec(name)?.[0] ?? ''
  for (const part of [...parts.slice(0, -1), name.slice(0, name.length - ending.length)])
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(part)) {
      const shown = name.startsWith(part)
        ? { written: name, ending: ending.toLowerCase() }
        : { written: part, ending: '' }
      const better = tidyName(part)
      return [buildFinding(place, 'file-name', shown.written, better && better + shown.ending)]
    }
  return findModel(path) || path === addressRecord
    ? []
    : [buildFinding(place, 'file-place', findNearPlace(parts, ending))]
}

/** The same file with another ending, or in the folder whose name is nearest. */
function findNearPlace(parts: string[], ending: string): string | undefined {
  const path = `content/${parts.join('/')}`
  const stem = path.slice(0, path.length - ending.length)
  const folder = parts.length > 1 && findNearMiss(parts[0] ?? '', folders)
  return [
    `${stem}.md`,
    `${stem}.yaml`,
    ...(folder ? [path.replace(/^content\/[^/]+/, `content/${folder}`)] : []),
  ].find((one) => /\.(md|markdown|txt|ya?ml)$/i.test(path) && findModel(one))
}

/** The settings of the site are all there: without one of these files it cannot be built. */
export function checkSettingsFiles(paths: ReadonlySet<string>): Finding[] {
  return Object.values(models)
    .filter(({ single, files }) => single && !paths.has(`content/${files}`))
    .map(({ files }) =>
      buildFinding({ file: `content/${files}`, line: 1 }, 'file-missing', `content/${files}`),
    )
}
