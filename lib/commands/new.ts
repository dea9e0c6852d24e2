import { type NewKind, newKinds, planNew } from '../editing/plan-new'
import { PlainError } from '../publish/plain-error'
import { runPlan } from './editing-run/run-plan'

const help = `npm run new -- "Short breaks" --section health-and-care                begins a page, as a draft
npm run new -- "Short breaks: your questions" --kind faq --section health-and-care
npm run new -- "Mobility service" --kind contact                       begins a contact

--kind      guidance (if left out), guide-step, faq, expectations, contact, term, law, duty or pack
--section   the section that a page goes into
--name      the last part of its address, if it shall not be made from the title`

const toKind = (written: unknown): NewKind => {
  const kind = newKinds.find((one) => one === (written ?? 'guidance'))
  if (!kind) throw new PlainError(`There is no kind "${written}". The kinds are: ${newKinds.join(', ')}`)
  return kind
}

/** `npm run new`: begins a page, a contact, a glossary word, a piece of law, a duty or a pack. */
export const run = (args: string[]) =>
  runPlan(args, {
    help,
    options: { kind: { type: 'string' }, section: { type: 'string' }, name: { type: 'string' } },
    words: { least: 1, most: 1 },
    plan: (content, { words: [title = ''], values: { kind, section, name } }) =>
      planNew(content, {
        title,
        kind: toKind(kind),
        section: section as string | undefined,
        name: name as string | undefined,
      }),
  })
