import { z } from 'zod'
import type { SettingPath } from './file-facts'

/** Finds in a model what belongs to a place among the settings. */

/** The field without what it is when it is left out. */
export function withoutDefault(field: z.ZodType | undefined): z.ZodType | undefined {
  return field instanceof z.ZodDefault || field instanceof z.ZodOptional
    ? withoutDefault(field.unwrap() as z.ZodType)
    : field
}

/** The field at a path; undefined when the model has none there. */
export function findField(model: z.ZodType, path: SettingPath): z.ZodType | undefined {
  return path.reduce<z.ZodType | undefined>((field, key) => {
    const inner = withoutDefault(field)
    if (inner instanceof z.ZodObject) return inner.shape[key]
    return inner instanceof z.ZodArray ? (inner.element as z.ZodType) : undefined
  }, model)
}

/** The names of the settings that a field has inside it: none when it is a plain value. */
export function listKeys(field: z.ZodType | undefined): string[] {
  const inner = withoutDefault(field)
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : []
}

/** What a setting is for, in the words of its model; an item of a list is described with the list. */
export function readDescription(model: z.ZodType, path: SettingPath): string {
  const described = findField(model, path)?.description
  return described ?? (path.length > 1 ? readDescription(model, path.slice(0, -1)) : '')
}

/** Whether a setting may be left out. */
export const isOptional = (model: z.ZodType, path: SettingPath) =>
  typeof path.at(-1) === 'string' && findField(model, path)?.safeParse(undefined).success === true
