import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Model, type ModelName, models } from './schemas'

/**
 * The one reader of what contentlayer generates. Everything else asks the query files beside this one.
 *
 * A build keeps its own copy of the generated documents (`SITE_BUILD`, set by lib/publish/build-folder.ts),
 * so that a running site never reads the documents of the next one. In development the live ones are read.
 */
function generatedFolder(): string {
  const build = process.env.SITE_BUILD
  return build
    ? join(/*turbopackIgnore: true*/ process.cwd(), build, 'documents')
    : join(/*turbopackIgnore: true*/ process.cwd(), '.contentlayer', 'generated')
}

/** One document: its settings, and the file below `content/` that it came from. */
export type Document<Name extends ModelName> = Model<Name> & { file: string }

type Generated = { _id: string; body?: { raw: string } } & Record<string, unknown>

const lists = new Map<ModelName, { path: string; changed: number; documents: unknown[] }>()

/**
 * Every document of one model, without its body. Read once, and again only when contentlayer has written
 * it anew (which in development is after each edit).
 * @throws when a document does not fit its model; `npm run check` says how to put it right.
 */
export function listDocuments<Name extends ModelName>(name: Name): Document<Name>[] {
  const path = join(generatedFolder(), name, '_index.json')
  const changed = statSync(path).mtimeMs
  const known = lists.get(name)
  if (known && known.path === path && known.changed === changed) return known.documents as Document<Name>[]
  const generated = JSON.parse(readFileSync(path, 'utf8')) as Generated | Generated[]
  const documents = [generated].flat().map((one) => parseDocument(name, one))
  lists.set(name, { path, changed, documents })
  return documents
}

/** The Markdown of one document, as it was written. */
export function readBody(name: ModelName, file: string): string {
  const path = join(generatedFolder(), name, `${file.replaceAll('/', '__')}.json`)
  return (JSON.parse(readFileSync(path, 'utf8')) as Generated).body?.raw.trim() ?? ''
}

/** The one document of a model that has a single file, such as the settings of the site. */
export function getSingleDocument<Name extends ModelName>(name: Name): Document<Name> {
  const [document] = listDocuments(name)
  if (!document) throw new Error(`content/${models[name].files} is missing. Run npm run check.`)
  return document
}

/**
 * The address of this site in development, where the environment sets one (`SITE_ORIGIN`). A build has it in its
 * documents, so that whoever serves it need not be told.
 */
export const readOrigin = () => (process.env.SITE_BUILD ? undefined : process.env.SITE_ORIGIN || undefined)

/**
 * The address of the server beside a preview (`npm run preview`), which is where drafts are shown. Undefined
 * everywhere else: a build is for production, whatever the environment says.
 */
export const readPreview = () =>
  process.env.NODE_ENV === 'development' ? process.env.SITE_PREVIEW || undefined : undefined

/** The search index that the build made, as JSON; undefined in development, where there is none. */
export function readSearchIndex(): string | undefined {
  const build = process.env.SITE_BUILD
  return (
    build && readFileSync(join(/*turbopackIgnore: true*/ process.cwd(), build, 'search-index.json'), 'utf8')
  )
}

function parseDocument<Name extends ModelName>(name: Name, generated: Generated): Document<Name> {
  const { _id, _raw, type, body, ...settings } = generated
  const parsed = models[name].schema.safeParse(settings)
  if (!parsed.success)
    throw new Error(`content/${_id} does not fit its model. Run npm run check.`, { cause: parsed.error })
  return { ...(parsed.data as Model<Name>), file: _id }
}
