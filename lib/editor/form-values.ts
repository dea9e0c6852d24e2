import { isDeepStrictEqual } from 'node:util'
import type { SettingPath } from '../checks/file-facts'
import { guessDate } from '../checks/guess-date'
import type { ContentDocument } from '../checks/parse-content-file'
import { isoDate } from '../content/schemas/fields'
import { isSettings } from '../editing/patch-settings'
import type { FormField } from './form-fields'

/**
 * What stands in a form, by the name of each field, as a browser sends it. The rows of a list are numbered
 * as they were in the file, so that a row that moves takes its settings with it: `phone.row` lists the
 * numbers in order, and `phone.0.number` is a field of the first.
 */
export type FormValues = ReadonlyMap<string, readonly string[]>

type Settings = Record<string, unknown>
type Leaf = Exclude<FormField, { kind: 'group' | 'rows' }>

/** The chosen values of a field with a list of choices. */
export const listChosen = (values: FormValues, name: string) => (values.get(name) ?? []).filter(Boolean)

/** The one value of a field, empty when there is none. */
export const getValue = (values: FormValues, name: string) => listChosen(values, name)[0] ?? ''

/** The numbers of the rows of a list, in order. */
export const listRows = (values: FormValues, name: string) => listChosen(values, `${name}.row`)

/** The name of a field in a row: `phone.*.number` in row 0 is `phone.0.number`. */
const nameInRow = (name: string, row: string) => name.replace('*', row)

/** The field of a list, with the names that its fields have in one row. */
export const fieldsOfRow = (field: FormField & { kind: 'rows' }, row: string): FormField[] =>
  field.fields.map((one) => ({ ...one, name: nameInRow(one.name, row) }))

/** A date field shows three boxes, unless what is written is no date: then it shows that, to be put right. */
export const hasDateParts = (values: FormValues, name: string) => !values.has(name)

/** A list of rows, or of words, that is written in a way that a form cannot show is left as it is. */
export function canShow(field: FormField, value: unknown): boolean {
  if (value === undefined || value === null) return true
  switch (field.kind) {
    case 'group':
      return isSettings(value)
    case 'rows':
      return (
        Array.isArray(value) &&
        value.every(
          (row) =>
            isSettings(row) &&
            field.fields.every((one) => canShow(one, row[one.name.split('.').at(-1) ?? ''])),
        )
      )
    case 'choices':
    case 'references':
    case 'lines':
      return Array.isArray(value) && value.every((one) => isWords(one) && !/\n/.test(String(one)))
    default:
      return isWords(value)
  }
}

/** What a form shows of a file. Fields that cannot be shown (`canShow`) have no values. */
export function fillForm(fields: FormField[], document: ContentDocument): Map<string, string[]> {
  const values = new Map<string, string[]>()
  fill(fields, document.settings ?? {}, document, values)
  return values
}

function fill(
  fields: FormField[],
  settings: Settings,
  document: ContentDocument,
  values: Map<string, string[]>,
) {
  for (const field of fields) {
    const value = settings[keyOf(field)]
    if (!canShow(field, value)) continue
    if (field.kind === 'group') fill(field.fields, (value ?? {}) as Settings, document, values)
    else if (field.kind === 'rows') {
      const rows = (value ?? []) as Settings[]
      values.set(
        `${field.name}.row`,
        rows.map((_row, index) => String(index)),
      )
      for (const [index, row] of rows.entries())
        fill(fieldsOfRow(field, String(index)), row, document, values)
    } else for (const [name, texts] of fillLeaf(field, value, document)) values.set(name, texts)
  }
}

