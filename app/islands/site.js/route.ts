import { bundleIslands } from '@/lib/publish/islands'

export const dynamic = 'force-static'

export async function GET() {
  return new Response(await bundleIslands(), {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  })
}
