import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { models } from '../../../lib/content/schemas'
import { buildGuideFiles } from '../../../lib/guide/build-guide-files'
import { formatFieldTables } from '../../../lib/guide/field-tables'
import { buildSnippets } from '../../../lib/guide/snippets'
import { directives } from '../../../lib/markdown/directives'

describe('What is made from the models for editors', () => {
  it.each([...buildGuideFiles()])('%s is as "npm run guide" writes it', (file, text) => {
    expect(readFileSync(file, 'utf8').replaceAll('\r\n', '\n')).toBe(text)
  })

  it('has every setting of every sort of file, with what it is for', () => {
    const tables = formatFieldTables()
    for (const { schema } of Object.values(models))
      for (const [name, field] of Object.entries(schema.shape)) {
        expect(tables).toContain(`| \`${name}\` |`)
        expect(tables).toContain(field.description?.replaceAll('|', '\\|') ?? 'no description')
      }
  })

  it('has a snippet for each directive that an editor may write', () => {
    expect(Object.values(buildSnippets()).map(({ prefix }) => prefix)).toEqual(
      expect.arrayContaining(Object.keys(directives)),
    )
  })

  it('offers the settings that a page must have, with the choices there are', () => {
    const page = Object.values(buildSnippets()).find(({ prefix }) => prefix === 'new-page')
    expect(page?.body.join('\n')).toContain('|families,young-people,professionals|}]')
    expect(page?.body.join('\n')).not.toContain('aliases')
  })
})
