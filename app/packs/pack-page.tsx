import { PackShare } from '@/components/content/pack-share'
import { PackSheet } from '@/components/content/pack-sheet'
import { SimplePage } from '@/components/layout/simple-page'
import { packsPage } from '@/lib/content/built-in-pages'
import type { PackView } from '@/lib/content/packs'
import { getSite } from '@/lib/content/settings'
import { formatBuilderAddress, formatShortAddress } from '@/lib/site/pack'
import { buildMailto, formatPackText } from '@/lib/site/pack-message'

type PackPageProps = {
  view: PackView
  title: string
  maker: string
  /** The address of a pack that has one of its own. */
  address?: string
  notice?: React.ReactNode
}

/** A pack to read, with the ways to hand it on. */
export function PackPage({ view, title, maker, address, notice }: PackPageProps) {
  const { origin } = getSite()
  const pack = { ...view, items: view.items.map(({ reference }) => reference) }
  const url = origin + (address ?? formatShortAddress(pack))
  const text = formatPackText(view, url, origin)
  return (
    <SimplePage title={title} above={[packsPage]}>
      {notice}
      <PackSheet view={view} url={url} origin={origin} maker={maker} />
      <PackShare
        view={view}
        text={text}
        mailto={buildMailto(view, text, url)}
        url={url}
        origin={origin}
        editAddress={formatBuilderAddress(pack, {}, origin)}
      />
    </SimplePage>
  )
}
