import type { z } from 'zod'
import { Contact } from './contact'
import { Duty } from './duty'
import { LawReference } from './law-reference'
import { Navigation } from './navigation'
import { ReadyPack } from './pack'
import { Page } from './page'
import { Redirects } from './redirects'
import { SiteSettings } from './site-settings'
import { Synonyms } from './synonyms'
import { Term } from './term'

/**
 * Every model, with the place of its files under `content/`. contentlayer.config.ts, the reader and the
 * check all start from this table, so a model is declared once.
 */
export const models = {
  Page: { schema: Page, files: 'pages/**/*.md', single: false },
  Contact: { schema: Contact, files: 'contacts/*.yaml', single: false },
  Term: { schema: Term, files: 'glossary/*.md', single: false },
  LawReference: { schema: LawReference, files: 'law/*.yaml', single: false },
  Duty: { schema: Duty, files: 'duties/*.yaml', single: false },
  ReadyPack: { schema: ReadyPack, files: 'packs/*.yaml', single: false },
  SiteSettings: { schema: SiteSettings, files: 'settings/site.yaml', single: true },
  Navigation: { schema: Navigation, files: 'settings/navigation.yaml', single: true },
  Synonyms: { schema: Synonyms, files: 'settings/synonyms.yaml', single: true },
  Redirects: { schema: Redirects, files: 'settings/redirects.yaml', single: true },
} as const

export type ModelName = keyof typeof models
export type Model<Name extends ModelName> = z.infer<(typeof models)[Name]['schema']>

export type { Contact, Duty, LawReference, Navigation, Page, Redirects, SiteSettings, Synonyms, Term }
