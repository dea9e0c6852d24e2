import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isShippedContent } from '../shipped-content'

const readme = readFileSync('README.md', 'utf8')
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }

const withoutBlocks = readme.replace(/^```.*?^```/gms, '')
const quoted = [...withoutBlocks.matchAll(/`([^`\n]+)`/g)].map(([, text = '']) => text)
const linked = [...readme.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, to = '']) =>
  /^https?:/.test(to) ? [] : to,
)

// What a build writes is not there in a fresh clone.
const ignored = readFileSync('.gitignore', 'utf8').split('\n').filter(Boolean)
const paths = [...quoted.filter(isPath), ...linked].filter(
  (path) => !ignored.some((one) => `${path}/`.startsWith(one.replace(/\/?$/, '/'))),
)
const addresses = quoted.filter((text) => /^\/[a-z/-]+$/.test(text))
const commands = [...readme.matchAll(/\bnpm (?:run )?([a-z]+)\b/g)].map(([, name = '']) => name)

// Another council has pages of its own, and need not have words or law.
const isThere = (path: string) =>
  isShippedContent || !/^content\/(pages\/|glossary|law|duties|packs)/.test(path)

function isPath(text: string): boolean {
  return /^[\w.*][\w./-]*$/.test(text) && (text.includes('/') || /\.(md|ts|tsx|json|ya?ml)$/.test(text))
}

describe('the README', () => {
  it('names paths, addresses and commands that can be tried', () => {
    expect(paths.length).toBeGreaterThan(10)
    expect(addresses.length).toBeGreaterThan(0)
    expect(commands).toEqual(expect.arrayContaining(['start', 'test']))
  })

  it.each([...new Set(paths)].filter(isThere))('names %s, which is there', (path) => {
    if (!path.startsWith('*')) return expect(existsSync(path)).toBe(true)
    const found = readdirSync('components', { recursive: true, encoding: 'utf8' })
    expect(found.some((name) => name.endsWith(path.slice(1)))).toBe(true)
  })

  it.skipIf(!isShippedContent).each([...new Set(addresses)])(
    'names the address %s, which is a page',
    (address) => {
      expect(existsSync(`content/pages${address}.md`) || existsSync(`content/pages${address}/index.md`)).toBe(
        true,
      )
    },
  )

  it.each([...new Set(commands)])('names npm %s, which runs', (name) => {
    const script = scripts[name] ?? ''
    expect(script).not.toBe('')
    const command = /run\.cjs (\w+)/.exec(script)?.[1]
    if (command) expect(existsSync(`lib/commands/${command}.ts`)).toBe(true)
  })
})
