import { type ModelName, models } from '../content/schemas'
import type { Site } from './collect-site'
import { buildFinding, type Finding } from './finding'

/** The file of a contact, a law reference and so on, as it would be called. */
export const fileOfId = (model: ModelName, id: string) => `content/${models[model].files.replace('*', id)}`

/** The file that an address would come from, were it there. */
export function fileOfAddress({ pages }: Site, address: string): string {
  const [, folder, id] = /^\/(contacts|law|packs)\/([^/]+)$/.exec(address) ?? []
  if (folder) return `content/${folder}/${id}.yaml`
  if (/\.\w+$/.test(address)) return `public${address}`
  const isSection = [...pages.keys()].some((one) => one.startsWith(`${address}/`))
  return `content/pages${address}${isSection ? '/index' : ''}.md`
}

/** From so many files on, what they name was there once: one file by itself may have a slip in it. */
const fewestFiles = 3

/**
 * Says once, at the first place, that a file is gone which many others name, or one that has been published.
 * @param findings in order
 */
export function gatherMissing(findings: Finding[]): Finding[] {
  const groups = new Map<string, { places: Finding[]; files: Set<string>; published: boolean }>()
  for (const one of findings) {
    if (!one.missing) continue
    const group = groups.get(one.missing) ?? { places: [], files: new Set(), published: false }
    if (one.rule === 'published-gone') group.published = true
    else group.places.push(one)
    group.files.add(one.file)
    groups.set(one.missing, group)
  }
  return findings.flatMap((one) => {
    const { missing, file, line, column, field } = one
    const { places = [], files, published } = groups.get(missing ?? '') ?? {}
    const [first] = places
    if (!missing || !first || !(published || (files && files.size >= fewestFiles))) return [one]
    const address = /^content\/pages(\/.*?)(\/index)?\.md$/.exec(missing)?.[1]
    const place = { file, line, missing, ...(column && { column }), ...(field && { field }) }
    return one === first ? [buildFinding(place, 'file-gone', missing, places.length, address)] : []
  })
}
