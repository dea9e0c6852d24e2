import { yamlModels } from './json-schemas'

/** Settings of Visual Studio Code for this project: what a file in content/ may hold, and words that wrap. */
export const buildTextEditorSettings = () => ({
  'yaml.schemas': Object.fromEntries(yamlModels.map(({ file, content }) => [file, content])),
  'files.encoding': 'utf8',
  '[markdown]': { 'editor.wordWrap': 'on', 'editor.quickSuggestions': { other: true } },
})