function fillLeaf(field: Leaf, value: unknown, document: ContentDocument): [string, string[]][] {
  const { name } = field
  // A number keeps the 0 that it was written with.
  const text =
    value === undefined || value === null
      ? ''
      : typeof value === 'string'
        ? value
        : (document.writtenAt(pathOf(name)) ?? String(value))
  switch (field.kind) {
    case 'date': {
      if (text !== '' && !/^\d{4}-\d{2}-\d{2}$/.test(text)) return [[name, [onOneLine(text)]]]
      const [year = '', month = '', day = ''] = text.split('-')
      return [
        [`${name}.day`, [day.replace(/^0/, '')]],
        [`${name}.month`, [month.replace(/^0/, '')]],
        [`${name}.year`, [year]],
      ]
    }
    case 'choice': {
      const shown = text === '' ? (field.otherwise ?? '') : text
      return [[name, [field.choices.includes(shown) ? shown : '']]]
    }
    case 'choices':
    case 'references':
      return [[name, ((value ?? []) as unknown[]).map(String)]]
    case 'lines':
      return [[name, [((value ?? []) as unknown[]).map(String).join('\n')]]]
    default:
      return [[name, [onOneLine(text)]]]
  }
}

/**
 * What a form changes in a file.
 * @param posted what the browser sent; a field that is not there at all was not in the form
 * @returns the settings at the top that differ, each with its whole new value; undefined takes one out.
 *   What the form shows as it was is kept exactly as it is written, whatever it is.
 */
export function readForm(fields: FormField[], posted: FormValues, document: ContentDocument): Settings {
  const before = document.settings ?? {}
  const after = readSettings(fields, posted, before, document)
  const keys = fields.map(keyOf).filter((key) => !isDeepStrictEqual(before[key], after[key]))
  return Object.fromEntries(keys.map((key) => [key, after[key]]))
}

function readSettings(
  fields: FormField[],
  posted: FormValues,
  before: Settings,
  document: ContentDocument,
): Settings {
  const after = { ...before }
  for (const field of fields) {
    const key = keyOf(field)
    if (!canShow(field, before[key])) continue
    const value = readField(field, posted, before[key], document)
    if (value === undefined) delete after[key]
    else after[key] = value
  }
  return after
}

function readField(
  field: FormField,
  posted: FormValues,
  before: unknown,
  document: ContentDocument,
): unknown {
  if (field.kind === 'group') {
    const group = readSettings(field.fields, posted, (before ?? {}) as Settings, document)
    return before === undefined && Object.keys(group).length === 0 ? undefined : group
  }
  if (field.kind === 'rows') {
    if (!posted.has(`${field.name}.row`)) return before
    const rows = listRows(posted, field.name).flatMap((row) => {
      const old = (Array.isArray(before) ? before : [])[Number(row)] as Settings | undefined
      const settings = readSettings(fieldsOfRow(field, row), posted, old ?? {}, document)
      return isBlankRow(field, row, posted) && !isDeepStrictEqual(settings, old) ? [] : [settings]
    })
    return rows.length === 0 && (before === undefined || field.optional) && !isEmptyList(before)
      ? undefined
      : rows
  }
  const shown = fillLeaf(field, before, document)
  const same = shown.every(
    ([name, texts]) => !posted.has(name) || sameTexts(field, posted.get(name) ?? [], texts),
  )
  return same ? before : readLeaf(field, posted, before)
}

/** Choices tell nothing about a row that has no words. */
function isBlankRow(field: FormField & { kind: 'rows' }, row: string, posted: FormValues): boolean {
  return fieldsOfRow(field, row).every(
    (one) =>
      one.kind === 'choice' ||
      [...posted].every(([name, texts]) => !isWithin(name, one.name) || texts.every((text) => !text.trim())),
  )
}

/** Whether a name is that of a field, or of a part of it: `phone.0.number` is within `phone`. */
export const isWithin = (name: string, field: string) => name === field || name.startsWith(`${field}.`)

function readLeaf(field: Leaf, posted: FormValues, before: unknown): unknown {
  const text = onOneLine(getValue(posted, field.name)).trim()
  const nothing = field.optional ? undefined : ''
  switch (field.kind) {
    case 'number':
      return /^\d{1,15}$/.test(text) ? Number(text) : text || nothing
    case 'date':
      return readDate(field.name, posted) || nothing
    case 'choice':
      if (text === field.otherwise) return undefined
      return field.choices.includes('true') && text ? text === 'true' : text || nothing
    case 'choices':
    case 'references':
    case 'lines': {
      const old = (Array.isArray(before) ? before : []) as unknown[]
      const known = new Map(old.map((one) => [String(one), one]))
      if (field.kind === 'lines') {
        const typed = new Set(listLines(getValue(posted, field.name)))
        return listOrNothing(
          [...typed].map((one) => known.get(one) ?? one),
          field,
        )
      }
      // The order in the file stays: a browser sends boxes in the order of the screen.
      const chosen = new Set(listChosen(posted, field.name))
      const kept = old.filter((one) => chosen.has(String(one)))
      return listOrNothing([...kept, ...[...chosen].filter((one) => !known.has(one))], field)
    }
    default:
      return text || nothing
  }
}

