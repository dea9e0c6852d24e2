import { z } from 'zod'
import { models } from '../../content/schemas'
import { buildFinding, type Finding } from '../finding'
import { guessDate } from '../guess-date'
import { withArticle } from '../messages'
import { findNearMiss } from '../near-miss'
import type { ContentDocument, SettingPath } from '../parse-content-file'
import type { Rule } from '../rule'
import { checkFormOfAddress, namesSomething } from './references'

type Issue = z.core.$ZodIssue

/** Every setting is one that the model has, none is missing, and each value fits. */
export const checkSettings: Rule = () => (document) => {
  if (!document.settings) return []
  const schema = models[document.model].schema
  const result = schema.safeParse(document.settings)
  if (result.success) return []
  const missing = new Map<string, SettingPath>()
  const unknown: { path: SettingPath; key: string }[] = []
  const findings: Finding[] = []
  for (const issue of result.error.issues) {
    const path = issue.path as SettingPath
    if (issue.code === 'unrecognized_keys') unknown.push(...issue.keys.map((key) => ({ path, key })))
    else if (valueAt(document.settings, path) === undefined) missing.set(path.join('.'), path)
    else findings.push(...explainValue(document, path, issue))
  }
  // A wrong name explains the name that is missing: one fault, one message.
  for (const { path, key } of unknown) {
    const known = keysOf(fieldAt(schema, path))
    const present = Object.keys((valueAt(document.settings, path) ?? {}) as object)
    const near = findNearMiss(
      key,
      known.filter((one) => !present.includes(one)),
    )
    if (near) missing.delete([...path, near].join('.'))
    findings.push(
      buildFinding(
        document.placeOf([...path, key]),
        'key-unknown',
        key,
        ownerOf(document, path),
        near,
        known,
      ),
    )
  }
  for (const path of missing.values())
    findings.push(
      buildFinding(
        document.placeOf(path.slice(0, -1)),
        'key-missing',
        nameOf(path),
        ownerOf(document, path.slice(0, -1)),
        readDescription(schema, path),
      ),
    )
  return findings
}

/** Says why a value that is there does not fit. */
function explainValue(document: ContentDocument, path: SettingPath, issue: Issue): Finding[] {
  const schema = models[document.model].schema
  const field = fieldAt(schema, path)
  const value = valueAt(document.settings, path)
  const key = nameOf(path)
  const written = document.writtenAt(path) ?? ''
  const place = document.placeOf(path)
  const description = readDescription(schema, path)
  if (value === null) {
    // "title: #1" is empty too, because a comment begins there.
    const rest = document.commentAfter(path)
    if (rest) return [buildFinding(place, 'value-hidden', key, rest)]
    return [buildFinding(place, 'value-empty', key, isOptional(schema, path), description)]
  }
  const inner = withoutDefault(field)
  switch (inner?.def.type) {
    case 'string':
    case 'union': {
      if (typeof value === 'object') return [buildFinding(place, 'value-not-words', key, description)]
      const date = inner.def.type === 'union' || (inner.def as { format?: string }).format === 'date'
      const guess = date && guessDate(written)
      if (guess) return [buildFinding(place, 'date-form', key, written, guess)]
      if (typeof value !== 'string') return [buildFinding(place, 'value-number', prefixOf(path), written)]
      if (issue.code === 'too_big')
        return [buildFinding(place, 'value-too-long', key, value.trim().length, Number(issue.maximum))]
      if (value.trim() === '')
        return [buildFinding(place, 'value-empty', key, isOptional(schema, path), description)]
      if (inner.def.type === 'string' && date)
        return [
          /^\d{4}-\d{2}-\d{2}$/.test(value)
            ? buildFinding(place, 'date-impossible', key, value)
            : buildFinding(place, 'date-form', key, value, undefined),
        ]
      if (namesSomething(document.model, path)) return []
      return (
        checkFormOfAddress(document, path, value) ?? [
          buildFinding(place, 'value-form', key, value, description),
        ]
      )
    }
    case 'enum': {
      const choices = (inner as z.ZodEnum).options.map(String)
      if (typeof value === 'object') return [buildFinding(place, 'value-not-words', key, description)]
      return [buildFinding(place, 'value-not-choice', key, written, findNearMiss(written, choices), choices)]
    }
    case 'array': {
      const items = keysOf((inner as z.ZodArray).element as z.ZodType)
      if (Array.isArray(value))
        return issue.code === 'too_big'
          ? [buildFinding(place, 'list-too-long', key, value.length, Number(issue.maximum))]
          : [
              buildFinding(
                place,
                'list-too-short',
                key,
                issue.code === 'too_small' ? Number(issue.minimum) : 1,
                description,
              ),
            ]
      return items.length > 0
        ? [buildFinding(place, 'value-not-list-of-settings', key, items)]
        : [buildFinding(place, 'value-not-list', key, written)]
    }
    case 'object':
      return [buildFinding(place, 'value-not-settings', key, keysOf(field))]
    case 'boolean':
      return [buildFinding(place, 'value-not-yes-or-no', key, written)]
    case 'number':
      if (typeof value === 'number' && issue.code === 'too_small')
        return [buildFinding(place, 'value-too-small', key, Number(issue.minimum))]
      if (typeof value === 'number' && issue.code === 'too_big')
        return [buildFinding(place, 'value-too-large', key, Number(issue.maximum))]
      return [buildFinding(place, 'value-not-whole-number', key, written)]
    default:
      return [buildFinding(place, 'value-form', key, written, description)]
  }
}

/** The value at a path, undefined when the path leads nowhere. */
function valueAt(settings: unknown, path: SettingPath): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<string | number, unknown>)[key]
        : undefined,
    settings,
  )
}

function withoutDefault(field: z.ZodType | undefined): z.ZodType | undefined {
  return field instanceof z.ZodDefault || field instanceof z.ZodOptional
    ? withoutDefault(field.unwrap() as z.ZodType)
    : field
}

function fieldAt(schema: z.ZodType, path: SettingPath): z.ZodType | undefined {
  return path.reduce<z.ZodType | undefined>((field, key) => {
    const inner = withoutDefault(field)
    if (inner instanceof z.ZodObject) return inner.shape[key]
    return inner instanceof z.ZodArray ? (inner.element as z.ZodType) : undefined
  }, schema)
}

function keysOf(field: z.ZodType | undefined): string[] {
  const inner = withoutDefault(field)
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : []
}

const isOptional = (schema: z.ZodType, path: SettingPath) =>
  typeof path.at(-1) === 'string' && fieldAt(schema, path)?.safeParse(undefined).success === true

/** What a setting is for, from its model; an item of a list is described with the list. */
function readDescription(schema: z.ZodType, path: SettingPath): string {
  const described = fieldAt(schema, path)?.description
  return described ?? (path.length > 1 ? readDescription(schema, path.slice(0, -1)) : '')
}

/** The name of the setting at a path: an item of a list goes by the name of the list. */
const nameOf = (path: SettingPath) => String(path.findLast((key) => typeof key === 'string') ?? '')

/** What stands before a value in the file. */
const prefixOf = (path: SettingPath) => (typeof path.at(-1) === 'string' ? `${path.at(-1)}: ` : '')

const ownerOf = (document: ContentDocument, path: SettingPath) =>
  path.length === 0 ? withArticle(document.model) : `"${nameOf(path)}"`
