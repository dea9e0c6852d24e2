import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import type { ModelName } from '../../../lib/content/schemas'

/** The documents of a small site: of each model its files, each with its settings and, for Markdown, its text. */
export type SmallSite = Partial<
  Record<ModelName, Record<string, { body?: string } & Record<string, unknown>>>
>

/**
 * Writes documents as contentlayer generates them, and makes them those that lib/content reads.
 * @returns takes them away again
 */
export function useSmallSite(site: SmallSite): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'small-site-'))
  for (const [model, files] of Object.entries(site)) {
    const documents = join(folder, 'documents', model)
    mkdirSync(documents, { recursive: true })
    const generated = Object.entries(files).map(([file, { body, ...settings }]) => ({
      ...settings,
      body: { raw: `\n${body ?? ''}\n`, html: '' },
      _id: file,
      _raw: { sourceFilePath: file },
      type: model,
    }))
    for (const one of generated)
      writeFileSync(join(documents, `${one._id.replaceAll('/', '__')}.json`), JSON.stringify(one))
    // contentlayer writes the list of a model without the bodies' HTML; of a single file, the file itself.
    const single = /^settings\//.test(generated[0]?._id ?? '')
    const list = join(documents, '_index.json')
    writeFileSync(list, JSON.stringify(single ? generated[0] : generated))
    // All of one age, as in copies of a build: the reader must tell them apart by where they are.
    utimesSync(list, 1, 1)
  }
  const before = process.env.SITE_BUILD
  process.env.SITE_BUILD = relative(process.cwd(), folder)
  return () => {
    if (before === undefined) delete process.env.SITE_BUILD
    else process.env.SITE_BUILD = before
    rmSync(folder, { recursive: true })
  }
}
