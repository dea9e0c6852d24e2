import { join } from 'node:path'
import type { ContentFile } from '../../../lib/checks/read-content-files'
import { readContentFiles } from '../../../lib/checks/read-content-files'
import { startRandom } from '../../../lib/commands/bench-run/generate-pages'
import { fixtures, listFaults, trialPath } from './sample-site'

/** A file that someone, or something, has spoilt. */
export type Mutant = { name: string; files: ContentFile[] }

const head =
  'title: Trial\nsummary: A trial.\naudience: [families]\nowner: SEND service\nlastReviewed: 2026-11-01\nnextReview: 2027-10-01\n'
const contact =
  'name: Trial\nwhatFor: Free advice.\naudience: [families]\nlastChecked: 2026-10-01\nsource:\n  name: A leaflet\n'
const page = (settings: string, body = 'Text.') => `---\n${settings}---\n\n${body}\n`
const repeat = (text: string, length: number) => text.repeat(Math.ceil(length / text.length)).slice(0, length)
const nest = (open: string, levels: number, close = '') => open.repeat(levels) + close.repeat(levels)
const indented = (levels: number, line: (level: number) => string, step = 2) =>
  Array.from({ length: levels }, (_, level) => ' '.repeat(step * level) + line(level)).join('\n')

/** Settings that were written by hand to break a reader of YAML. */
const settings: Record<string, string> = {
  'aliases that multiply': `a: &a [x, x, x, x, x, x, x, x, x]\n${'bcdefghi'.replace(/./g, (name, index) => `${name}: &${name} [${repeat(`*${'abcdefghi'[index]}, `, 27)}]\n`)}`,
  'an alias of itself': 'related: &a [*a]\n',
  'a merge of settings': 'base: &base {owner: Them}\n<<: *base\n',
  'a merge without a name': '<<: {owner: Them}\n',
  __proto__: '__proto__: {polluted: true}\n',
  '__proto__ in a list': 'changes:\n  - __proto__: {polluted: true}\n',
  constructor: 'constructor: {prototype: {polluted: true}}\n',
  toString: 'toString: words\nhasOwnProperty: words\n',
  'a tag of JavaScript': 'order: !!js/function "function () { return 1 }"\n',
  'a binary tag': 'aliases: !!binary aGVsbG8=\n',
  'a set': 'aliases: !!set {a, b}\n',
  'a timestamp': 'aliases: [!!timestamp 2026-01-01]\n',
  'a date of another kind': 'order: 2026-01-01T00:00:00Z\n',
  'not a number': 'order: .nan\n',
  'no end of a number': 'order: .inf\n',
  'a number of a hundred figures': `order: ${'9'.repeat(100)}\n`,
  'figures with dashes': 'order: 1_000\n',
  'a number of base 16': 'order: 0x10\n',
  'a key that is a list': '? [a, b]\n: c\n',
  'a key that is nothing': ': words\n',
  'a key that is a number': '1: words\n',
  'a key of a thousand letters': `${'k'.repeat(1000)}: words\n`,
  'a key of ten thousand letters': `${'k'.repeat(10_000)}: words\n`,
  'a hundred lists in lists': `aliases: ${nest('[', 100, ']')}\n`,
  'five thousand lists in lists': `aliases: ${nest('[', 5000, ']')}\n`,
  'five thousand lists that are never closed': `aliases: ${nest('[', 5000)}\n`,
  'a hundred settings in settings': `aliases:\n  ${indented(100, (level) => `k${level}:`).replaceAll('\n', '\n  ')}\n`,
  'a thousand settings in settings': `aliases:\n ${indented(900, (level) => `k${level}:`, 1).replaceAll('\n', '\n ')}\n`,
  'a thousand dashes': `aliases:\n  ${'- '.repeat(1000)}x\n`,
  'braces in braces': `aliases: ${'{a: '.repeat(100)}1${'}'.repeat(100)}\n`,
  'the same setting a hundred times': 'owner: Them\n'.repeat(100),
  'two thousand unknown settings': Array.from({ length: 2000 }, (_, number) => `unknown${number}: 1\n`).join(
    '',
  ),
  'two thousand contacts': `contacts:\n${Array.from({ length: 2000 }, (_, number) => `  - nobody-${number}\n`).join('')}`,
  'ten thousand old addresses': `redirectFrom:\n${Array.from({ length: 10_000 }, (_, number) => `  - /old-${number}\n`).join('')}`,
  'ten thousand old addresses in a line': `redirectFrom: [${Array.from({ length: 10_000 }, (_, number) => `/old-${number}`).join(', ')}]\n`,
  'two thousand near misses': `related:\n${Array.from({ length: 2000 }, (_, number) => `  - /help-at-school/sen-suport${number % 10}\n`).join('')}`,
  'half of a pair of letters': 'aliases: ["\\ud800"]\n',
  'an invisible sign that is written out': 'aliases: ["a\\0b"]\n',
  'signs that turn the writing round': 'aliases: ["\u202egnp.exe"]\n',
  'a Cyrillic letter in a name': 'alias\u0435s: [words]\n',
  'a wide colon': 'aliases： words\n',
  'curly quotes': 'aliases: [“words”]\n',
  'a space that does not break': 'aliases:\u00a0[words]\n',
  'a sign without width': 'ali\u200bases: [words]\n',
  'a tab for a space': 'aliases:\t[words]\n',
  'a line that begins with a tab': 'aliases:\n\t- words\n',
  'a block of text': 'aliases:\n  - |\n    words\n    words\n',
  'a folded text': 'aliases:\n  - >-\n    words\n    words\n',
  'a directive of YAML': '%YAML 1.1\n',
  'another document': '...\nowner: Them\n',
  'a comment without end': `# ${repeat('words ', 50_000)}\n`,
  'quotes that are never closed round half a megabyte of spaces': `aliases: "a${' '.repeat(500_000)}b\n`,
  'a value with half a megabyte of spaces': `aliases: a${' '.repeat(500_000)}b: c\n`,
  'a setting twice with half a megabyte of spaces': `a${' '.repeat(250_000)}b: c\na${' '.repeat(250_000)}b: c\n`,
  'twenty lines of the most spaces that there may be': `${`aliases: a${' '.repeat(19_900)}b\n`.repeat(20)}aliases: "a${' '.repeat(19_900)}b\n`,
  'old Macintosh line endings': 'aliases: [words]\rrelated: []\r',
  'line endings of Unicode': 'aliases: [one\u2028two\u2029three\u0085four]\n',
}

