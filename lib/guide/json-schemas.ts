import { z } from 'zod'
import type { ModelName } from '../content/schemas'
import { models } from '../content/schemas'

/** The part of JSON Schema that our models use. */
export type JsonSchema = {
  description?: string
  type?: string
  format?: string
  enum?: string[]
  anyOf?: JsonSchema[]
  default?: unknown
  maxLength?: number
  maxItems?: number
  items?: JsonSchema
  properties?: Record<string, JsonSchema>
  required?: string[]
}

/** A model as JSON Schema, as an editor writes it: what has a default may be left out. */
export const buildJsonSchema = (model: ModelName) =>
  z.toJSONSchema(models[model].schema, { io: 'input' }) as JsonSchema

/** Where the schema of a model is for a text editor, and the files it belongs to: those that are YAML as a whole. */
export const yamlModels = (Object.keys(models) as ModelName[])
  .filter((model) => models[model].files.endsWith('.yaml'))
  .map((model) => ({
    model,
    file: `.vscode/schemas/${model.replace(/(?<=.)[A-Z]/g, '-$&').toLowerCase()}.json`,
    content: `content/${models[model].files}`,
  }))
