import { addressOf, collectSite, isDraft, listValues, type Site } from '../checks/collect-site'
import type { CheckResult } from '../checks/finding'
import { type ContentDocument, parseContentFiles } from '../checks/parse-content-file'
import type { ContentFile } from '../checks/read-content-files'
import { measurePage } from '../checks/rules/reading-age'
import { isoDate } from '../content/schemas/fields'
import type { SearchCountsFile } from '../search/empty-searches'
import { addMonths, countDays } from '../site/dates'
import { daysToPrepare, monthsBetweenChecks } from '../site/review-times'

/** What a line of the report says of one page. Dates are `2026-09-01`; null is "not known". */
export type PageHealth = {
  address: string
  title: string
  file: string
  owner: string | null
  draft: boolean
  lastReviewed: string | null
  nextReview: string | null
  /** Days from today to the next review; less than 0 when it is overdue. */
  daysToReview: number | null
  /** The day of the last change in git. */
  lastChanged: string | null
  mustFix: number
  shouldFix: number
  /** In years. Advice only: it shows where to look first. */
  readingAge: number | null
  imagesWithoutWords: number
  /** Links in its words to other pages of this site. */
  linksOut: number
  /** Links in its words to other websites. */
  linksElsewhere: number
  /** Pages that link to it in their words or name it as related. */
  linksIn: number
  contacts: string[]
}

export type OwnerHealth = { owner: string; pages: number; overdue: number; dueSoon: number; problems: number }

export type ContactHealth = {
  id: string
  name: string
  /** The addresses of the pages that show it. */
  usedOn: string[]
  lastChecked: string | null
  state: 'checked' | 'over six months' | 'never checked'
}

/** An old address. `leadsTo` is where a reader arrives in the end; null when nothing is there. */
export type RedirectHealth = { from: string; leadsTo: string | null; file: string }

/** One of the thirteen weeks from today. `from` is its first day. */
export type ReviewWeek = { from: string; pages: number }

/** Content health: what `npm run report` writes as JSON, and shows as a page and as tables. */
export type ContentHealth = {
  version: 1
  /** The day of the report. */
  date: string
  mustFix: number
  shouldFix: number
  /** Overdue first. */
  pages: PageHealth[]
  owners: OwnerHealth[]
  contacts: ContactHealth[]
  redirects: RedirectHealth[]
  reviewWeeks: ReviewWeek[]
  /** What people searched for in vain; null where the operator keeps no such file. */
  searches: SearchCountsFile | null
}

const weeksAhead = 13

/**
 * Content health, from the files and what git and the check say of them.
 * @param input.files everything below `content/`
 * @param input.checked what the check found in them
 * @param input.today for instance `2026-09-01`
 * @param input.searches the file of searches that found nothing, when there is one
 * @param input.lastChanged by file, the day of its last change in git; a file may be missing
 */
export function buildReport(input: {
  files: ContentFile[]
  checked: CheckResult
  publicFiles: ReadonlySet<string>
  today: string
  lastChanged: ReadonlyMap<string, string>
  searches?: SearchCountsFile | undefined
}): ContentHealth {
  const { today, checked } = input
  const documents = parseContentFiles(input.files)
  const site = collectSite(documents, { today, publicFiles: input.publicFiles })
  const linked = new Map(documents.map((document) => [document, listLinkedPages(document, site)]))
  const pages = [...site.pages.values()].map((page): PageHealth => {
    const found = checked.findings.filter(({ file }) => file === page.file)
    const nextReview = readDate(page, 'nextReview')
    const links = page.references.filter(({ kind }) => kind === 'link')
    return {
      address: addressOf(page),
      title: readText(page, 'title') ?? page.file,
      file: page.file,
      owner: readText(page, 'owner'),
      draft: isDraft(page),
      lastReviewed: readDate(page, 'lastReviewed'),
      nextReview,
      daysToReview: nextReview === null ? null : countDays(today, nextReview),
      lastChanged: input.lastChanged.get(page.file) ?? null,
      mustFix: found.filter(({ level }) => level === 'must').length,
      shouldFix: found.filter(({ level }) => level === 'should').length,
      readingAge: measurePage(page)?.age ?? null,
      imagesWithoutWords: page.references.filter(({ kind, alt }) => kind === 'image' && !alt?.trim()).length,
      linksOut: links.filter(({ url }) => /^\/(?!\/)/.test(url)).length,
      linksElsewhere: links.filter(({ url }) => /^https?:/.test(url)).length,
      linksIn: [...linked].filter(([other, to]) => other !== page && to.has(page)).length,
      contacts: listContacts(page),
    }
  })
  return {
    version: 1,
    date: today,
    mustFix: checked.findings.filter(({ level }) => level === 'must').length,
    shouldFix: checked.findings.filter(({ level }) => level === 'should').length,
    pages: pages.sort(
      (a, b) =>
        (a.daysToReview ?? -Infinity) - (b.daysToReview ?? -Infinity) || a.address.localeCompare(b.address),
    ),
    owners: listOwners(pages),
    contacts: [...site.ids('Contact')].map(([id, contact]) => ({
      id,
      name: readText(contact, 'name') ?? id,
      usedOn: listUses(id, pages, site),
      ...readLastChecked(contact, today),
    })),
    redirects: site.redirects.map(({ from, document }) => ({
      from,
      leadsTo: site.findDestination(from)?.address ?? null,
      file: document.file,
    })),
    reviewWeeks: listReviewWeeks(pages, today),
    searches: input.searches ?? null,
  }
}

