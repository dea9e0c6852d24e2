import { formatFieldTables } from './field-tables'
import { buildJsonSchema, yamlModels } from './json-schemas'
import { buildSnippets } from './snippets'
import { buildTextEditorSettings } from './text-editor-settings'

const formatJson = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`

/** What is made from the models for the people who edit content: by the path of each file, its text. */
export function buildGuideFiles(): Map<string, string> {
  return new Map([
    ['docs/editing-guide/settings.md', formatFieldTables()],
    ['.vscode/content.code-snippets', formatJson(buildSnippets())],
    ['.vscode/settings.json', formatJson(buildTextEditorSettings())],
    ...yamlModels.map(({ model, file }) => [file, formatJson(buildJsonSchema(model))] as const),
  ])
}
