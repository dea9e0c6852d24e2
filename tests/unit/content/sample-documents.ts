import type { ContactDocument, ContactView } from '../../../lib/content/contacts'
import type { LawDocument } from '../../../lib/content/law'
import type { PageSummary } from '../../../lib/content/pages'
import { models } from '../../../lib/content/schemas'

// Documents for tests: each is whole and right, and a test says only what matters to it.

/** What an editor must write at the top of every page. */
export const pageSettings = {
  title: 'SEN support',
  summary: 'Extra help at school.',
  audience: ['families'],
  owner: 'SEND service',
  lastReviewed: '2026-09-01',
  nextReview: '2027-09-01',
}

export function buildPage(changed: Partial<PageSummary> = {}): PageSummary {
  const address = changed.address ?? '/help-at-school/sen-support'
  return {
    ...models.Page.schema.parse(pageSettings),
    file: `pages${address}.md`,
    address,
    section: address.split('/')[1] ?? '',
    ...changed,
  }
}

/** What an editor must write for the site. Its contact is `contacts/advice.yaml`. */
export const siteSettings = {
  title: 'Local Offer',
  council: 'A council',
  councilWebsite: 'https://council.example',
  area: 'The area',
  origin: 'https://offer.example',
  homeHeading: 'Help',
  homeSummary: 'Help.',
  defaultContact: 'advice',
  adviceContact: 'advice',
  licence: { name: 'A licence', url: 'https://licence.example' },
  phase: 'beta',
  colours: { brand: '#0a4a52', accent: '#ffc83d' },
}

/** What an editor must write for every contact. */
export const contactSettings = {
  name: 'SENDIASS Rutland',
  whatFor: 'Free and impartial advice.',
  audience: ['families'],
  source: { name: 'A leaflet', date: '2020-08' },
}

export function buildContact(changed: Partial<ContactDocument> = {}): ContactDocument {
  const id = changed.id ?? 'sendiass'
  return { ...models.Contact.schema.parse(contactSettings), id, file: `contacts/${id}.yaml`, ...changed }
}

export function buildContactView(changed: Partial<ContactView> = {}): ContactView {
  return {
    ...buildContact(changed),
    age: { text: 'Details last checked 1 September 2026.', old: false },
    ...changed,
  }
}

/** What an editor must write for every law reference. */
export const lawSettings = {
  instrument: 'Children and Families Act 2014',
  paragraph: 'section 66',
  duty: 'must',
  paraphrase: 'A school must do everything it reasonably can.',
  url: 'https://www.legislation.gov.uk/ukpga/2014/6/section/66',
  status: 'in-force',
  verified: 'primary',
  lastChecked: '2026-09-01',
}

export function buildLaw(changed: Partial<LawDocument> = {}): LawDocument {
  const id = changed.id ?? 'best-endeavours'
  return { ...models.LawReference.schema.parse(lawSettings), id, file: `law/${id}.yaml`, ...changed }
}
