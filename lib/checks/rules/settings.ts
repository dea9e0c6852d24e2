import { models } from '../../content/schemas'
import type { SettingPath } from '../file-facts'
import { buildFinding, type Finding } from '../finding'
import { withArticle, withoutCurly } from '../messages'
import { findField, listKeys, readDescription } from '../model-fields'
import { findNearMiss } from '../near-miss'
import type { ContentDocument } from '../parse-content-file'
import type { FileRule } from '../rule'
import { explainValue, nameOf } from './setting-values'

/** Every setting is one that the model has, none is missing, and each value fits. */
export const checkSettings: FileRule = (document) => {
  if (!document.settings) return []
  const model = models[document.model].schema
  const result = model.safeParse(document.settings)
  if (result.success) return checkQuotes(document, document.settings, [])
  const missing = new Map<string, SettingPath>()
  const unknown: { path: SettingPath; key: string }[] = []
  const findings: Finding[] = []
  for (const issue of result.error.issues) {
    const path = issue.path as SettingPath
    const value = findValue(document.settings, path)
    if (issue.code === 'unrecognized_keys') unknown.push(...issue.keys.map((key) => ({ path, key })))
    else if (value === undefined) missing.set(path.join('.'), path)
    else {
      const finding = explainValue(document, path, issue, value)
      if (finding) findings.push(finding)
    }
  }
  // A wrong name explains the name that is missing: one fault, one message.
  for (const { path, key } of unknown) {
    const known = listKeys(findField(model, path))
    const present = (findValue(document.settings, path) ?? {}) as object
    const absent = known.filter((one) => !Object.hasOwn(present, one))
    const near = findNearMiss(key, absent)
    if (near) missing.delete([...path, near].join('.'))
    const place = { ...document.placeOf([...path, key]), field: [...path, near ?? key].join('.') }
    findings.push(buildFinding(place, 'key-unknown', key, nameOwner(document, path), near, known))
  }
  for (const path of missing.values()) {
    const around = path.slice(0, -1)
    const owner = nameOwner(document, around)
    const description = readDescription(model, path)
    const place = { ...document.placeOf(around), field: path.join('.') }
    findings.push(buildFinding(place, 'key-missing', nameOf(path), owner, description))
  }
  return findings
}

/** No value stands in the quotes of a word processor, which would be shown. */
function checkQuotes(document: ContentDocument, value: unknown, path: SettingPath): Finding[] {
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, inside]) =>
      checkQuotes(document, inside, [...path, Array.isArray(value) ? Number(key) : key]),
    )
  const better = typeof value === 'string' ? withoutCurly(value) : value
  if (typeof better !== 'string' || better === value) return []
  const key = typeof path.at(-1) === 'string' ? `${nameOf(path)}: ` : ''
  return [buildFinding(document.placeOf(path), 'quotes-curly', key, better)]
}

/** The value at a path, undefined when the path leads nowhere. */
export function findValue(settings: unknown, path: SettingPath): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<string | number, unknown>)[key]
        : undefined,
    settings,
  )
}

const nameOwner = (document: ContentDocument, path: SettingPath) =>
  path.length === 0 ? withArticle(document.model) : `"${nameOf(path)}"`
