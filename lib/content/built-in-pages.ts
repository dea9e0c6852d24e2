import { browseAddress } from '../site/browse-groups'

/** A page that has no file in content, by the words that people look for it with. */
export type BuiltInPage = { address: string; title: string; summary: string; aliases: string[] }

/** The dates calculator: a form, and its answers below it. */
export const datesPage: BuiltInPage = {
  address: '/ehc-plans/dates',
  title: 'Work out your EHC plan dates',
  summary:
    'Put in a date you know, such as the day of your request or of a letter. See each date that the law sets from it.',
  aliases: [
    'date calculator',
    'dates calculator',
    'deadline calculator',
    '20 week calculator',
    'when must the council decide',
    'how many weeks left',
    'last day to appeal',
    'calendar of EHC plan dates',
  ],
}

export const changesPage: BuiltInPage = {
  address: '/changes',
  title: 'What has changed',
  summary: 'Each change to this site that you may need to know about, the newest first.',
  aliases: ['changes', 'news', 'updates', 'new pages', 'latest', 'what is new'],
}

export const browsePage: BuiltInPage = {
  address: browseAddress,
  title: 'Browse by age or need',
  summary: 'Everything for one age, or for one kind of need.',
  aliases: ['by age', 'by need', 'age groups', '0 to 5', '5 to 16', '16 to 25'],
}

/** Where ready-made packs are, and where others are made. */
export const packsPage: BuiltInPage = {
  address: '/packs',
  title: 'Packs of pages',
  summary:
    'Pages of this site put together for a family, to print or send. A pack is kept nowhere but in its address.',
  aliases: [
    'link packs',
    'packs',
    'ready-made packs',
    'print several pages',
    'information pack',
    'starter pack',
    'make a pack',
    'handouts',
    'leaflets for families',
    'something to give to a family',
    'sheet for a meeting',
  ],
}

/** The pages of the site that people look for by name, for the search and the A to Z. */
export const builtInPages: BuiltInPage[] = [
  {
    address: '/contacts',
    title: 'Contacts',
    summary: 'Who to ring or write to, and what each of them can help with.',
    aliases: [
      'telephone numbers',
      'phone numbers',
      'email addresses',
      'who to ring',
      'ring the council',
      'contact us',
    ],
  },
  {
    address: '/glossary',
    title: 'Glossary',
    summary: 'Words and abbreviations about special educational needs and disability, explained.',
    aliases: [
      'jargon',
      'abbreviations',
      'acronyms',
      'words explained',
      'meaning',
      'what letters stand for',
      'what letters mean',
    ],
  },
  {
    address: '/a-to-z',
    title: 'A to Z',
    summary: 'Every page of this site in the order of the alphabet.',
    aliases: ['index', 'all pages', 'list of pages', 'site map'],
  },
  browsePage,
  datesPage,
  changesPage,
  packsPage,
]
