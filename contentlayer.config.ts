import { readFileSync, writeFileSync } from 'node:fs'
import { defineDocumentType, makeSource } from 'contentlayer2/source-files'
import { models } from './lib/content/schemas'
import { formatTheme } from './lib/site/theme'

// contentlayer finds, reads and watches the files. It does not validate: every setting is declared as
// plain data, and zod, through lib/checks before this runs and lib/content/documents.ts after it, is the
// one judge. Nor does it render: the body of a page is kept as it was written, for lib/markdown.
const documentTypes = Object.entries(models).map(([name, { schema, files, single }]) =>
  defineDocumentType(() => ({
    name,
    filePathPattern: files,
    contentType: files.endsWith('.md') ? 'markdown' : 'data',
    isSingleton: single,
    fields: Object.fromEntries(Object.keys(schema.shape).map((key) => [key, { type: 'json' as const }])),
  })),
)

export default makeSource({
  contentDirPath: 'content',
  documentTypes,
  disableImportAliasWarning: true,
  onMissingOrIncompatibleData: 'fail',
  onUnknownDocuments: 'fail',
  onExtraFieldData: 'fail',
  // The council's colours are content too: app/globals.css imports them from here.
  onSuccess: async () => {
    const site = JSON.parse(readFileSync('.contentlayer/generated/SiteSettings/_index.json', 'utf8'))
    writeFileSync(
      '.contentlayer/theme.css',
      formatTheme({ ...site, origin: process.env.SITE_ORIGIN ?? site.origin }),
    )
  },
  markdown: (builder) => {
    builder.use(function keepAsWritten() {
      this.parser = () => ({ type: 'root', children: [] })
      this.compiler = () => ''
    })
  },
})
