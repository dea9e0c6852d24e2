import { z } from 'zod'
import { models } from '../../content/schemas'
import { buildFinding } from '../finding'
import { findField, withoutDefault } from '../model-fields'
import type { FileRule } from '../rule'
import { namesSomething } from './references'
import { findValue } from './settings'

/** No words of a setting are lost behind a #. Where nothing is left of the value, rules/setting-values.ts says so. */
export const checkCutValues: FileRule = (document) =>
  Object.keys(document.settingPlaces).flatMap((joined) => {
    const path = joined.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key))
    const value = findValue(document.settings, path)
    if (typeof value !== 'string' || value.includes('\n') || !value.trim()) return []
    const hidden = document.commentAfter(path)
    const field = hidden && withoutDefault(findField(models[document.model].schema, path))
    if (!hidden || !(field instanceof z.ZodString) || namesSomething(document.model, path)) return []
    const key = path.at(-1)
    const before = typeof key === 'string' ? `${key}: ` : ''
    return [buildFinding(document.placeOf(path), 'value-cut-short', before, `${value} ${hidden}`, hidden)]
  })
