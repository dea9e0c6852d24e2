import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'

// The rules of the house (docs/architecture.md), read from the source files themselves. Each rule is tried
// twice: on every file of the project, and on a file that breaks it, so that a rule cannot fall asleep.

type SourceFile = { path: string; text: string }
/** What a file imports: a path of the project (`lib/site/urls`) or a package (`next/link`). */
type Import = { from: string; typeOnly: boolean }
type Rule = {
  rule: string
  /** What breaks the rule in one file, in words; nothing when it is kept. */
  findBreaches: (file: SourceFile, imports: Import[]) => string[]
  /** Files that break it. */
  broken: SourceFile[]
}

const importPattern =
  /(?:^|\n)\s*(?:import|export)\s+(type\s+)?((?:[^'";]*?)\s*from\s*)?['"]([^'"]+)['"]|\b(?:import|require)\(\s*['"]([^'"]+)['"]/g

function listImports({ path, text }: SourceFile): Import[] {
  return [...text.matchAll(importPattern)].map(([, type, names, from = '', dynamic]) => {
    const each = /\{([^}]*)\}/
      .exec(names ?? '')?.[1]
      ?.split(',')
      .filter((name) => name.trim())
    const written = dynamic ?? from
    return {
      from: written.startsWith('.')
        ? join(dirname(path), written).replaceAll('\\', '/')
        : written.replace(/^@\//, ''),
      typeOnly:
        Boolean(type) ||
        (/^\s*\{/.test(names ?? '') && each?.every((name) => /^\s*type\s/.test(name))) ||
        false,
    }
  })
}

const isIn = (path: string, ...folders: string[]) => folders.some((folder) => path.startsWith(`${folder}/`))
const isIsland = (path: string) => path.endsWith('.island.ts')
const named = (imports: Import[], wrong: (one: Import) => boolean) =>
  imports.filter(wrong).map(({ from }) => `imports ${from}`)
const mentioned = (text: string, ...patterns: RegExp[]) =>
  patterns.flatMap((pattern) => pattern.exec(text)?.[0] ?? [])

/** The parts of lib that may touch disk and environment. */
const touchesTheMachine = (path: string) =>
  path === 'lib/content/documents.ts' ||
  path === 'lib/editing/write-file-changes.ts' ||
  path === 'lib/editor/file-store.ts' ||
  path === 'lib/editor/serve.ts' ||
  isIn(path, 'lib/publish', 'lib/server', 'lib/commands')
/** Routes that answer a question that cannot be known before it is asked. */
const isDynamic = (path: string) => isIn(path, 'app/search', 'app/packs', 'app/ehc-plans/dates')

const machineModules = /^(node:)?(fs|fs\/promises|child_process|os|net|http|https|worker_threads)$/
const environment = /\bprocess\.(env|cwd|argv)\b/

const rules: Rule[] = [
  {
    rule: '1. lib imports neither app nor components',
    findBreaches: ({ path }, imports) =>
      isIn(path, 'lib') ? named(imports, ({ from }) => isIn(from, 'app', 'components')) : [],
    broken: [
      { path: 'lib/site/a.ts', text: `import { today } from '../../app/today'` },
      { path: 'lib/site/a.ts', text: `import type { Card } from '@/components/ui/card'` },
    ],
  },
  {
    rule: '1. components never import app',
    findBreaches: ({ path }, imports) =>
      isIn(path, 'components') ? named(imports, ({ from }) => isIn(from, 'app')) : [],
    broken: [{ path: 'components/ui/a.tsx', text: `import { today } from '@/app/today'` }],
  },
  {
    rule: '2. components/ui and components/layout import nothing from lib/content',
    findBreaches: ({ path }, imports) =>
      isIn(path, 'components/ui', 'components/layout')
        ? named(imports, ({ from }) => isIn(from, 'lib/content'))
        : [],
    broken: [
      { path: 'components/ui/a.tsx', text: `import type { Page } from '@/lib/content/schemas'` },
      { path: 'components/layout/a.tsx', text: `import { getSite } from '@/lib/content/settings'` },
    ],
  },
  {
    rule: '2. components/content imports only types from lib/content: data arrives as props',
    findBreaches: ({ path }, imports) =>
      isIn(path, 'components/content')
        ? named(imports, ({ from, typeOnly }) => isIn(from, 'lib/content') && !typeOnly)
        : [],
    broken: [
      { path: 'components/content/a.tsx', text: `import { listPages } from '@/lib/content/pages'` },
      {
        path: 'components/content/a.tsx',
        text: `import {\n  type Page,\n  listPages,\n} from '@/lib/content/pages'`,
      },
    ],
  },
  {
    rule: '3. contentlayer is known to its configuration and to documents.ts; lib/publish and lib/commands only start it',
    findBreaches: ({ path, text }, imports) =>
      path === 'contentlayer.config.ts' || path === 'lib/content/documents.ts'
        ? []
        : [
            ...named(imports, ({ from }) => /contentlayer/.test(from)),
            ...(isIn(path, 'lib/commands', 'lib/publish') ? [] : mentioned(text, /['"`].*\.contentlayer\b/)),
          ],
    broken: [
      { path: 'lib/content/pages.ts', text: `import { allPages } from 'contentlayer2/generated'` },
      { path: 'app/a.tsx', text: `readFileSync('.contentlayer/generated/Page/_index.json')` },
    ],
  },
  {
    rule: "4. no 'use client', next/link, next/script or next/image: links are <a>, behaviour is an island",
    findBreaches: ({ path, text }, imports) => [
      ...(path === 'app/error.tsx' ? [] : mentioned(text, /^\s*['"]use client['"]/m)),
      ...named(imports, ({ from }) => /^next\/(link|script|image|dynamic)$/.test(from)),
    ],
    broken: [
      { path: 'components/ui/a.tsx', text: `'use client'\n` },
      { path: 'app/a/page.tsx', text: `import Link from 'next/link'` },
    ],
  },
  {
    rule: '5. only documents.ts, the readers of lib/checks, write-file-changes.ts, lib/publish, lib/server and lib/commands touch disk or environment',
    findBreaches: ({ path, text }, imports) => {
      if (!isIn(path, 'lib', 'components', 'app') || touchesTheMachine(path)) return []
      const reads = path.startsWith('lib/checks/read-') || isIsland(path)
      return reads
        ? []
        : [...named(imports, ({ from }) => machineModules.test(from)), ...mentioned(text, environment)]
    },
    broken: [
      { path: 'lib/search/a.ts', text: `import { readFileSync } from 'node:fs'` },
      { path: 'lib/content/settings.ts', text: `const origin = process.env.SITE_ORIGIN` },
      { path: 'app/a/page.tsx', text: `const { readFile } = await import('fs/promises')` },
    ],
  },
  {
    rule: "5. today's date is an argument: only the entries (app, commands, publish, server) look at the clock",
    findBreaches: ({ path, text }) =>
      isIn(path, 'lib', 'components') && !touchesTheMachine(path) && !isIsland(path)
        ? mentioned(text, /new Date\(\)/, /Date\.now\(\)/)
        : [],
    broken: [{ path: 'lib/site/a.ts', text: 'const today = new Date()' }],
  },
  {
    rule: '5. today is the day in England, which one file reads: Greenwich has yesterday for an hour each summer night',
    findBreaches: ({ path, text }) =>
      isIn(path, 'lib', 'app', 'components')
        ? mentioned(text, /\b(new Date\(\)|now)\.toISOString\(\)\.slice\(0, 10\)/)
        : [],
    broken: [{ path: 'lib/commands/a.ts', text: 'const today = new Date().toISOString().slice(0, 10)' }],
  },
  {
    rule: '6. cookies(), headers() and searchParams only in routes that must be dynamic',
    findBreaches: ({ path, text }) =>
      isIn(path, 'app', 'components') && !isDynamic(path) && !isIsland(path)
        ? mentioned(text, /\b(cookies|headers|draftMode|connection)\(\)/, /\bsearchParams\b/, /\.nextUrl\b/)
        : [],
    broken: [
      { path: 'app/contacts/page.tsx', text: 'async function Page({ searchParams }) {}' },
      { path: 'components/ui/a.tsx', text: 'const jar = await cookies()' },
    ],
  },
  {
    rule: '7. everything else is prerendered: no page or route chooses to run on request',
    findBreaches: ({ path, text }) => {
      if (!isIn(path, 'app') || isDynamic(path)) return []
      const chooses = mentioned(
        text,
        /dynamic = ['"]force-dynamic['"]/,
        /export const revalidate\b/,
        /dynamicParams = true/,
        /\bnoStore\(/,
      )
      const isRoute = path.endsWith('/route.ts')
      const isOpen = /\[[^/]+\]/.test(path) && /\/(route|page)\.tsx?$/.test(path)
      return [
        ...chooses,
        ...(isRoute && !/dynamic = 'force-static'/.test(text)
          ? ["does not say dynamic = 'force-static'"]
          : []),
        ...(isOpen && !/dynamicParams = false/.test(text) ? ['does not say dynamicParams = false'] : []),
      ]
    },
    broken: [
      { path: 'app/feed.xml/route.ts', text: 'export function GET() {}' },
      { path: 'app/[section]/page.tsx', text: 'export default function Page() {}' },
      { path: 'app/about/page.tsx', text: `export const dynamic = 'force-dynamic'` },
    ],
  },
  {
    rule: 'lib uses relative imports; app and components use @/ for what is not beside them',
    findBreaches: ({ path, text }) => {
      const written = [...text.matchAll(/from ['"]([^'"]+)['"]/g)].map(([, from = '']) => from)
      if (isIn(path, 'lib')) return written.filter((from) => from.startsWith('@/'))
      if (isIn(path, 'components')) return written.filter((from) => from.startsWith('../'))
      return []
    },
    broken: [
      { path: 'lib/site/a.ts', text: `import { getSite } from '@/lib/content/settings'` },
      { path: 'components/ui/a.tsx', text: `import { Callout } from '../content/callout'` },
    ],
  },
  {
    rule: 'files are named in small letters with dashes, for what they hold and never "utils" or "helpers"',
    findBreaches: ({ path }) =>
      isIn(path, 'lib', 'components')
        ? path
            .split('/')
            .filter(
              (part) =>
                !/^[a-z0-9-]+(\.(island|d))?(\.(ts|tsx|cjs|mjs))?$/.test(part) ||
                /^(utils?|helpers?|common|misc|shared)\b/.test(part),
            )
        : [],
    broken: [
      { path: 'lib/site/dateUtils.ts', text: '' },
      { path: 'lib/utils/dates.ts', text: '' },
    ],
  },
  {
    rule: 'no rule of the house is switched off in a file',
    findBreaches: ({ text }) =>
      mentioned(text, /biome-(ignore)/, /@ts-(ignore|expect-error|nocheck)/, /\bas\s+any\b/, /: any\b/),
    broken: [{ path: 'lib/site/a.ts', text: '// @ts-nocheck' }],
  },
]

/** What stands at the top of the project: what docs/architecture.md names, and files that tools look for there. */
const topLevel = {
  named: 'app components content docs lib public tests package.json tsconfig.json next.config.ts README.md',
  forTools:
    '.dockerignore Dockerfile compose.yaml SECURITY.md .ci .git .gitattributes .github .gitignore biome.json contentlayer.config.ts LICENSE package-lock.json playwright.config.ts postcss.config.mjs vitest.config.ts .vscode',
}

const folders = {
  components: 'content layout search ui',
  lib: 'checks commands content editing editor ehc-plans guide markdown publish report search server site',
  tests: 'accessibility cluster components e2e fixtures security unit',
}

const ignored = readFileSync('.gitignore', 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => new RegExp(`^${line.replace(/\/$/, '').replaceAll('.', '\\.').replaceAll('*', '.*')}$`))

function listNames(folder: string): string[] {
  return readdirSync(folder).filter((name) => !ignored.some((pattern) => pattern.test(name)))
}

function listSourceFiles(): SourceFile[] {
  const sources = ['app', 'components', 'lib'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
  )
  return [...sources, ...listNames('.')]
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(ts|tsx|cjs|mjs)$/.test(path))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
}

const files = listSourceFiles()
const check = (rule: Rule, file: SourceFile) =>
  rule.findBreaches(file, listImports(file)).map((breach) => `${file.path}: ${breach}`)

describe('the rules of the house', () => {
  const each = rules.map((rule) => [rule.rule, rule] as const)

  it('are read from the whole project', () => {
    expect(files.length).toBeGreaterThan(50)
    expect(files.flatMap(listImports).length).toBeGreaterThan(150)
  })

  it.each(each)('%s', (_name, rule) => {
    expect(files.flatMap((file) => check(rule, file))).toEqual([])
  })

  it.each(each)('a file that breaks it is noticed: %s', (_name, rule) => {
    for (const file of rule.broken) expect(check(rule, file)).not.toEqual([])
  })
})

describe('the layout', () => {
  it('has at the top what the architecture names and what tools need there, and nothing else', () => {
    const allowed = new Set(`${topLevel.named} ${topLevel.forTools}`.split(' '))
    expect(listNames('.').filter((name) => !allowed.has(name))).toEqual([])
  })

  it('has everything at the top that the architecture names', () => {
    const there = new Set(listNames('.'))
    expect(topLevel.named.split(' ').filter((name) => !there.has(name))).toEqual([])
  })

  it.each(Object.entries(folders))('%s has the folders that the architecture names', (folder, names) => {
    const found = readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? entry.name : [],
    )
    expect(found.sort()).toEqual(names.split(' '))
  })
})