const readText = ({ settings }: ContentDocument, key: string) => {
  const value = settings?.[key]
  return typeof value === 'string' && value.trim() ? value.trim() : null
}

const readDate = (document: ContentDocument, key: string) =>
  isoDate.safeParse(document.settings?.[key]).data ?? null

/** The pages that a page sends its reader to, in its words or below them. */
function listLinkedPages(document: ContentDocument, site: Site<ContentDocument>): Set<ContentDocument> {
  const written = document.references.filter(({ kind }) => kind === 'link').map(({ url }) => url)
  const related = listValues(document, ['related', '*']).map(({ value }) => value)
  return new Set(
    [...written, ...related].flatMap((url) => site.findDestination(url.replace(/[?#].*$/, ''))?.page ?? []),
  )
}

/** The contacts that a page shows: those of its settings, and those that stand in its words. */
function listContacts(page: ContentDocument): string[] {
  const inWords = page.nodes.flatMap(({ node }) =>
    node.type === 'leafDirective' && node.name === 'contact' && node.attributes?.id
      ? [node.attributes.id]
      : [],
  )
  return [...new Set([...listValues(page, ['contacts', '*']).map(({ value }) => value), ...inWords])]
}

function listOwners(pages: PageHealth[]): OwnerHealth[] {
  return [...new Set(pages.map(({ owner }) => owner))]
    .map((owner) => {
      const theirs = pages.filter((page) => page.owner === owner)
      return {
        owner: owner ?? 'Nobody',
        pages: theirs.length,
        overdue: theirs.filter(isOverdue).length,
        dueSoon: theirs.filter(isDueSoon).length,
        problems: theirs.reduce((sum, { mustFix, shouldFix }) => sum + mustFix + shouldFix, 0),
      }
    })
    .sort((a, b) => b.overdue - a.overdue || b.problems - a.problems || a.owner.localeCompare(b.owner))
}

/** Whether a page should have been read again before today. */
export const isOverdue = ({ daysToReview, draft }: PageHealth) =>
  !draft && daysToReview !== null && daysToReview < 0

/** Whether a page should be read again in the next 30 days. */
export const isDueSoon = ({ daysToReview, draft }: PageHealth) =>
  !draft && daysToReview !== null && daysToReview >= 0 && daysToReview <= daysToPrepare

/** Where a contact shows: on pages that name it, and on the home page when the site settings do. */
function listUses(id: string, pages: PageHealth[], site: Site<ContentDocument>): string[] {
  const settings = site.ids('SiteSettings').get('site')?.settings
  const home = settings?.adviceContact === id || settings?.defaultContact === id ? ['/'] : []
  const named = pages.filter(({ contacts }) => contacts.includes(id)).map(({ address }) => address)
  return [...new Set([...home, ...named])].sort()
}

function readLastChecked(
  contact: ContentDocument,
  today: string,
): Pick<ContactHealth, 'lastChecked' | 'state'> {
  const lastChecked = readDate(contact, 'lastChecked')
  if (!lastChecked) return { lastChecked, state: 'never checked' }
  const isOld = lastChecked < addMonths(today, -monthsBetweenChecks)
  return { lastChecked, state: isOld ? 'over six months' : 'checked' }
}

/** How the next 90 days or so of reviews are spread, a week at a time. Nobody has to review a draft. */
function listReviewWeeks(pages: PageHealth[], today: string): ReviewWeek[] {
  return Array.from({ length: weeksAhead }, (_, week) => ({
    from: new Date(Date.parse(today) + week * 7 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10),
    pages: pages.filter(
      ({ daysToReview, draft }) => !draft && daysToReview !== null && Math.floor(daysToReview / 7) === week,
    ).length,
  }))
}
