import type { Metadata } from 'next'
import { cache } from 'react'
import { readToday } from '@/app/today'
import { PackBuilder } from '@/components/content/pack-builder'
import { PackList } from '@/components/content/pack-list'
import { SimplePage } from '@/components/layout/simple-page'
import { Callout } from '@/components/ui/callout'
import { packsPage } from '@/lib/content/built-in-pages'
import { getPackView, listPackChoices, listParts, listReadyPacks } from '@/lib/content/packs'
import { getSite } from '@/lib/content/settings'
import { buildMetadata } from '@/lib/site/metadata'
import { formatPackAddress, parseBuilderState, parsePack } from '@/lib/site/pack'
import { untitledPack } from '@/lib/site/pack-message'
import { PackPage } from './pack-page'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** What the address asks for: a pack to read, a pack to make, or neither. */
async function readRequest({ searchParams }: Props) {
  const asked = await searchParams
  const pairs = Object.entries(asked).flatMap(([name, value]) =>
    [value ?? []].flat().map((one): [string, string] => [name === 'add' ? 'page' : name, one]),
  )
  const query = new URLSearchParams(pairs)
  const { pack, problems } = parsePack(query, readToday())
  const making = query.has('edit') || asked.add !== undefined
  const reading = !making && pack.items.length > 0
  const title = making ? 'Make a pack' : reading ? pack.title || untitledPack : packsPage.title
  return { pack, problems, query, making, reading, title }
}
const readOnce = cache(readRequest)

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { title, problems, making, reading } = await readOnce(props)
  return {
    ...buildMetadata({ ...packsPage, title }),
    ...((making || reading || problems.length > 0) && { robots: { index: false, follow: false } }),
    // lib/server/dynamic-response.ts makes this the status of the answer.
    ...(problems.length > 0 && { other: { 'response-status': '400' } }),
  }
}

export default async function PacksPage(props: Props) {
  const { pack, problems, query, making, reading, title } = await readOnce(props)
  const view = getPackView(pack, readToday())
  if (reading)
    return (
      <PackPage
        view={view}
        title={title}
        maker="This pack was made by someone who uses this site. Its title and note are not the council’s words."
        notice={<Problems problems={problems} />}
      />
    )
  if (!making)
    return (
      <SimplePage {...packsPage}>
        <Problems problems={problems} />
        <PackList packs={listReadyPacks()} />
      </SimplePage>
    )
  const { origin } = getSite()
  const state = parseBuilderState((name) => query.get(name))
  const items = view.items.map(({ reference }) => reference)
  return (
    <SimplePage
      title={title}
      summary="Choose pages, put them in order, and print or send them. You need no account, and nothing is stored."
      above={[packsPage]}
    >
      <Problems problems={problems} />
      <PackBuilder
        view={view}
        query={formatPackAddress({ ...pack, title: '', note: '', items }, origin).split('?')[1] ?? ''}
        choices={listPackChoices(state.find)}
        find={state.find}
        open={state.open}
        parts={{ page: state.parts, list: listParts(state.parts) }}
      />
    </SimplePage>
  )
}

function Problems({ problems }: { problems: string[] }) {
  if (problems.length === 0) return null
  return (
    <Callout type="warning" title="Part of this address could not be used">
      {problems.map((problem) => (
        <p key={problem}>{problem}</p>
      ))}
    </Callout>
  )
}
