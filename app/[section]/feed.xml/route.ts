import { buildFeed } from '@/app/build-feed'
import { listSections } from '@/lib/content/pages'

export const dynamic = 'force-static'
export const dynamicParams = false

export function generateStaticParams() {
  return listSections().map(({ section }) => ({ section }))
}

export async function GET(_request: Request, { params }: { params: Promise<{ section: string }> }) {
  return buildFeed((await params).section)
}
