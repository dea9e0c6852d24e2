import { join } from 'node:path'
import { PlainError } from '../../publish/plain-error'
import { nextScript } from '../../publish/run-tool'
import { findFreePort } from '../../server/port'
import { type Started, startScript, stopEverything, stopScript } from './child-processes'
import { bareSirv, startTwoNginx } from './file-servers'
import { type PageWeight, weighPage } from './page-weight'
import { measureRate } from './request-rate'
import { spread } from './search-speed'

/** Something measured on this site, and on plain `next start` with the same build. */
export type Pair<Value> = { ours: Value; plain: Value }

export type ServeMeasure = {
  rates: Rate[]
  weight: Pair<PageWeight>
}

/** Answers in a second to one address, beside those of something else that could give them. */
export type Rate = { what: string; against: string; perSecond: Pair<number>; target: string }

export const guidancePage = '/help-at-school/sen-support'
const search = '/search?q=ehcp'
/** A search that nobody has made before, each time: a number is looked for, and not put right. */
const freshSearch = (number: number) => `${search}+${number}`

const rounds = 7
const secondsOfRound = 2
const patience = 60_000

/**
 * Starts both servers on one build, and measures them by turns, so that whatever else the machine does
 * disturbs both alike.
 * @param build the folder of the live build, as `SITE_BUILD` has it
 */
export async function measureServers(
  root: string,
  build: string,
  say: (line: string) => void,
): Promise<ServeMeasure> {
  return withBothServers(root, build, say, async ({ ours, plain }) => {
    const rates: Rate[] = []
    const compare = async (
      names: Omit<Rate, 'perSecond'>,
      pair: Pair<URL>,
      vary?: (number: number) => string,
    ) => {
      const perSecond = await measureByTurns(pair, vary)
      const [mine, other] = [Math.round(perSecond.ours), Math.round(perSecond.plain)]
      say(`${names.what}: ${mine} requests a second, ${names.against} ${other}`)
      rates.push({ ...names, perSecond })
    }
    const at = (address: string) => ({ ours: new URL(address, ours), plain: new URL(address, plain) })
    const page = `\`${guidancePage}\``
    await compare({ what: page, against: 'plain `next start`', target: '≥ 10 ×' }, at(guidancePage))
    const plainNext = { against: 'plain `next start`', target: '≥ 3 ×' }
    await compare(
      { what: `\`${search}\` and a number, another each time`, ...plainNext },
      at(search),
      freshSearch,
    )
    await compare({ what: `\`${search}\`, again and again`, ...plainNext }, at(search))
    await compareFileServers(root, join(root, build, 'published'), ours, page, compare)
    say('Weighing the guidance page')
    const weight = {
      ours: await weighPage(new URL(guidancePage, ours)),
      plain: await weighPage(new URL(guidancePage, plain)),
    }
    return { rates, weight }
  })
}

/** The guidance page again, beside servers that do nothing but send files; nginx where there is one. */
async function compareFileServers(
  root: string,
  published: string,
  ours: URL,
  page: string,
  compare: (names: Omit<Rate, 'perSecond'>, pair: Pair<URL>) => Promise<void>,
) {
  const locally = (port: number) => new URL(guidancePage, `http://127.0.0.1:${port}`)
  const port = await findFreePort()
  const sirv = startScript(['--input-type=module', '--eval', bareSirv(published, port)], {
    cwd: root,
    env: {},
  })
  try {
    await waitForAnswer(sirv, locally(port))
    await compare(
      { what: page, against: 'bare sirv on the same files', target: '≥ 0.8 ×' },
      { ours: new URL(guidancePage, ours), plain: locally(port) },
    )
  } finally {
    await stopScript(sirv)
  }
  const ports = { ours: await findFreePort(), plain: await findFreePort(), other: await findFreePort() }
  const nginx = startTwoNginx(published, guidancePage, ports)
  if (!nginx) return
  try {
    for (const [child, one] of [
      [nginx.ours, ports.ours],
      [nginx.plain, ports.plain],
    ] as const)
      await waitForAnswer({ child, said: () => 'nginx' }, locally(one))
    await compare(
      { what: `${page}, by nginx`, against: 'nginx, a page of that size written by hand', target: '≥ 0.9 ×' },
      { ours: locally(ports.ours), plain: locally(ports.plain) },
    )
  } finally {
    nginx.stop()
  }
}

/** Does some work while this site and plain `next start` both serve one build; `origins` say where. */
export async function withBothServers<Result>(
  root: string,
  build: string,
  say: (line: string) => void,
  work: (origins: Pair<URL>) => Promise<Result>,
): Promise<Result> {
  const stop = (signal: NodeJS.Signals) => {
    stopEverything()
    process.exit(signal === 'SIGINT' ? 130 : 143)
  }
  process.on('SIGINT', stop).on('SIGTERM', stop)
  const started: Started[] = []
  const start = async (script: string[], port: number, env: Record<string, string>) => {
    const server = startScript(script, { cwd: root, env: { ...env, NODE_ENV: 'production' }, quiet: true })
    started.push(server)
    const origin = new URL(`http://127.0.0.1:${port}`)
    await waitForAnswer(server, new URL(guidancePage, origin))
    return origin
  }
  try {
    say('Starting this site, and plain next start on the same build')
    const [ownPort, plainPort] = [await findFreePort(), await findFreePort()]
    const ours = await start([join(root, 'lib/commands/run.cjs'), 'start', '--fresh'], ownPort, {
      PORT: String(ownPort),
      SITE_BUILD: '',
    })
    const plain = await start([nextScript(root), 'start', '--port', String(plainPort)], plainPort, {
      SITE_BUILD: build,
    })
    return await work({ ours, plain })
  } finally {
    await Promise.all(started.map(stopScript))
    process.off('SIGINT', stop).off('SIGTERM', stop)
  }
}

/** Answers a second of each, the middle one of several rounds. */
async function measureByTurns(
  { ours, plain }: Pair<URL>,
  vary?: (number: number) => string,
): Promise<Pair<number>> {
  const rates: Pair<number[]> = { ours: [], plain: [] }
  let asked = 0
  const next = vary && (() => vary(asked++))
  const measure = (address: URL) => measureRate(address, secondsOfRound, next)
  await measure(ours)
  await measure(plain)
  for (let round = 0; round < rounds; round++) {
    rates.ours.push(await measure(ours))
    rates.plain.push(await measure(plain))
  }
  return { ours: spread(rates.ours).p50, plain: spread(rates.plain).p50 }
}

async function waitForAnswer({ child, said }: Started, address: URL): Promise<void> {
  const until = performance.now() + patience
  while (performance.now() < until && child.exitCode === null) {
    const answer = await fetch(address).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new PlainError(`${said()}\nA server to be measured did not start.`)
}
