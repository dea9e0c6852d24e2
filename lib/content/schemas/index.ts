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
 * Every model, with the place of its files under `content/`, what one of them is called in a sentence, and all
 * of them in a heading. contentlayer.config.ts, the reader, the check, the editor and the guide all start from
 * this table, so a model is declared once.
 */
export const models = {
  Page: { schema: Page, files: 'pages/**/*.md', single: false, one: 'page', title: 'Pages' },
  Contact: { schema: Contact, files: 'contacts/*.yaml', single: false, one: 'contact', title: 'Contacts' },
  Term: { schema: Term, files: 'glossary/*.md', single: false, one: 'glossary word', title: 'Glossary' },
  LawReference: {
    schema: LawReference,
    files: 'law/*.yaml',
    single: false,
    one: 'law reference',
    title: 'Law and guidance',
  },
  Duty: { schema: Duty, files: 'duties/*.yaml', single: false, one: 'duty', title: 'Duties' },
  ReadyPack: {
    schema: ReadyPack,
    files: 'packs/*.yaml',
    single: false,
    one: 'ready-made pack',
    title: 'Ready-made packs',
  },
  SiteSettings: {
    schema: SiteSettings,
    files: 'settings/site.yaml',
    single: true,
    one: 'settings file',
    title: 'Name, colours and main contacts',
  },
  Navigation: {
    schema: Navigation,
    files: 'settings/navigation.yaml',
    single: true,
    one: 'navigation file',
    title: 'Menus and links',
  },
  Synonyms: {
    schema: Synonyms,
    files: 'settings/synonyms.yaml',
    single: true,
    one: 'synonyms file',
    title: 'Search words that mean the same',
  },
  Redirects: {
    schema: Redirects,
    files: 'settings/redirects.yaml',
    single: true,
    one: 'redirects file',
    title: 'Old addresses',
  },
} as const

export type ModelName = keyof typeof models
export type Model<Name extends ModelName> = z.infer<(typeof models)[Name]['schema']>

export type { Contact, Duty, LawReference, Navigation, Page, Redirects, SiteSettings, Synonyms, Term }
