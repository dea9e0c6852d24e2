import { checkContentFolder } from '../checks/check-content-folder'
import { formatFindings } from '../checks/format-findings'
import { readToday } from '../publish/today'
import { answerArguments } from './answer-arguments'
import { runDevelopment } from './dev-run/run-development'

const help = 'npm run dev     serves the site while its code is changed'

/** `npm run dev`: the site while its code is changed. The check speaks at the start, and when content cannot be read. */
export async function run(args: string[]): Promise<number> {
  const answer = answerArguments(args, { help })
  if (answer !== undefined) return answer
  return runDevelopment({
    onContent: async (state) => {
      if (state === 'read') return
      const today = readToday()
      console.log(formatFindings(checkContentFolder({ root: process.cwd(), today })))
    },
  })
}
