import { builtInPages } from '../../content/built-in-pages'
import { listStems } from '../../search/analyse'
import { isDraft, listValues, type Site } from '../collect-site'
import type { FileFacts, SettingPath } from '../file-facts'
import { buildFinding, type Finding } from '../finding'
import type { FileRule, SiteRule } from '../rule'
import { holdsPhrase, listSearchedWords } from '../searched-words'

/** A word or phrase of the synonyms: as it is written, as the search sees it, and where it stands. */
type Word = { written: string; phrase: string; path: SettingPath }

const listWords = (document: Pick<FileFacts, 'settings'>, pattern: readonly string[]): Word[] =>
  listValues(document, pattern).map(({ value, path }) => ({
    written: value,
    phrase: listStems(value).join(' '),
    path,
  }))

/** The words of each group, and of each link: what it is from and what it leads to. */
function readSynonyms(document: Pick<FileFacts, 'settings'>) {
  const same = listWords(document, ['same', '*', '*'])
  const to = listWords(document, ['related', '*', 'to', '*'])
  return {
    same,
    groups: [...new Set(same.map(({ path }) => path[1]))].map((group) =>
      same.filter(({ path }) => path[1] === group),
    ),
    links: listWords(document, ['related', '*', 'from']).map((from) => ({
      from,
      to: to.filter(({ path }) => path[1] === from.path[1]),
    })),
  }
}

/** No word of the synonyms is there twice, or leads back to itself. */
export const checkSynonyms: FileRule = (document) => {
  if (document.model !== 'Synonyms') return []
  const { same, links } = readSynonyms(document)
  // A word stands for its group, so that links between two groups are seen to be that.
  const groupOf = new Map(same.map(({ phrase, path }) => [phrase, `#${path[1]}`]))
  const nodeOf = ({ phrase }: Word) => groupOf.get(phrase) ?? phrase
  return [
    ...findTwice(document, same),
    ...findTwice(
      document,
      links.map(({ from }) => from),
    ),
    ...links.flatMap(({ to }) => findTwice(document, to)),
    ...findLoops(document, links, nodeOf),
  ]
}

function findTwice(document: FileFacts, words: Word[]): Finding[] {
  const first = new Map<string, Word>()
  return words.flatMap((word) => {
    const before = first.get(word.phrase)
    if (!before) first.set(word.phrase, word)
    return before
      ? [
          buildFinding(
            document.placeOf(word.path),
            'synonym-twice',
            word.written,
            before.written,
            document.placeOf(before.path).line,
          ),
        ]
      : []
  })
}

/** The links that close a circle, each with what stands before it in the file. */
function findLoops(
  document: FileFacts,
  links: ReturnType<typeof readSynonyms>['links'],
  nodeOf: (word: Word) => string,
): Finding[] {
  const known = new Map<string, Word[]>()
  return links.flatMap(({ from, to }) =>
    to.flatMap((end) => {
      const place = document.placeOf(end.path)
      if (nodeOf(from) === nodeOf(end))
        return [buildFinding(place, 'synonym-same-and-related', from.written, end.written)]
      const way = findWay(end, nodeOf(from), known, nodeOf)
      if (way)
        return [
          buildFinding(
            place,
            'synonym-loop',
            [from, ...way].map(({ written }) => written),
          ),
        ]
      known.set(nodeOf(from), [...(known.get(nodeOf(from)) ?? []), end])
      return []
    }),
  )
}

/** The words by which links lead from one to another, both included; undefined when none do. */
function findWay(
  start: Word,
  goal: string,
  known: Map<string, Word[]>,
  nodeOf: (word: Word) => string,
): Word[] | undefined {
  const seen = new Set([nodeOf(start)])
  const ways = [[start]]
  for (let way = ways.shift(); way; way = ways.shift())
    for (const next of known.get(nodeOf(way.at(-1) ?? start)) ?? []) {
      if (nodeOf(next) === goal) return [...way, next]
      if (!seen.has(nodeOf(next))) ways.push([...way, next])
      seen.add(nodeOf(next))
    }
  return undefined
}

/**
 * The search can find something by each group of the synonyms, and by each word that a link leads to. What a
 * link is from is what people type, and need not be on the site.
 */
export const checkSynonymsMatch: SiteRule = (site) => {
  const texts = listTexts(site)
  const found = new Map<string, boolean>()
  const isFound = ({ phrase }: Word) => {
    if (!found.has(phrase))
      found.set(
        phrase,
        texts.some((text) => holdsPhrase(text, phrase)),
      )
    return found.get(phrase) ?? false
  }
  return (document) => {
    // What could not be read might hold the words.
    if (document.model !== 'Synonyms' || !site.complete) return []
    const { groups, links } = readSynonyms(document)
    const groupOf = new Map(groups.flatMap((group) => group.map(({ phrase }) => [phrase, group] as const)))
    return [
      ...groups
        .filter((group) => !group.some(isFound))
        .map((group) =>
          buildFinding(
            document.placeOf(group[0]?.path.slice(0, 2) ?? []),
            'synonyms-unmatched',
            group.map(({ written }) => written),
          ),
        ),
      ...links
        .flatMap(({ to }) => to)
        .filter((word) => !(groupOf.get(word.phrase) ?? [word]).some(isFound))
        .map(({ written, path }) => buildFinding(document.placeOf(path), 'synonym-unmatched', written)),
    ]
  }
}

const listTexts = ({ documents }: Site): string[] => [
  ...documents.filter((document) => !isDraft(document)).map(({ searchedWords }) => searchedWords),
  ...builtInPages.map(({ title, summary, aliases }) => listSearchedWords([title, summary, ...aliases])),
]
