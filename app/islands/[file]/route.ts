import { bundleIsland, listIslands } from '@/lib/publish/islands'

export const dynamic = 'force-static'
export const dynamicParams = false

const ending = '.js'

export const generateStaticParams = () => [...listIslands().keys()].map((name) => ({ file: name + ending }))

export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }) {
  const { file } = await params
  return new Response(await bundleIsland(file.slice(0, -ending.length)), {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  })
}
