import { tidyName } from '../checks/addresses'
import { addressOf } from '../checks/collect-site'
import { templateBodies, templateMeaning, templateSummary } from '../checks/template-text'
import { type ModelName, models } from '../content/schemas'
import { PlainError } from '../publish/plain-error'
import { type EditableContent, listSections, type Plan, refuseTaken } from './editable-content'
import { findNextReview } from './plan-review'
import { writeSetting } from './write-setting'

/** What can be begun: a page of one of its kinds, or a file of another model. */
export const newKinds = [
  'guidance',
  'guide-step',
  'faq',
  'expectations',
  'contact',
  'term',
  'law',
  'duty',
  'pack',
] as const
export type NewKind = (typeof newKinds)[number]

/** The models that are not pages, and the setting that holds the name. */
const others = {
  contact: { model: 'Contact', name: 'name' },
  term: { model: 'Term', name: 'term' },
  law: { model: 'LawReference', name: 'instrument' },
  duty: { model: 'Duty', name: 'title' },
  pack: { model: 'ReadyPack', name: 'title' },
} as const satisfies Partial<Record<NewKind, { model: ModelName; name: string }>>
type OtherKind = keyof typeof others

/** The kinds of page, as against a file of another model. */
export const newPageKinds: NewKind[] = newKinds.filter((kind) => !isOther(kind))

function isOther(kind: NewKind): kind is OtherKind {
  return Object.hasOwn(others, kind)
}

/**
 * A new file from the template of its model. A page begins as a draft, with the team of its section. Of the
 * others each setting that must be filled in is there and empty, and the check says what to write.
 * @param wanted.title the name of the page, the service, the duty or the pack, the word to explain, or the Act
 * @param wanted.section where a page goes, for instance `health-and-care` or `help-at-school/graduated-approach`
 * @param wanted.name the last part of the address, where it shall not be made from the title
 * @returns the one file, and where it is in the notes
 * @throws PlainError when the title, the section or the address will not do
 */
export function planNew(
  content: EditableContent,
  wanted: { title: string; kind: NewKind; section?: string | undefined; name?: string | undefined },
): Plan {
  const title = wanted.title.trim()
  const name = tidyName(wanted.name ?? title)
  if (!name) throw new PlainError('Give a title with at least one letter, in quotes: "Short breaks"')
  const { kind } = wanted
  return isOther(kind)
    ? planOther(content, others[kind], title, name)
    : planPage(content, { title, kind, section: wanted.section, name })
}

function planPage(
  content: EditableContent,
  { title, kind, section, name }: { title: string; kind: NewKind; section: string | undefined; name: string },
): Plan {
  const { pages } = content.site
  const home = section === undefined ? undefined : pages.get(`/${section.replace(/^\/|\/$/g, '')}`)
  if (!home) {
    const problem =
      section === undefined ? 'Say in which section the page goes.' : `There is no section "${section}".`
    throw new PlainError(`${problem} The sections are: ${listSections(content)}`)
  }
  const longest = models.Page.schema.shape.title.safeParse(title)
  if (!longest.success) throw new PlainError(`That title has ${title.length} characters. Use 65 at most.`)
  const same = [...pages.values()].find(({ settings }) => sameWords(settings?.title, title))
  if (same)
    throw new PlainError(
      `${same.file} has that title already. Change that page, or give this one another title.`,
    )
  if (name === 'index')
    throw new PlainError(
      `"index" is the name of the page of ${addressOf(home)} itself. Choose another with --name, such as --name ${tidyName(title).replace(/^index$/, 'list')}.`,
    )
  const address = `${addressOf(home)}/${name}`
  refuseTaken(content, address)
  const { today } = content
  const settings = {
    title,
    summary: templateSummary,
    ...(kind !== 'guidance' && { kind }),
    audience: ['families'],
    owner: home.settings?.owner,
    lastReviewed: today,
    nextReview: findNextReview(today, address),
    status: 'draft',
  }
  const path = `content/pages${address}.md`
  return {
    changes: [
      { path, before: undefined, after: `---\n${writeSettings(settings)}---\n\n${templateBodies[kind]}` },
    ],
    notes: [
      `${path} is a draft: only you see it, with npm run preview, at ${address}`,
      'Write it, then take out the line "status: draft" to publish it.',
    ],
  }
}

function planOther(
  content: EditableContent,
  { model, name }: (typeof others)[OtherKind],
  title: string,
  id: string,
): Plan {
  const { schema, files } = models[model]
  const path = `content/${files.replace('*', id)}`
  const same = [...content.site.ids(model).values()].find(({ settings }) =>
    sameWords(settings?.[name], title),
  )
  const taken = content.files.has(path) ? path : model === 'LawReference' ? undefined : same?.file
  if (taken) throw new PlainError(`${taken} is there already. Change that file, or choose another name.`)
  const settings: Record<string, unknown> = {}
  for (const [key, field] of Object.entries(schema.shape))
    if (key === name) settings[key] = title
    else if (key === 'lastChecked' && !field.safeParse(undefined).success) settings[key] = content.today
    else if (key === 'audience') settings[key] = ['families', 'young-people']
    else if (key === 'source') settings[key] = { name: null }
    else if (!field.safeParse(undefined).success) settings[key] = null
  const isMarkdown = files.endsWith('.md')
  const written = writeSettings(settings)
  return {
    changes: [
      {
        path,
        before: undefined,
        after: isMarkdown ? `---\n${written}---\n\n${templateMeaning}\n` : written,
      },
    ],
    notes: [`${path} is there to be filled in. npm run check says what each line is for.`],
  }
}

const sameWords = (a: unknown, b: string) => typeof a === 'string' && tidyName(a) === tidyName(b)

function writeSettings(settings: Record<string, unknown>): string {
  return Object.entries(settings)
    .map(([name, value]) => {
      if (value === null) return `${name}:\n`
      const isSimpleList = Array.isArray(value)
      return `${name}:${writeSetting(value, isSimpleList ? 'brackets' : 'lines', 0)}\n`.replace(
        /: null$/gm,
        ':',
      )
    })
    .join('')
}
