import { buildSite } from '../publish/build'

/** `npm run build`: checks the content and builds the site, whether or not anything changed. */
export async function run(): Promise<number> {
  await buildSite({ root: process.cwd(), now: new Date(), say: console.log })
  return 0
}
