import type { CheckSpeed } from './check-speed'
import type { BuildMeasure } from './generated-site'
import type { PageWeight } from './page-weight'
import type { PhoneMeasure } from './phone'
import { connections } from './request-rate'
import { guidancePage, type Pair, type ServeMeasure } from './two-servers'

/** Where and when a measurement was made. */
export type Circumstances = { machine: string; node: string; date: string; commit: string }

export type Report = Circumstances & {
  serve?: ServeMeasure | undefined
  phone?: PhoneMeasure[] | undefined
  checks?: CheckSpeed[]
  builds: BuildMeasure[]
}

/** What was measured, as Markdown: a table for each thing that was. */
export function formatReport(report: Report): string {
  const { machine, node, date, commit, serve, phone, checks = [], builds } = report
  return [
    formatTable(
      ['Measured on', ''],
      [
        ['Machine', machine],
        ['Node.js', node],
        ['Date', date],
        ['Commit', commit],
      ],
    ),
    ...(serve ? [formatRates(serve), formatWeights(serve.weight)] : []),
    ...(phone ? [formatPhone(phone)] : []),
    ...(checks.length > 0 ? [formatChecks(checks)] : []),
    ...(builds.length > 0 ? [formatBuilds(builds), formatSearches(builds)] : []),
  ].join('\n\n')
}

function formatRates({ rates }: ServeMeasure): string {
  const rows = rates.map(({ what, against, perSecond: { ours, plain }, target }) => [
    what,
    whole(ours),
    against,
    whole(plain),
    `${(ours / plain).toFixed(1)} ×`,
    target,
  ])
  return `## Requests per second

${connections} connections, kept open; brotli and gzip accepted. The middle of several rounds, by turns. What asks takes
its share of the same processors.

${formatTable(['Address', 'This site', 'Beside', 'That', 'Ratio', 'Target'], rows)}

A page is a finished file, compressed when it was built, so what limits it is one processor's work for HTTP itself:
reading the request, writing headers and a line of log. It is sent from memory. Bare sirv opens, reads and closes the file
each time, without checks, security headers or log.
Plain Next.js renders its answer into a stream each time, and compresses it. A search that was not made before is put
into a page that is there already: what it takes is the search, the HTML of ten results and their compression. One
that was made before is sent again from memory. nginx sends the same files without Node.js: beside a
page written by hand, what it costs to look for a page by its address, and to send the headers.`
}

function formatWeights(weight: Pair<PageWeight>): string {
  const without = ({ html, css, scripts }: PageWeight) => html + css + scripts
  const row = (name: string, bytesOf: (weight: PageWeight) => number, target = '') => {
    const [ours, plain] = [bytesOf(weight.ours), bytesOf(weight.plain)]
    return [name, whole(ours), whole(plain), formatShare(ours, plain), target]
  }
  const rows = [
    row('HTML', ({ html }) => html),
    row('Style sheets', ({ css }) => css),
    row('Scripts', ({ scripts }) => scripts),
    row('**Without fonts**', without, '≤ 1/8'),
    row('Fonts, which both send alike', ({ fonts }) => fonts),
    row('With fonts', (one) => without(one) + one.fonts),
    row('Requests', ({ requests }) => requests),
  ]
  return `## Bytes on the wire, to show \`${guidancePage}\`

Headers and compressed bodies of the page and of every script, style sheet, preload and font that it refers to.

${formatTable(['', 'This site', 'Plain `next start`', 'Ratio', 'Target'], rows)}`
}

function formatPhone(pages: PhoneMeasure[]): string {
  const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`
  const rows = pages.map(({ address, ours, plain }) => [
    `\`${address}\``,
    seconds(ours.firstPaint),
    seconds(ours.largestPaint),
    seconds(plain.largestPaint),
    `${whole(ours.blocking)} ms`,
    `${whole(plain.blocking)} ms`,
    ours.layoutShift.toFixed(3),
    whole(ours.bytes),
    whole(ours.requests),
  ])
  const headings = [
    'Address',
    'First paint',
    'Largest paint',
    'Plain Next.js',
    'Blocked',
    'Plain Next.js',
    'Layout shift',
    'Bytes',
    'Requests',
  ]
  return `## On a phone

Chromium as a phone with a cold cache: a processor six times slower, 1.6 Mbit/s, and 150 ms to an answer. The middle of
several visits. Targets: largest paint at 1.5 s or sooner, no time blocked, no layout shift, at most 6 requests.

${formatTable(headings, rows)}`
}

const checkTargets = new Map([
  [500, 'under 3 s, and 1 s'],
  [3000, 'under 15 s, and 4 s'],
])

