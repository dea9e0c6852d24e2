import { buildFeed } from '../build-feed'

export const dynamic = 'force-static'

export const GET = () => buildFeed()
