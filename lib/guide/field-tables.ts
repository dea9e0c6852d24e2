import { type ModelName, models } from '../content/schemas'
import { buildJsonSchema, type JsonSchema } from './json-schemas'

/** The page of the editing guide that lists every setting of every file, made from the models. */
export function formatFieldTables(): string {
  return `${[
    '# Every setting',
    '<!-- Made by "npm run guide" from lib/content/schemas. Do not edit it here. -->',
    'Each file in `content/` has some of these settings. The ones marked “yes” must be there. [Back to the guide](../editing-guide.md)',
    ...(Object.keys(models) as ModelName[]).map(formatTable),
  ].join('\n\n')}\n`
}

function formatTable(model: ModelName): string {
  const rows = listRows(buildJsonSchema(model), '')
  return [
    `## ${models[model].title}`,
    `In \`content/${models[model].files}\`.`,
    ['| Setting | Must be there | What to write |', '| --- | --- | --- |', ...rows].join('\n'),
  ].join('\n\n')
}

/** A row for each setting; those inside another follow it, with its name before theirs. */
function listRows({ properties = {}, required = [] }: JsonSchema, before: string): string[] {
  return Object.entries(properties).flatMap(([name, field]) => [
    `| \`${before}${name}\` | ${required.includes(name) ? 'yes' : ''} | ${formatDescription(field)} |`,
    ...listRows(field.items ?? field, `${before}${name}: `),
  ])
}

function formatDescription(field: JsonSchema): string {
  const { description = '', items, maxLength, maxItems, format, default: otherwise } = field
  return [
    description,
    items && `A list${maxItems ? ` of at most ${maxItems}` : ''}.`,
    choices(field) ?? (items && choices(items)),
    maxLength && `At most ${maxLength} characters.`,
    items?.maxLength && `Each at most ${items.maxLength} characters.`,
    (format === 'date' || field.anyOf?.some((one) => one.format === 'date')) && 'A date: `2026-09-01`.',
    ['string', 'number', 'boolean'].includes(typeof otherwise) && `Left out, it is \`${otherwise}\`.`,
  ]
    .filter(Boolean)
    .join(' ')
    .replaceAll('|', '\\|')
}

const choices = ({ enum: values }: JsonSchema) =>
  values && `One of ${values.map((value) => `\`${value}\``).join(', ')}.`
