import { buildSite } from '../publish/build'
import { answerArguments } from './answer-arguments'

const help = 'npm run build     checks the content and builds the site, whether or not anything changed'

/** `npm run build`: checks the content and builds the site, whether or not anything changed. */
export async function run(args: string[]): Promise<number> {
  const answer = answerArguments(args, { help })
  if (answer !== undefined) return answer
  await buildSite({ root: process.cwd(), now: new Date(), say: console.log })
  return 0
}