/** Texts that were written to break a reader of Markdown. */
const bodies: Record<string, string> = {
  'a hundred quotations in quotations': `${'> '.repeat(100)}words`,
  'five thousand quotations in quotations': `${'>'.repeat(5000)}words`,
  'a hundred lists in lists': indented(100, (level) => `- item ${level}`),
  'four hundred lists in lists': indented(400, (level) => `- item ${level}`),
  'a thousand dashes in a line': `${'- '.repeat(1000)}words`,
  'twenty signs in signs': `${Array.from({ length: 20 }, (_, level) => `${':'.repeat(40 - level)}callout{type=note}`).join('\n')}\nwords\n${Array.from({ length: 20 }, (_, level) => ':'.repeat(21 + level)).join('\n')}`,
  'a hundred signs that are never closed': ':::callout{type=note}\n'.repeat(100),
  'a thousand signs that close nothing': ':::\n\n'.repeat(1000),
  'a sign with ten thousand settings': `:::callout{${repeat('a=b ', 40_000)}}\nwords\n:::`,
  'a sign of a prototype': '::__proto__{id=x}\n\n::constructor{id=x}\n\n:::toString\nwords\n:::',
  'settings of a prototype': ':::callout{__proto__=x constructor=y type=note}\nwords\n:::',
  'a table of two thousand rows': `|a|b|\n|-|-|\n${'|1|2|\n'.repeat(2000)}`,
  'a table of two hundred columns': `|${'a|'.repeat(200)}\n|${'-|'.repeat(200)}\n|${'1|'.repeat(200)}`,
  'brackets that are never closed': '['.repeat(20_000),
  'links in links': `${'['.repeat(500)}words${'](/help-at-school)'.repeat(500)}`,
  'images in images': `${'!['.repeat(500)}words${'](/images/cycle.svg)'.repeat(500)}`,
  'stars that are never closed': '*a '.repeat(10_000),
  'stars and lines by turns': '*a _b '.repeat(5000),
  'strokes through words': '~~a '.repeat(5000),
  'ticks that are never closed': Array.from({ length: 300 }, (_, length) => '`'.repeat(length + 1)).join(' '),
  'angles that are never closed': '<'.repeat(20_000),
  'half of a comment': `${'<!-- '.repeat(2000)}`,
  'signs of letters': '&amp;&#0;&#x110000;&#xD800;&bogus;'.repeat(500),
  'half a megabyte of codes': repeat(`${'&#1;'.repeat(1000)}\n`, 500_000),
  'a thousand codes without a space': '&eacute;'.repeat(1000),
  'half a megabyte of times': repeat(`${'10:30 '.repeat(1000)}\n`, 500_000),
  'five thousand colons in a paragraph': `${':a'.repeat(1000)}\n`.repeat(5),
  'brackets and emails by turns': '[[[[[[[[[[::: x@y.z'.repeat(350),
  'a table of sixteen hundred rows of times': `|a|b|\n|-|-|\n${'|10:30|11:30 to 12:30|\n'.repeat(1600)}`,
  'a thousand headings': '## Words\n\n'.repeat(1000),
  'headings of one sign': '#\n\n'.repeat(500),
  'a thousand links to nowhere': Array.from(
    { length: 1000 },
    (_, number) => `[a${number}](/nowhere-${number})`,
  ).join('\n\n'),
  'two thousand definitions': Array.from({ length: 2000 }, (_, number) => `[a${number}]: /b`).join('\n'),
  'a note that names itself': 'Words.[^a]\n\n[^a]: Words.[^a]',
  'notes that name each other': `Words.[^0]\n\n${Array.from({ length: 200 }, (_, number) => `[^${number}]: Words.[^${(number + 1) % 200}]`).join('\n\n')}`,
  'a line of half a megabyte': 'a'.repeat(500_000),
  'half a megabyte of words': repeat('word ', 500_000),
  'half a megabyte of addresses': repeat('www.example.org ', 500_000),
  'half a megabyte of emails': repeat('a@b.example ', 500_000),
  'half a megabyte of points': repeat('a.b.c.', 500_000),
  'half a megabyte of figures': repeat('01234567890123456789 ', 500_000),
  'half a megabyte of dashes': '-'.repeat(500_000),
  'half a megabyte of spaces': `words${' '.repeat(500_000)}words`,
  'half a megabyte of colons': ':'.repeat(500_000),
  'half a megabyte of colons and letters': repeat(':a', 100_000),
  'half a megabyte of bars': repeat('|', 100_000),
  'half a megabyte of capitals': repeat('ABC ', 500_000),
  'a script': '<script>alert(1)</script>\n\n<img src=x onerror=alert(1)>\n\n<svg onload=alert(1)>',
  'links that run something':
    '[a](javascript:alert(1)) [b](data:text/html,x) [c](vbscript:x) [d](JaVaScRiPt:alert(1)) [e](java\tscript:alert(1)) [f](&#106;avascript:alert(1))',
  'addresses that run something':
    '<javascript:alert(1)>\n\n![x](javascript:alert(1))\n\n[x]: javascript:alert(1)\n\n[x]',
  'a heading with an id of another': '## One {#content}\n\n## Two {#__proto__}\n\n## Three {#constructor}',
  'a code block that is never closed': `\`\`\`js\n${'words\n'.repeat(2000)}`,
  'letters of many marks': `a${'\u0301'.repeat(5000)}`,
  'faces of many faces': '👩‍👩‍👧‍👦'.repeat(5000),
  'writing that is turned round': '\u202e\u2066words\u2069',
  'three thousand line breaks': 'words  \n'.repeat(3000),
  'settings in the text': '---\ntitle: Another\n---\n\nwords',
}

