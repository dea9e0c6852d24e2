import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

// The source documents are not ours to publish, and stay outside the repository.
const sources = '../shared/sources'
const longestRun = 9

/** The words of a text in small letters, without marks. */
const listWords = (text: string) =>
  text
    .toLowerCase()
    .replace(/[’']/g, '')
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** Every run of so many words in a text. */
function listRuns(text: string, length: number): string[] {
  const words = listWords(text)
  return words
    .slice(0, Math.max(0, words.length - length + 1))
    .map((_, at) => words.slice(at, at + length).join(' '))
}

const readFolder = (folder: string, ending: RegExp) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))

// The title of a law is its name, and has no other words.
const names = [
  'the public sector bodies websites and mobile applications no 2 accessibility regulations 2018',
  'the special educational needs and disability regulations 2014',
]

describe.skipIf(!existsSync(sources))(
  'the words of the site (left out where ../shared/sources is absent)',
  () => {
    const runs = new Map<string, string>()
    for (const { name, text } of existsSync(sources) ? readFolder(sources, /\.txt$/) : [])
      for (const run of listRuns(text, longestRun + 1)) runs.set(run, name)

    it('are our own: no ten in a row are a source document’s', () => {
      const shared = readFolder('content', /\.(md|yaml)$/).flatMap(({ name, text }) =>
        listRuns(text, longestRun + 1)
          .filter((run) => runs.has(run) && !names.some((title) => title.includes(run)))
          .map((run) => `content/${name}: “${run}” is in ${runs.get(run)}`),
      )
      expect(shared).toEqual([])
    })

    it('would be caught if they were not', () => {
      const [copied = ''] = runs.keys()
      expect(listRuns(`We say that ${copied}.`, longestRun + 1)).toContain(copied)
    })
  },
)