function formatChecks(checks: CheckSpeed[]): string {
  const rows = checks.map(({ pages, cold, warm }) => [
    whole(pages),
    `${cold.toFixed(1)} s`,
    `${warm.toFixed(1)} s`,
    checkTargets.get(pages) ?? '',
  ])
  return `## The check

\`npm run check\` from its start to its end, when nothing is known of the files and when none has changed since. The middle
of three. Beside the pages it reads the contacts, the words and the law. The second time is the start of Node.js, and the
rules that look at the site as a whole.

${formatTable(['Pages', 'For the first time', 'Again', 'Target'], rows)}`
}

function formatBuilds(builds: BuildMeasure[]): string {
  const rows = builds.map(({ pages, seconds, check, use, search }, index) => [
    whole(pages),
    `${seconds.toFixed(1)} s`,
    `${whole((seconds / pages) * 1000)} ms`,
    use ? `${whole((use.processor / pages) * 1000)} ms` : unmeasured,
    formatFurther(builds[index - 1], builds[index]),
    `${check.toFixed(1)} s`,
    megabytes(search.bytes),
    use ? megabytes(use.largest) : unmeasured,
    use ? megabytes(use.together) : unmeasured,
  ])
  const headings = [
    'Pages',
    'Build',
    'Each page',
    'Processor, each page',
    'Processor, each further page',
    'Check of all',
    'Search index',
    'Memory, largest process',
    'Memory, all processes',
  ]
  return `## Builds of generated pages

Beside the real ones; about 500 words each. "Each page" is the whole build, shared out; "each further page" is what
those beyond the row above have added, which stays level when growth is linear. Processor time is that of all
processes, and depends less than the time on the clock on what else the machine does. The last column counts what
processes share for each of them.

${formatTable(headings, rows)}${formatGrowth(builds)}`
}

const unmeasured = 'not measured'

function formatFurther(before: BuildMeasure | undefined, build: BuildMeasure | undefined): string {
  if (!before?.use || !build?.use || build.pages <= before.pages) return ''
  const seconds = (build.use.processor - before.use.processor) / (build.pages - before.pages)
  return `${whole(seconds * 1000)} ms`
}

const [smaller, larger] = [200, 3000]
const mostMemory = 2 * 1024 ** 3

/** Whether a page of the largest site costs as much as one of a small site, and what memory it takes. */
function formatGrowth(builds: BuildMeasure[]): string {
  const small = builds.find(({ pages }) => pages === smaller)
  const large = builds.find(({ pages }) => pages === larger)
  if (!small || !large) return ''
  const grown = (time: (build: BuildMeasure) => number) =>
    (time(large) / larger / (time(small) / smaller)).toFixed(2)
  const lines = [
    `- A page of ${larger} takes ${grown(({ seconds }) => seconds)} times as long as a page of ${smaller}. Growth is linear up to 1.`,
  ]
  if (small.use && large.use)
    lines.push(
      `- It takes ${grown(({ use }) => use?.processor ?? 0)} times the processor time.`,
      `- ${larger} pages are ${formatLimit(large.use.largest)} 2 GB in the largest process, and ${formatLimit(large.use.together)} it in all together.`,
    )
  return `\n\n${lines.join('\n')}`
}

const formatLimit = (memory: number) => (memory < mostMemory ? 'under' : '**over**')

function formatSearches(builds: BuildMeasure[]): string {
  const rows = builds.map(({ pages, search: { words, gzipped, load, ...times } }) => [
    whole(pages),
    whole(words),
    megabytes(gzipped),
    `${whole(load)} ms`,
    ...[times.right, times.mistyped, times.suggestions].map(
      ({ p50, p95 }) => `${p50.toFixed(1)} and ${p95.toFixed(1)} ms`,
    ),
    `${times.hostile.slowest.toFixed(0)} ms`,
    megabytes(times.hostile.grown),
  ])
  const headings = ['Pages', 'Different words', 'Index, gzipped', 'Loading it']
  return `## Search

Queries in the words of the generated pages, the same with one slip of the finger in each, and suggestions for
them. Half of them take no longer than the first time, and all but one in twenty no longer than the second. Then
${whole(builds[0]?.search.hostile.queries ?? 0)} queries at their worst: what the slowest takes, and what the memory of the process grows by when all are
asked a second time.

${formatTable([...headings, 'Query', 'Mistyped', 'Suggestions', 'Worst', 'Memory grown'], rows)}`
}

function formatTable(headings: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`
  return [
    line(headings),
    line(headings.map((_, column) => (column === 0 ? '---' : '---:'))),
    ...rows.map(line),
  ].join('\n')
}

const whole = (value: number) => Math.round(value).toLocaleString('en-GB')
const megabytes = (bytes: number) => `${(bytes / 1024 ** 2).toFixed(bytes < 10 * 1024 ** 2 ? 1 : 0)} MB`

/** A ratio as people say it: 1/12 when the first is the smaller, 1.3 × when it is not. */
function formatShare(ours: number, plain: number): string {
  if (ours === plain) return '1'
  return ours < plain ? `1/${(plain / ours).toFixed(1)}` : `${(ours / plain).toFixed(2)} ×`
}
