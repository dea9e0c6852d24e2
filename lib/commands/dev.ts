import { checkContentFolder } from '../checks/check-content-folder'
import { formatFindings } from '../checks/format-findings'
import { readToday } from '../publish/today'
import { runDevelopment } from './dev-run/run-development'

/** `npm run dev`: the site while its code is changed. The check speaks at the start, and when content cannot be read. */
export const run = () =>
  runDevelopment({
    onContent: async (state) => {
      if (state === 'read') return
      const today = readToday()
      console.log(formatFindings(await checkContentFolder({ root: process.cwd(), today })))
    },
  })
