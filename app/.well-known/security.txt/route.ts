import { getSite } from '@/lib/content/settings'
import { formatSecurityText } from '@/lib/site/security-text'
import { today } from '../../today'

export const dynamic = 'force-static'

export function GET() {
  return new Response(formatSecurityText(getSite(), today), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })
}
