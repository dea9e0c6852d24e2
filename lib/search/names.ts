import type { Unit } from './parse-query'
import type { SearchDocument } from './search-document'
import { listTerms, type SynonymTable } from './synonyms'

/** What pages, questions and contacts are called, by title, other name or heading, and by the words of each. */
export type NameIndex = {
  /** The position of the record that each name belongs to. */
  owners: Int32Array
  /** How much more the record counts when a query is exactly this name. */
  gains: Float64Array
  /** The length of each name as a vector, in which a word counts by its rarity. */
  lengths: Float64Array
  /** A word, or the tag of a phrase, to the names that hold it. */
  holders: Map<string, { names: Int32Array; rarity: number }>
  /** The rarity of a word that no name holds. */
  rarest: number
}

// Found by trial on the project's queries. A contact comes after the page that says when to use it.
const gains = { title: 3, alias: 2, aliasOfContact: 2, heading: 1 }
const likenessPower = 1.5

/** Makes the names of records ready to be compared with queries. A word that is explained has none here. */
export function indexNames(documents: SearchDocument[], synonyms: SynonymTable): NameIndex {
  const names: { owner: number; gain: number; terms: string[] }[] = []
  const lists = new Map<string, number[]>()
  const owners = new Map<string, Set<number>>()
  const add = (text: string, owner: number, gain: number) => {
    const terms = [...new Set(listTerms(text, synonyms))]
    for (const term of terms) {
      getOrAdd(lists, term, () => []).push(names.length)
      getOrAdd(owners, term, () => new Set<number>()).add(owner)
    }
    names.push({ owner, gain, terms })
  }
  documents.forEach(({ kind, title, aliases, sections }, owner) => {
    if (kind === 'term') return
    add(title, owner, gains.title)
    for (const alias of aliases) add(alias, owner, kind === 'contact' ? gains.aliasOfContact : gains.alias)
    for (const { heading } of sections) if (heading) add(heading, owner, gains.heading)
  })
  const rarityOf = (term: string) => Math.log(1 + documents.length / (owners.get(term)?.size ?? 1))
  return {
    owners: Int32Array.from(names, ({ owner }) => owner),
    gains: Float64Array.from(names, ({ gain }) => gain),
    lengths: Float64Array.from(names, ({ terms }) => Math.hypot(...terms.map(rarityOf))),
    holders: new Map(
      [...lists].map(([term, list]) => [term, { names: Int32Array.from(list), rarity: rarityOf(term) }]),
    ),
    rarest: Math.log(1 + documents.length),
  }
}

function getOrAdd<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const value = map.get(key) ?? make()
  map.set(key, value)
  return value
}

/**
 * How much more each record counts, by its position, because the query is like something that it is called: the
 * cosine of the two, whatever the order of the words. 1 is no more.
 */
export function weighNames(
  { owners, gains, lengths, holders, rarest }: NameIndex,
  units: Unit[],
  documentCount: number,
): Float64Array {
  const products = new Float64Array(owners.length)
  const counted = new Int32Array(owners.length)
  const touched: number[] = []
  let square = 0
  units.forEach(({ term, terms }, at) => {
    const rarity = holders.get(term)?.rarity ?? rarest
    square += rarity ** 2
    // A name that holds several words of one unit counts for the best of them.
    for (const [word, weight] of [...terms].sort(([, a], [, b]) => b - a)) {
      const holder = holders.get(word)
      for (const name of holder?.names ?? []) {
        if (counted[name] === at + 1) continue
        if (!counted[name]) touched.push(name)
        counted[name] = at + 1
        products[name] = (products[name] ?? 0) + weight * rarity * (holder?.rarity ?? 0)
      }
    }
  })
  const weights = new Float64Array(documentCount).fill(1)
  for (const name of touched) {
    const owner = owners[name] ?? 0
    const likeness = Math.min(1, (products[name] ?? 0) / ((lengths[name] ?? 1) * Math.sqrt(square)))
    const weight = 1 + (gains[name] ?? 0) * likeness ** likenessPower
    weights[owner] = Math.max(weight, weights[owner] ?? 1)
  }
  return weights
}
