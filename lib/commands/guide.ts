import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { buildGuideFiles } from '../guide/build-guide-files'
import { answerArguments } from './answer-arguments'

const help = 'npm run guide     writes again what is made from the models for editors'

/** `npm run guide`: writes again what is made from the models, after one of them has changed. @returns 0 */
export async function run(args: string[]): Promise<number> {
  const answer = answerArguments(args, { help })
  if (answer !== undefined) return answer
  for (const [file, text] of buildGuideFiles()) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
    console.log(file)
  }
  return 0
}
