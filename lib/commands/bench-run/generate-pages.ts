import { stringify } from 'yaml'
import { parseContentFile } from '../../checks/parse-content-file'
import type { ContentFile } from '../../checks/read-content-files'
import { renderMarkdown } from '../../markdown/render-markdown'
import { PlainError } from '../../publish/plain-error'
import { documentId } from '../../site/urls'

/** What generated pages are made of: the words of the real ones. */
export type Material = {
  sentences: string[]
  headings: string[]
  contacts: string[]
  law: string[]
  duties: string[]
}

export type GeneratedPage = { path: string; text: string }

const sentenceParts = new Intl.Segmenter('en-GB', { granularity: 'sentence' })

/**
 * Takes the sentences, headings and ids of the real content, so that what is generated from them has the
 * words, the length and the glossary terms of real pages.
 * @param files everything below `content/`
 */
export function collectMaterial(files: ContentFile[]): Material {
  const idsIn = (folder: string) =>
    files.flatMap(({ path }) => (path.startsWith(`content/${folder}/`) ? [documentId(path)] : []))
  const pages = files
    .filter(({ path }) => path.startsWith('content/pages/'))
    .map((file) => renderMarkdown(parseContentFile(file, 'Page').document?.body ?? ''))
  const sentences = pages
    .flatMap(({ sections }) => sections.map(({ text }) => text))
    .flatMap((text) => [...sentenceParts.segment(text)].map(({ segment }) => segment.trim()))
    // Whole sentences only, that Markdown takes for text, and that the check finds short enough.
    .filter((text) => /^[A-Z][\p{L}\p{N} ,;'’()-]+\.$/u.test(text))
    .filter((text) => text.split(' ').length >= 5 && text.split(' ').length <= 25)
  const headings = pages
    .flatMap((page) => page.headings.map(({ text }) => text))
    .filter((text) => /^[A-Z][\p{L} ,'’-]+\??$/u.test(text) && text !== 'For schools and professionals')
  return {
    sentences: [...new Set(sentences)],
    headings: [...new Set(headings)],
    contacts: idsIn('contacts'),
    law: idsIn('law'),
    duties: idsIn('duties'),
  }
}

const topics = [
  'Short breaks',
  'Travel to school',
  'Play and leisure',
  'Help with money',
  'Moving to college',
  'Help with speech',
  'Sleep and eating',
  'Help with feelings',
  'Starting nursery',
  'Work experience',
  'Equipment at home',
  'Clubs after school',
  'Hearing and sight',
  'Health visitors',
  'Supported internships',
  'Groups for parents',
  'Brothers and sisters',
  'Day centres',
]

// Every section of the generated site is like this: the first page, a guide of four steps, questions,
// expectations, and guidance for the rest.
const pagesInSection = 25
const layout: { slug: string; kind: string; title?: string }[] = [
  { slug: 'index', kind: 'guidance', title: 'Help' },
  { slug: 'getting-help/index', kind: 'guidance', title: 'Getting help' },
  ...['ask', 'meet', 'agree', 'check'].map((slug) => ({
    slug: `getting-help/${slug}`,
    kind: 'guide-step',
    title: `Getting help, ${slug}`,
  })),
  { slug: 'asked-often', kind: 'faq', title: 'Your questions' },
  { slug: 'what-to-expect', kind: 'expectations', title: 'What to expect' },
]

const syllables =
  'ash bar bel brad can cor dar del el far fen gar glen hal har hol ing kel kir lan lin mar mel mor nor oak pem pen ram ros sel sha stan tal thor tor ul wal wen wick win wor yar by combe cote den don ford ham ley low mere ness stoke thwaite ton worth'.split(
    ' ',
  )

/**
 * Generates pages that the check accepts, the same ones every time: each of about 500 words in sections with
 * lists, a table, law and contact cards, glossary words and links to other generated pages. Each page brings
 * some made-up names of its own, so that the number of different words grows with the site as it does in life.
 * @param today the day of the last review, for instance `2026-09-01`
 */
export function generatePages(count: number, material: Material, today: string): GeneratedPage[] {
  const random = startRandom(1)
  const number = (below: number) => Math.floor(random() * below)
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[number(items.length)]
    if (item === undefined)
      throw new PlainError(
        'The benchmark makes its pages of what is in content/, and needs a few pages with headings, and at least one contact, law reference and duty.',
      )
    return item
  }
  const pickSome = <Item>(items: readonly Item[], many: number) => {
    const some = new Set<Item>()
    for (const wanted = Math.min(many, items.length); some.size < wanted; ) some.add(pick(items))
    return [...some]
  }

  const names = new Set<string>()
  const inventName = (): string => {
    const word = Array.from({ length: 2 + number(2) }, () => pick(syllables)).join('')
    const name = word.charAt(0).toUpperCase() + word.slice(1)
    if (names.has(name)) return inventName()
    names.add(name)
    return name
  }

  let section = ''
  const outlines = Array.from({ length: count }, (_, index) => {
    const place = index % pagesInSection
    const name = inventName()
    if (place === 0) section = name
    const given = layout[place]
    const slug = given?.slug ?? name.toLowerCase()
    return {
      name,
      kind: given?.kind ?? 'guidance',
      title: `${given?.title ?? pick(topics)} in ${given ? section : name}`,
      path: `content/pages/${section.toLowerCase()}/${slug}.md`,
      address: `/${section.toLowerCase()}/${slug}`.replace(/\/index$/, ''),
    }
  })

  return outlines.map(({ name, kind, title, path }) => {
    const own = [name, inventName(), inventName(), inventName(), inventName(), inventName()]
    const sentence = () =>
      number(8) > 0
        ? pick(material.sentences)
        : pick([
            `Ask at ${pick(own)} if you live near ${pick(own)}.`,
            `${pick(own)} ${pick(own)} runs the group at ${pick(own)} on ${2 + number(26)} days of the year.`,
            `You can also go to ${pick(own)}, which has room for ${5 + number(90)} children.`,
          ])
    const paragraph = () => Array.from({ length: 2 + number(2) }, sentence).join(' ')
    const list = (mark: string, length: number) =>
      Array.from({ length }, () => `${mark} ${sentence()}`).join('\n')
    const linked = pickSome(outlines, 4)
    const [first, ...headings] = pickSome(material.headings, 6)
    const parts = [
      paragraph(),
      `::law{ref=${pick(material.law)}}`,
      ':::steps',
      list('1.', 4),
      ':::',
      `## ${first}`,
      paragraph(),
      `::contact{id=${pick(material.contacts)}}`,
      ...headings.flatMap((heading, index) => [
        `## ${heading}`,
        paragraph(),
        index === 1 ? list('-', 5) : paragraph(),
        ...(index === 2
          ? [
              `| Where | Who | How many |\n|---|---|---|\n${own.map((one) => `| ${one} | ${pick(own)} | ${number(99)} |`).join('\n')}`,
            ]
          : []),
        `Read about [${linked[index % 4]?.title}](${linked[index % 4]?.address}) as well.`,
      ]),
      `::law{ref=${pick(material.law)}}`,
      ':::professionals',
      `### ${own[1]} and ${own[2]}`,
      paragraph(),
      list('-', 3),
      ':::',
    ]
    const settings = {
      title,
      summary: `What there is in ${name}, who it is for, and who to ask at ${own[1]}.`,
      kind,
      audience: pickSome(['families', 'young-people', 'professionals'], 2),
      order: 1 + number(50),
      aliases: [`${own[1]} ${own[2]}`, `help at ${own[3]}`, `${own[4]} group`, `${name.toLowerCase()} offer`],
      owner: `${own[5]} team`,
      lastReviewed: today,
      nextReview: `${Number(today.slice(0, 4)) + 1}-12-01`,
      contacts: pickSome(material.contacts, 2),
      law: pickSome(material.law, 3),
      covers: pickSome(material.duties, 2),
      related: linked.slice(0, 3).map(({ address }) => address),
      redirectFrom: [`/old/${name.toLowerCase()}`],
      changes: [{ date: today, note: `New page about ${name}.` }],
    }
    return { path, text: `---\n${stringify(settings)}---\n\n${parts.join('\n\n')}\n` }
  })
}

/** Numbers from 0 to 1 that look random and are the same every time (mulberry32, by Tommy Ettinger). */
export function startRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
