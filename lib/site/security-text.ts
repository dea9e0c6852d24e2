/** Half a year: https://www.rfc-editor.org/rfc/rfc9116#section-2.5.5 asks for less than a year. */
const validFor = 180 * 24 * 60 * 60 * 1000

/**
 * `/.well-known/security.txt`, which says whom to tell of a hole (RFC 9116): the page of the contact that the
 * site names for everything else. It runs out unless the site is built again, as it must be to be looked after.
 *
 * @param site its address, and the contact that is offered by default
 * @param today as 2026-11-22
 */
export function formatSecurityText(site: { origin: string; defaultContact: string }, today: string): string {
  return [
    `Contact: ${site.origin}/contacts/${site.defaultContact}`,
    `Expires: ${new Date(Date.parse(today) + validFor).toISOString()}`,
    'Preferred-Languages: en',
    `Canonical: ${site.origin}/.well-known/security.txt`,
    '',
  ].join('\n')
}
