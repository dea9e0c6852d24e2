/** What a record of the search is, which decides how it is weighed and how it is named. */
export type SearchKind = 'page' | 'expectations' | 'question' | 'term' | 'contact'

/** Each kind in a reader's words. */
export const kindNames: Record<SearchKind, string> = {
  page: 'Page',
  expectations: 'What to expect',
  question: 'Question',
  term: 'Word explained',
  contact: 'Contact',
}

/** A group of records of one kind, in a reader's words. */
export const kindGroups: Record<SearchKind, string> = {
  page: 'Pages',
  expectations: 'What to expect',
  question: 'Questions',
  term: 'Words explained',
  contact: 'Contacts',
}

/** A heading with its anchor and the plain text below it. The text before the first heading has neither. */
export type SearchSection = { id?: string; heading?: string; text: string }

/** One record of the search: a page, a question, a word explained or a contact. */
export type SearchDocument = {
  /** Where it is published, with its anchor when it is part of a page. No two records share one. */
  address: string
  kind: SearchKind
  title: string
  summary: string
  /** Other words that people use for it. */
  aliases: string[]
  sections: SearchSection[]
  /** The first telephone number of a contact. */
  telephone?: string
}
