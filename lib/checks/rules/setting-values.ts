import { z } from 'zod'
import { models } from '../../content/schemas'
import type { SettingPath } from '../file-facts'
import { buildFinding, type Finding } from '../finding'
import { guessDate } from '../guess-date'
import { findField, isOptional, listKeys, readDescription, withoutDefault } from '../model-fields'
import { findNearMiss } from '../near-miss'
import type { ContentDocument } from '../parse-content-file'
import { findPhone } from './house-style'
import { checkFormOfAddress, namesSomething } from './references'

type Issue = z.core.$ZodIssue

/** One value that does not fit: where it is, what is written there, and what its model says of it. */
type Misfit = {
  document: ContentDocument
  path: SettingPath
  issue: Issue
  value: unknown
  key: string
  written: string
  field: z.ZodType | undefined
  description: string
}

/**
 * Says why a value that is there does not fit its model.
 * @param value what is at `path` in the settings
 * @returns undefined when another rule says it better, because the value names something that must exist
 */
export function explainValue(
  document: ContentDocument,
  path: SettingPath,
  issue: Issue,
  value: unknown,
): Finding | undefined {
  const model = models[document.model].schema
  const misfit: Misfit = {
    document,
    path,
    issue,
    value,
    key: nameOf(path),
    written: document.writtenAt(path) ?? '',
    field: withoutDefault(findField(model, path)),
    description: readDescription(model, path),
  }
  if (value === null || (typeof value === 'string' && value.trim() === '')) return explainEmpty(misfit)
  const { key, written, field, description } = misfit
  const place = document.placeOf(path)
  switch (field?.def.type) {
    case 'enum': {
      const choices = (field as z.ZodEnum).options.map(String)
      if (typeof value === 'object') return buildFinding(place, 'value-not-words', key, description)
      return buildFinding(place, 'value-not-choice', key, written, findNearMiss(written, choices), choices)
    }
    case 'array':
      return explainList(misfit)
    case 'object':
      return buildFinding(place, 'value-not-settings', key, listKeys(field))
    case 'boolean':
      return buildFinding(place, 'value-not-yes-or-no', key, written)
    case 'number':
      if (typeof value === 'number' && issue.code === 'too_small')
        return buildFinding(place, 'value-too-small', key, Number(issue.minimum))
      return buildFinding(place, 'value-not-whole-number', key, written)
    default:
      return explainText(misfit)
  }
}

function explainEmpty({ document, path, key, field, description }: Misfit): Finding {
  const place = document.placeOf(path)
  const optional = isOptional(models[document.model].schema, path)
  // "title: #1" is empty too, because a comment begins there.
  const hidden = document.commentAfter(path)
  return hidden
    ? buildFinding(place, 'value-hidden', key, hidden)
    : buildFinding(place, 'value-empty', key, optional, description, findFitting(field))
}

/** What may be written where nothing is: one of some words, or the first item of a list. */
function findFitting(field: z.ZodType | undefined): { choices?: string[]; item?: string } {
  if (field instanceof z.ZodEnum) return { choices: field.options.map(String) }
  if (!(field instanceof z.ZodArray)) return {}
  const element = field.element as z.ZodType
  const [key] = listKeys(element)
  const fits = (value: string) => element.safeParse(value).success
  const address = '/help-at-school/sen-support'
  const [choice] = findFitting(element).choices ?? []
  return { item: key ? `${key}: …` : (choice ?? (fits(address) && !fits('a b') ? address : '…')) }
}

function explainText(misfit: Misfit): Finding | undefined {
  const { document, path, issue, value, key, written, field, description } = misfit
  const place = document.placeOf(path)
  if (typeof value === 'object') return buildFinding(place, 'value-not-words', key, description)
  const isDate = field instanceof z.ZodISODate
  const guess = isDate || field instanceof z.ZodUnion ? guessDate(written) : undefined
  if (guess) return buildFinding(place, 'date-form', key, written, guess)
  if (typeof value !== 'string') {
    const before = typeof path.at(-1) === 'string' ? `${key}: ` : ''
    return buildFinding(place, 'value-number', before, written)
  }
  if (issue.code === 'too_big')
    return buildFinding(place, 'value-too-long', key, value.trim().length, Number(issue.maximum))
  if (isDate)
    return /^\d{4}-\d{2}-\d{2}$/.test(value)
      ? buildFinding(place, 'date-impossible', key, value)
      : buildFinding(place, 'date-form', key, value, undefined)
  if (namesSomething(document.model, path)) return undefined
  const fits = (one: string) => field?.safeParse(one).success
  return (
    checkFormOfAddress(document, path, value) ??
    buildFinding(place, 'value-form', key, value, listRepairs(value).find(fits), description)
  )
}

/** The slips that can be put right without asking: capitals, a missing space or https://, a slash too many, a number in brackets. */
const listRepairs = (value: string) => [
  value.toUpperCase(),
  value.toUpperCase().replace(/ *(\w{3})$/, ' $1'),
  value.toLowerCase(),
  value.replace(/\/+$/, ''),
  findPhone(value) ?? '',
  ...(value.includes('.') ? [`https://${value}`] : []),
]

function explainList({ document, path, issue, value, key, written, field, description }: Misfit): Finding {
  const place = document.placeOf(path)
  if (Array.isArray(value))
    return issue.code === 'too_big'
      ? buildFinding(place, 'list-too-long', key, value.length, Number(issue.maximum))
      : buildFinding(
          place,
          'list-too-short',
          key,
          issue.code === 'too_small' ? Number(issue.minimum) : 1,
          description,
        )
  const keys = listKeys((field as z.ZodArray).element as z.ZodType)
  const [first] = keys
  if (first === undefined) return buildFinding(place, 'value-not-list', key, written)
  const { schema } = models[document.model]
  const needed = keys.find((one) => !isOptional(schema, [...path, 0, one])) ?? first
  return buildFinding(place, 'value-not-list-of-settings', key, keys, needed, written)
}

/** The name of the setting at a path: an item of a list goes by the name of the list. */
export const nameOf = (path: SettingPath) => String(path.findLast((key) => typeof key === 'string') ?? '')
