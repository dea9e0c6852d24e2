import { formatDate } from '../site/dates'
import { type ContentHealth, isDueSoon, isOverdue, type PageHealth } from './build-report'

const mostSearches = 10

/**
 * What somebody should do this week, as Markdown: the text of the weekly issue.
 * @returns a few lines, also when there is nothing to do
 */
export function formatSummary(health: ContentHealth): string {
  const contacts = health.contacts.filter(({ state }) => state !== 'checked')
  return `${[
    `Content health on ${formatDate(health.date)}: ${health.pages.length} pages, ${health.mustFix} to fix, ${health.shouldFix} warnings.`,
    ...listReviews('Overdue for review', health.pages.filter(isOverdue)),
    ...listReviews('Due in the next 30 days', health.pages.filter(isDueSoon)),
    ...(contacts.length > 0
      ? [
          '## Contacts not checked in the last six months',
          contacts
            .map(
              ({ name, lastChecked }) =>
                `- ${escapeMarkdown(name)}: ${lastChecked ? `last checked ${formatDate(lastChecked)}` : 'never checked'}`,
            )
            .join('\n'),
        ]
      : []),
    ...(health.searches?.searches.length
      ? [
          '## Searches that found nothing',
          health.searches.searches
            .slice(0, mostSearches)
            .map(({ words, count }) => `- ${escapeMarkdown(words)}: ${count}`)
            .join('\n'),
        ]
      : []),
  ].join('\n\n')}\n`
}

function listReviews(heading: string, pages: PageHealth[]): string[] {
  if (pages.length === 0) return []
  const lines = pages.map(
    ({ title, address, nextReview, owner }) =>
      `- ${escapeMarkdown(title)} (\`${address}\`), ${escapeMarkdown(owner ?? 'nobody')}: ${nextReview ? formatDate(nextReview) : ''}`,
  )
  return [`## ${heading}`, lines.join('\n')]
}

/** Titles are somebody's words: a name with @ in front would ring a stranger's bell on a git host. */
const escapeMarkdown = (text: string) =>
  text.replace(/[\\`*_[\]<>#|@]/g, (sign) => (sign === '@' ? '@\u200b' : `\\${sign}`))
