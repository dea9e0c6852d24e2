import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { defineDocumentType, makeSource } from 'contentlayer2/source-files'
import yaml from 'yaml'
import { models } from './lib/content/schemas'
import { formatTheme } from './lib/site/theme'

// gray-matter, inside contentlayer, leaves the carriage return of a Windows line ending behind the last
// setting, where YAML may have none. There is no setting for it, and contentlayer parses with this object.
const parseYaml = yaml.parse
yaml.parse = ((text: string) => parseYaml(text.replace(/\r$/, ''))) as typeof parseYaml

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
    const settings = '.contentlayer/generated/SiteSettings/_index.json'
    // When a file is in error contentlayer calls this too, and then says what is wrong.
    if (!existsSync(settings)) return
    const site = JSON.parse(readFileSync(settings, 'utf8'))
    writeFileSync(
      '.contentlayer/theme.css',
      formatTheme({ ...site, origin: process.env.SITE_ORIGIN || site.origin }),
    )
  },
  markdown: (builder) => {
    builder.use(function keepAsWritten() {
      this.parser = () => ({ type: 'root', children: [] })
      this.compiler = () => ''
    })
  },
})
