/** What a new page begins with, which lib/editing writes: no page is published with it. */

/** The summary of a new page. */
export const templateSummary = 'Say in one sentence what the reader gets from this page.'

/** The meaning of a new word. */
export const templateMeaning = 'Say what it means, in one short paragraph.'

/** A heading that the page may keep. */
const usualHeading = 'What you can do'

/** The text of a new page, by its kind: it says what to write in its place. */
export const templateBodies: Record<string, string> = {
  guidance: `Say who this is for, and what they can do.\n\n## ${usualHeading}\n\nSay the first step. Then say who can help.\n`,
  'guide-step': `Say what happens in this step, and who does it.\n\n## ${usualHeading}\n\nSay how families take part.\n`,
  faq: '## What is the first question?\n\nWrite each question as a heading, as a parent would ask it. Answer it below.\n',
  expectations:
    '## Say what is expected, in one line\n\nSay what families should see when it is done. Each heading is one expectation.\n',
}

/** Every sentence and heading of those that must go. */
export const templateSentences: ReadonlySet<string> = new Set(
  [templateSummary, templateMeaning, ...Object.values(templateBodies)]
    .flatMap((text) => text.split(/\n+|(?<=\.) /))
    .map((text) => text.replace(/^#+ /, ''))
    .filter((text) => text && text !== usualHeading),
)
