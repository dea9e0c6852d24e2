import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { type Model, type ModelName, models } from '../../../lib/content/schemas'
import type { SearchContent } from '../../../lib/content/search-documents'
import { documentId, pageAddress } from '../../../lib/site/urls'

/** The content of this site, read from its files, so that the tests of the search need no build. */
export function readSiteContent(): SearchContent {
  const [synonyms] = readModel('Synonyms')
  return {
    pages: readModel('Page')
      .filter(({ status }) => status === 'published')
      .map(({ body, ...page }) => {
        const address = pageAddress(page.file)
        return { ...page, address, section: address.split('/')[1] ?? '', markdown: body }
      }),
    terms: readModel('Term').map(({ body, ...term }) => ({
      ...term,
      id: documentId(term.file),
      meaning: body,
    })),
    contacts: readModel('Contact').map((contact) => ({ ...contact, id: documentId(contact.file) })),
    law: readModel('LawReference').map((law) => ({ ...law, id: documentId(law.file) })),
    synonyms: synonyms ?? { same: [], related: [] },
  }
}

function readModel<Name extends ModelName>(name: Name): (Model<Name> & { file: string; body: string })[] {
  const { schema, files } = models[name]
  const pattern = new RegExp(`^${files.replace('**/', '(.+/)?').replace('*.', '[^/]+\\.')}$`)
  return readdirSync('content', { recursive: true, encoding: 'utf8' })
    .filter((file) => pattern.test(file))
    .sort()
    .map((file) => {
      const text = readFileSync(`content/${file}`, 'utf8')
      const [, settings, body] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? ['', text, '']
      const parsed = schema.parse(parse(settings ?? '')) as Model<Name>
      return { ...parsed, file, body: body ?? '' }
    })
}
