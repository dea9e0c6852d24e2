import { professionalsAnchor } from './directives'
import type { RenderedMarkdown, Section } from './render-markdown'

/**
 * The questions of an FAQ in order, each with its anchor and its whole answer as plain text. A question is a `##`
 * heading. What stands below a smaller one, or is for professionals, belongs to the answer.
 */
export function listFaqQuestions({
  sections,
  headings,
}: Pick<RenderedMarkdown, 'sections' | 'headings'>): Required<Section>[] {
  const starts = new Set(
    headings.filter(({ depth, id }) => depth === 2 && id !== professionalsAnchor).map(({ id }) => id),
  )
  const questions: Required<Section>[] = []
  for (const { id, heading = '', text } of sections) {
    const open = questions.at(-1)
    if (id && starts.has(id)) questions.push({ id, heading, text })
    else if (open) open.text = [open.text, heading, text].filter(Boolean).join(' ')
  }
  return questions
}
