import { type ChildProcess, spawn } from 'node:child_process'
import { type DefaultTreeAdapterTypes, parse, serializeOuter } from 'parse5'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { nextScript } from '../../lib/publish/run-tool'
import { findFreePort } from '../../lib/server/port'
import { ask } from '../security/raw-request'
import { getBuildFolder, startReplica, stop, waitUntil } from './processes'

// The server makes pages of results by itself; under plain `next start` Next does. A reader must not see which.
let ours: { port: number; process: ChildProcess }
let plain: { port: number; process: ChildProcess }

beforeAll(async () => {
  const [port, plainPort] = [await findFreePort(), await findFreePort()]
  ours = { port, process: await startReplica(port) }
  const next = spawn(process.execPath, [nextScript('.'), 'start', '--port', String(plainPort)], {
    env: { ...process.env, SITE_BUILD: getBuildFolder(), NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  plain = { port: plainPort, process: next }
  const answers = () => fetch(`http://127.0.0.1:${plainPort}/search`).then(Boolean, () => false)
  await waitUntil(answers)
})
afterAll(async () => {
  await Promise.all([ours, plain].map(({ process }) => stop(process)))
})

it('A search gives the same title and results as under plain next start', async () => {
  const searches = [
    {},
    { q: '   ' },
    { q: 'ehcp' },
    { q: 'sendiass' },
    { q: 'what is the toolkit' },
    { q: 'school' },
    { q: 'school', page: '2' },
    { q: 'school', page: '999' },
    { q: 'school', page: 'x' },
    { q: 'meditaion' },
    { q: 'meditaion', exact: '1' },
    { q: 'zzzz qqqq' },
    { q: `<b>"it's" & more</b>` },
    { q: 'x\u0000y\ud800' },
    { q: 'خطة التعليم' },
    { q: 'mediation '.repeat(100) },
  ]
  for (const asked of searches) {
    const address = `/search?${new URLSearchParams(asked as Record<string, string>)}`
    const [own, next] = await Promise.all([ours, plain].map(({ port }) => read(port, address)))
    expect(own, address).toEqual(next)
  }
}, 60_000)

it('What someone types is answered with the same suggestions as under plain next start', async () => {
  for (const query of ['', 'q=sen', 'q=short+br&q=x', `q=${'a'.repeat(400)}`, 'q=%00%ff']) {
    const address = `/search/suggestions?${query}`
    const [own, next] = await Promise.all([ours, plain].map(({ port }) => ask(port, address)))
    expect(own?.body.toString(), address).toBe(next?.body.toString())
    expect(own?.headers['content-type'], address).toBe(next?.headers['content-type'])
  }
})

/** What a reader sees of a page, without the comments that React leaves. */
async function read(port: number, address: string) {
  const page = parse((await ask(port, address)).body.toString().replaceAll(/<!--.*?-->/g, ''))
  const robots = find(page, (element) => readAttribute(element, 'name') === 'robots')
  return {
    title: serialize(find(page, ({ tagName }) => tagName === 'title')),
    shared: readAttribute(
      find(page, (element) => readAttribute(element, 'property') === 'og:title'),
      'content',
    ),
    robots: readAttribute(robots, 'content'),
    main: serialize(find(page, ({ tagName }) => tagName === 'main')),
  }
}

type Element = DefaultTreeAdapterTypes.Element

const serialize = (element: Element | undefined) => element && serializeOuter(element)
const readAttribute = (element: Element | undefined, name: string) =>
  element?.attrs.find((attribute) => attribute.name === name)?.value

function find(
  parent: DefaultTreeAdapterTypes.ParentNode,
  isWanted: (element: Element) => boolean,
): Element | undefined {
  for (const child of parent.childNodes) {
    if (!('tagName' in child)) continue
    const found = isWanted(child) ? child : find(child, isWanted)
    if (found) return found
  }
  return undefined
}
