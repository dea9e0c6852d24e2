import { z } from 'zod'
import { isOptional, readDescription, withoutDefault } from '../checks/model-fields'
import { labelSetting } from '../checks/setting-labels'
import { type ModelName, models } from '../content/schemas'

/**
 * One field of a form, made from one setting of a model. `name` is the place of the setting with dots:
 * `source.date`, or `phone.*.number` for a field of each row of a list.
 */
export type FormField = {
  name: string
  label: string
  hint: string
  optional: boolean
} & FieldKind

type FieldKind =
  /** One line of words; `long` when it needs more than one line of the screen. */
  | { kind: 'line'; long: boolean }
  | { kind: 'number' }
  | { kind: 'date' }
  /** One of a few: what is written in the file, and whether that is what leaving it out means. */
  | { kind: 'choice'; choices: string[]; otherwise: string | undefined }
  /** Any of a few. */
  | { kind: 'choices'; choices: string[] }
  /** One thing that must exist, and a list of such things: chosen by name. */
  | { kind: 'reference'; to: Target }
  | { kind: 'references'; to: Target }
  /** A list of words, one on each line. */
  | { kind: 'lines' }
  /** Settings inside a setting, and a list of them. */
  | { kind: 'group'; fields: FormField[] }
  | { kind: 'rows'; fields: FormField[] }

/** What a reference names: the ids of a model, the address of a page, or any address that a menu may lead to. */
export type Target = 'Contact' | 'LawReference' | 'Duty' | 'Term' | 'page' | 'address'

/** The settings that name something, for which the form shows a list of names. */
const targets: Partial<Record<ModelName, Record<string, Target>>> = {
  Page: { contacts: 'Contact', law: 'LawReference', covers: 'Duty', related: 'page' },
  Term: { seeAlso: 'Term' },
  Duty: { law: 'LawReference' },
  SiteSettings: { defaultContact: 'Contact', adviceContact: 'Contact' },
  Navigation: {
    'topTasks.*.address': 'address',
    'popularSearches.*.address': 'address',
    'professionals.*.address': 'address',
    'footer.*.address': 'address',
  },
  Redirects: { 'redirects.*.to': 'page' },
}

/** Hints for the form where the description of a setting tells how to write it in a file. */
const hintsInForm: Partial<Record<ModelName, Record<string, string>>> = {
  Page: {
    kind: 'In a page of questions and answers, each ## heading is a question. In a page of expectations, each ## heading is something that a school, nursery or college is expected to do.',
    audience: 'Who the page is for.',
    contacts: 'Who can help with this page.',
    law: 'The law or guidance that this page rests on.',
    covers: 'What the law says a Local Offer must hold, and this page answers.',
    related: 'Pages to read next.',
    status: 'A draft is not shown to the public.',
  },
  Contact: { 'phone.*.number': 'With a space after the area code, for instance 01632 960123.' },
  Term: { seeAlso: 'Other words to look at.' },
  Duty: { law: 'The law that says so.' },
  Redirects: { redirects: 'Old addresses that do not belong to one page.' },
}

/** Models whose file is clearer as text: the groups of words stand below comments that say what they are. */
const asText: ModelName[] = ['Synonyms']

/** Longer lines than this get a box of several lines. */
const oneLine = 80

/**
 * The form of a model, made from its schema: a setting that is added there has a field here.
 * @returns undefined for a model that is edited as text
 */
export function describeForm(model: ModelName): FormField[] | undefined {
  return asText.includes(model) ? undefined : listFields(model, models[model].schema, [])
}

function listFields(model: ModelName, object: z.ZodObject, path: string[]): FormField[] {
  return Object.keys(object.shape).map((key) => {
    const place = [...path, key]
    const name = place.join('.')
    const field = object.shape[key] as z.ZodType
    const schemaPath = place.map((part) => (part === '*' ? 0 : part))
    return {
      name,
      label: capitalise(labelSetting(key)),
      hint: hintsInForm[model]?.[name] ?? readDescription(models[model].schema, schemaPath),
      optional: isOptional(models[model].schema, schemaPath),
      ...describeKind(model, field, place),
    }
  })
}

function describeKind(model: ModelName, field: z.ZodType, path: string[]): FieldKind {
  const inner = withoutDefault(field)
  const to = targets[model]?.[path.join('.')]
  if (inner instanceof z.ZodObject) return { kind: 'group', fields: listFields(model, inner, path) }
  if (inner instanceof z.ZodArray) {
    if (to) return { kind: 'references', to }
    if (inner.element instanceof z.ZodObject)
      return { kind: 'rows', fields: listFields(model, inner.element, [...path, '*']) }
    return inner.element instanceof z.ZodEnum
      ? { kind: 'choices', choices: inner.element.options.map(String) }
      : { kind: 'lines' }
  }
  if (to) return { kind: 'reference', to }
  const otherwise = field.safeParse(undefined).data
  if (inner instanceof z.ZodEnum)
    return { kind: 'choice', choices: inner.options.map(String), otherwise: asWritten(otherwise) }
  if (inner instanceof z.ZodBoolean)
    return { kind: 'choice', choices: ['true', 'false'], otherwise: asWritten(otherwise) }
  if (inner instanceof z.ZodNumber) return { kind: 'number' }
  if (inner instanceof z.ZodISODate) return { kind: 'date' }
  const longest = inner instanceof z.ZodString ? inner.maxLength : null
  return { kind: 'line', long: (longest ?? 0) > oneLine }
}

const asWritten = (value: unknown) => (value === undefined ? undefined : String(value))

const capitalise = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
