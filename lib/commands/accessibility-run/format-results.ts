import { formatDate } from '../../site/dates'
import type { CheckedPages } from './look-at-pages'

/** When and with what the pages were looked at. `date` is `2026-09-01`. */
export type Circumstances = { date: string; commit: string; browser: string; pages: number }

/** The results as the page docs/accessibility.md. */
export function formatResults(
  results: CheckedPages[],
  { date, commit, browser, pages }: Circumstances,
): string {
  const rows = results.map(
    ({ name, rule, looked, faults }) =>
      `| ${name} | ${rule} | ${looked.toLocaleString('en-GB')} | ${faults.length} |`,
  )
  const faults = results.flatMap(({ name, faults }) =>
    faults.map((fault) => `- ${name}: ${fault.replaceAll('`', "'")}`),
  )
  return `# Accessibility

Written by \`npm run accessibility -- --write\` on ${formatDate(date)}, at commit ${commit}, in ${browser}.

Each of the ${pages} pages of the site map, and each page that is made on request, was looked at 320 and 1,280 pixels wide, in
light colours, dark colours and the reader's own (forced colours). 320 pixels is what is left of 1,280 at 400% zoom.

| Looked for | What it holds to | Looks | Faults |
| --- | --- | ---: | ---: |
${rows.join('\n')}

${faults.length > 0 ? `## Faults\n\n${faults.join('\n')}` : 'Nothing was found.'}

## What no program can say

A program finds some of the faults that stop people, and no more than that. These need a person:

- whether the words are clear to the people who need them
- a screen reader, from the top of a page to its end: NVDA, VoiceOver and TalkBack read pages differently
- voice control, a switch, a magnifier
- disabled people and parents who use the site for what they came for

Nobody has done these for this site yet. The accessibility statement says so, and asks readers to tell us what stops them.
`
}
