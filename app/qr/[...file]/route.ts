import { renderSVG } from 'uqr'
import { listContacts } from '@/lib/content/contacts'
import { listPages } from '@/lib/content/pages'
import { getSite } from '@/lib/content/settings'
import { contactAddress, qrAddress } from '@/lib/site/urls'

export const dynamic = 'force-static'
export const dynamicParams = false

const listAddresses = () => [
  '/',
  '/contacts',
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
