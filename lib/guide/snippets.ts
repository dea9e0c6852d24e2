import { type ModelName, models } from '../content/schemas'
import { type DirectiveName, directives } from '../markdown/directives'
import { buildJsonSchema, type JsonSchema } from './json-schemas'

type Snippet = { prefix: string; scope: string; description: string; body: string[] }

/**
 * Snippets for a text editor, by name: the settings of each sort of file that there are many of, and each
 * directive. Typing `new-page` or `callout` offers them.
 */
export function buildSnippets(): Record<string, Snippet> {
  const files = (Object.keys(models) as ModelName[])
    .filter((model) => !models[model].single)
    .map((model) => [`A ${models[model].one}`, buildFileSnippet(model)] as const)
  const inText = (Object.keys(directives) as DirectiveName[]).map(
    (name) => [`The ${name} directive`, buildDirectiveSnippet(name)] as const,
  )
  return Object.fromEntries([...files, ...inText])
}

function buildFileSnippet(model: ModelName): Snippet {
  const { properties = {}, required = [] } = buildJsonSchema(model)
  let stop = 0
  const settings = required.flatMap((name) => writeSetting(name, properties[name] ?? {}, () => ++stop))
  const isMarkdown = models[model].files.endsWith('.md')
  return {
    prefix: `new-${model === 'LawReference' ? 'law' : model.toLowerCase()}`,
    scope: isMarkdown ? 'markdown' : 'yaml',
    description: `A ${models[model].one}`,
    body: isMarkdown ? ['---', ...settings, '---', '', '$0'] : [...settings, '$0'],
  }
}

function writeSetting(name: string, field: JsonSchema, nextStop: () => number, indent = ''): string[] {
  if (field.type === 'object')
    return [
      `${indent}${name}:`,
      ...(field.required ?? []).flatMap((inner) =>
        writeSetting(inner, field.properties?.[inner] ?? {}, nextStop, `${indent}  `),
      ),
    ]
  const list = field.type === 'array'
  const values = list ? field.items?.enum : field.enum
  const value = values
    ? `\${${nextStop()}|${values.join(',')}|}`
    : `\${${nextStop()}:${field.format === 'date' ? '2026-09-01' : ''}}`
  return [`${indent}${name}: ${list ? `[${value}]` : value}`]
}

function buildDirectiveSnippet(name: DirectiveName): Snippet {
  const { container, attributes } = directives[name]
  let stop = 0
  const written = Object.entries(attributes as Record<string, { oneOf?: readonly string[] }>).map(
    ([attribute, { oneOf }]) =>
      `${attribute}="${oneOf ? `\${${++stop}|${oneOf.join(',')}|}` : `\${${++stop}}`}"`,
  )
  const settings = written.length > 0 ? `{${written.join(' ')}}` : ''
  return {
    prefix: name,
    scope: 'markdown',
    description: `The ${name} directive`,
    body: container ? [`:::${name}${settings}`, '$0', ':::'] : [`::${name}${settings}`],
  }
}