const listOrNothing = (list: unknown[], field: Leaf) =>
  list.length === 0 && field.optional ? undefined : list

/** Days, months (also by name) and years as people type them. What is no date is written as it was typed. */
function readDate(name: string, posted: FormValues): string {
  const [day = '', month = '', year = ''] = hasDateParts(posted, name)
    ? ['day', 'month', 'year'].map((part) => getValue(posted, `${name}.${part}`).trim())
    : []
  const typed = hasDateParts(posted, name)
    ? [day, month, year].join(' ').trim()
    : getValue(posted, name).trim()
  const parts = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-')
  const isParts = hasDateParts(posted, name) && isoDate.safeParse(parts).success
  return isParts ? parts : (guessDate(typed) ?? (/^\d+ \d+ \d{4}$/.test(typed) ? parts : typed))
}

function sameTexts(field: Leaf, posted: readonly string[], shown: readonly string[]): boolean {
  const plain = (text: string) => (field.kind === 'lines' ? listLines(text).join('\n') : onOneLine(text))
  const [typed, there] = [posted, shown].map((texts) => texts.map(plain).filter(Boolean))
  return isDeepStrictEqual(typed, there)
}

/**
 * Does what a button of a list says: `add:phone`, `remove:phone.1` or `up:phone.1`.
 * @returns the form as it is then, and the name of the row to go to
 */
export function changeRows(
  values: FormValues,
  button: string,
): { values: FormValues; row: string | undefined } {
  const [, action, name = '', row = ''] = /^(add|remove|up):([\w.]+?)(?:\.(\d+|new\d+))?$/.exec(button) ?? []
  const rows = [...listRows(values, name)]
  const at = rows.indexOf(row)
  const withRows = (row: string[]) => new Map([...values, [`${name}.row`, row]])
  if (action === 'add') {
    let count = 0
    while (rows.includes(`new${count}`)) count++
    return { values: withRows([...rows, `new${count}`]), row: `${name}.new${count}` }
  }
  if (at < 0) return { values, row: undefined }
  if (action === 'remove') rows.splice(at, 1)
  if (action === 'up' && at > 0) rows.splice(at - 1, 2, row, rows[at - 1] ?? '')
  return { values: withRows(rows), row: action === 'up' ? `${name}.${row}` : undefined }
}

const listLines = (text: string) =>
  text
    .split(/\r?\n/)
    .map((one) => one.trim())
    .filter(Boolean)

const onOneLine = (text: string) => text.replace(/\r?\n/g, ' ')
const keyOf = (field: FormField) => field.name.split('.').at(-1) ?? ''
const pathOf = (name: string): SettingPath =>
  name.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part))
const isWords = (value: unknown) => typeof value !== 'object'
const isEmptyList = (value: unknown) => Array.isArray(value) && value.length === 0

/**
 * The name of the field that a finding is about.
 * @param path where the setting is in the file, such as `phone.0.number`: rows count as they were read
 * @returns the deepest field that the form has there; undefined when it has none
 */
export function findFieldName(fields: FormField[], path: string, values: FormValues): string | undefined {
  const [key, ...rest] = path.split('.')
  const field = fields.find((one) => keyOf(one) === key)
  if (!field) return undefined
  if (field.kind === 'group') return findFieldName(field.fields, rest.join('.'), values) ?? field.name
  if (field.kind !== 'rows') return field.name
  const rows = listRows(values, field.name).filter((row) => !isBlankRow(field, row, values))
  const row = rows[Number(rest[0] ?? Number.NaN)]
  if (row === undefined) return field.name
  return findFieldName(fieldsOfRow(field, row), rest.slice(1).join('.'), values) ?? `${field.name}.${row}`
}