const bytes = (text: string) => Buffer.from(text)
const insert = (whole: Buffer, at: number, some: number[]) =>
  Buffer.concat([whole.subarray(0, at), Buffer.from(some), whole.subarray(at)])

/** More than 200 spoilt files, the same ones for the same seed. */
export function listMutants(seed: number): Mutant[] {
  const random = startRandom(seed)
  const number = (below: number) => Math.floor(random() * below)
  const one = (name: string, content: string | Buffer, path = trialPath): Mutant => ({
    name,
    files: [{ path, bytes: typeof content === 'string' ? bytes(content) : content }],
  })
  const contactPath = 'content/contacts/trial.yaml'
  const whole = bytes(
    page(
      head,
      'Ask for help. See [support](/help-at-school/sen-support).\n\n## Who to ask\n\n::contact{id=sendiass}',
    ),
  )
  const anywhere = () => number(whole.length)

  const written = [
    ...Object.entries(settings).flatMap(([name, text]) => [
      one(`settings of a page: ${name}`, page(head + text)),
      one(`a contact: ${name}`, contact + text, contactPath),
    ]),
    ...Object.entries(bodies).map(([name, text]) => one(`text: ${name}`, page(head, text))),
    one('a line of 5 MB', page(head, 'a'.repeat(5_000_000))),
    one('settings of 5 MB', page(`${head}aliases: [${'a'.repeat(5_000_000)}]\n`)),
    one('a contact of 5 MB', `name: ${'a'.repeat(5_000_000)}`, contactPath),
    one('nothing', ''),
    one('an empty contact', '', contactPath),
    one('one dash', '-'),
    one('only dashes', '---\n---\n'),
    one('two byte-order marks', `\ufeff\ufeff${page(head)}`),
    one('UTF-16', Buffer.from(`\ufeff${page(head)}`, 'utf16le')),
    one('a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d])),
    one('half of a pair of letters', insert(whole, anywhere(), [0xed, 0xa0, 0x80])),
    one('a letter of too many bytes', insert(whole, anywhere(), [0xc0, 0xaf])),
  ]
  const bytesChanged = Array.from({ length: 25 }, (_, index) => {
    const kind = index % 5
    if (kind === 0) return one(`broken byte ${index}`, insert(whole, anywhere(), [0x80 + number(128)]))
    if (kind === 1) return one(`invisible sign ${index}`, insert(whole, anywhere(), [0]))
    if (kind === 2) return one(`cut off ${index}`, whole.subarray(0, anywhere()))
    if (kind === 3) return one(`a sign of control ${index}`, insert(whole, anywhere(), [1 + number(31)]))
    const from = anywhere()
    return one(
      `a piece twice ${index}`,
      Buffer.concat([whole.subarray(0, from), whole.subarray(number(from + 1))]),
    )
  })
  const faults = listFaults().map((name) => ({ name, files: readContentFiles(join(fixtures, name)) }))
  const pairs = Array.from({ length: 40 }, () => {
    const [a, b] = [faults[number(faults.length)], faults[number(faults.length)]]
    return { name: `${a?.name} and ${b?.name}`, files: [...(a?.files ?? []), ...(b?.files ?? [])] }
  })
  const blends = Array.from({ length: 40 }, (_, index) => {
    const pick = (all: Record<string, string>) => Object.values(all)[number(Object.keys(all).length)] ?? ''
    return one(
      `settings and text ${index}`,
      page(head + pick(settings), `${pick(bodies)}\n\n${pick(bodies)}`),
    )
  })
  return [...written, ...bytesChanged, ...faults, ...pairs, ...blends]
}
