/** What a form calls the settings, and how it asks for one. Whatever is not here goes by its own name. */
const labels: Record<string, string> = {
  aliases: 'other words',
  changes: 'change notes',
  covers: 'duties covered',
  from: 'old address',
  instrument: 'name of the law or guidance',
  inMenu: 'menu at the top',
  lastChecked: 'last check',
  lastReviewed: 'last review',
  number: 'telephone number',
  paraphrase: 'what it says',
  phone: 'telephone numbers',
  redirectFrom: 'old addresses',
  redirects: 'old addresses',
  related: 'related pages',
  requires: 'what must be published',
  seeAlso: 'other glossary words',
  to: 'new address',
  url: 'web address',
  web: 'website',
  whatFor: 'what they can help with',
}

const asked: Record<string, string> = {
  area: 'Enter the name of the area',
  audience: 'Select who it is for',
  council: 'Enter the name of the council',
  duty: 'Select what sort of duty it is',
  kind: 'Select what kind of page it is',
  instrument: 'Enter the name of the law or guidance',
  paraphrase: 'Enter what it says',
  phase: 'Select whether the site is alpha, beta or live',
  requires: 'Enter what must be published',
  status: 'Select a status',
  text: 'Enter a line of text',
  verified: 'Select how sure we are',
  whatFor: 'Enter what they can help with',
}

/**
 * The name of a setting as people say it, in the middle of a sentence: `nextReview` is "next review".
 * The form editor shows it with a capital as the label of the field.
 */
export const labelSetting = (key: string) =>
  labels[key] ?? key.replace(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`)

/** Asks for a setting that is empty or missing, as GOV.UK does: "Enter a summary", "Select who it is for". */
export function askFor(key: string): string {
  const label = labelSetting(key)
  if (asked[key]) return asked[key]
  if (/[^s]s$/.test(label)) return `Enter ${label}`
  return `Enter ${/^[aeio]/.test(label) ? 'an' : 'a'} ${label}`
}
