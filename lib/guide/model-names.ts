import type { ModelName } from '../content/schemas'

/** What an officer calls each sort of file. */
export const modelNames: Record<ModelName, string> = {
  Page: 'A page',
  Contact: 'A contact',
  Term: 'A word in the glossary',
  LawReference: 'A piece of law or guidance',
  Duty: 'A duty',
  ReadyPack: 'A ready-made pack of pages',
  SiteSettings: 'The site',
  Navigation: 'The menus and the home page',
  Synonyms: 'Words that mean the same to the search',
  Redirects: 'Old addresses',
}
