import { renderSVG } from 'uqr'
import { builtInPages } from '@/lib/content/built-in-pages'
import { listContacts } from '@/lib/content/contacts'
import { listReadyPacks } from '@/lib/content/packs'
import { listPages } from '@/lib/content/pages'
import { getSite } from '@/lib/content/settings'
import { browseGroups, groupAddress } from '@/lib/site/browse-groups'
import { contactAddress, packAddress, qrAddress } from '@/lib/site/urls'

export const dynamic = 'force-static'
export const dynamicParams = false

const listAddresses = () => [
  '/',
  ...builtInPages.map(({ address }) => address),
  ...browseGroups.map(({ id }) => groupAddress(id)),
  ...listReadyPacks().map(({ id }) => packAddress(id)),
  ...listContacts().map(({ id }) => contactAddress(id)),
  ...listPages().map(({ address }) => address),
]

const fileOf = (address: string) => qrAddress(address).split('/').slice(2)

export const generateStaticParams = () => listAddresses().map((address) => ({ file: fileOf(address) }))

/** The whole address of a page as a QR code, for paper that others print. */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string[] }> }) {
  const file = (await params).file.join('/')
  const address = listAddresses().find((one) => fileOf(one).join('/') === file)
  return new Response(renderSVG(`${getSite().origin}${address}`, { border: 4 }), {
    headers: { 'content-type': 'image/svg+xml' },
  })
}
