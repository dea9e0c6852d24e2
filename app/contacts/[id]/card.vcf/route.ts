import { getContactView, listContacts } from '@/lib/content/contacts'
import { getSite } from '@/lib/content/settings'
import { contactAddress } from '@/lib/site/urls'
import { formatVcard } from '@/lib/site/vcard'
import { today } from '../../../today'

export const dynamic = 'force-static'
export const dynamicParams = false

export function generateStaticParams() {
  return listContacts().map(({ id }) => ({ id }))
}

export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const card = formatVcard(getContactView(id, today), getSite().origin + contactAddress(id))
  return new Response(card, { headers: { 'content-type': 'text/vcard; charset=utf-8' } })
}
