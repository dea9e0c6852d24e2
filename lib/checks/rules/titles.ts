import type { ModelName } from '../../content/schemas'
import type { FileFacts } from '../file-facts'
import { buildFinding } from '../finding'
import type { SiteRule } from '../rule'

/** The setting by which readers know a document. Two laws may share an Act, so those may be alike. */
const names: Partial<Record<ModelName, string>> = {
  Page: 'title',
  Contact: 'name',
  Term: 'term',
  Duty: 'title',
}

/** No two pages, contacts, words or duties have the same name. */
export const checkTitles: SiteRule = (site) => {
  const holders = new Map<string, FileFacts>()
  for (const document of site.documents) {
    const name = readName(document)
    if (name && !holders.has(name.plain)) holders.set(name.plain, document)
  }
  return (document) => {
    const name = readName(document)
    const holder = name && holders.get(name.plain)
    return name && holder && holder !== document
      ? [buildFinding(document.placeOf([name.key]), 'title-twice', name.written, holder.file)]
      : []
  }
}

function readName(document: FileFacts) {
  const key = names[document.model]
  const written = key && document.settings?.[key]
  if (!key || typeof written !== 'string' || !written.trim()) return undefined
  return {
    key,
    written,
    plain: `${document.model} ${written
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()}`,
  }
}
