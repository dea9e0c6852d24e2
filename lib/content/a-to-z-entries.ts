import { listFaqQuestions } from '../markdown/faq-questions'
import { renderMarkdown } from '../markdown/render-markdown'
import type { AToZEntry } from '../site/a-to-z'
import { contactAddress, termAddress } from '../site/urls'
import { builtInPages } from './built-in-pages'
import { listContacts } from './contacts'
import { getPage, listPages } from './pages'
import { listTerms, termName } from './terms'

/** Everything that can be looked up by name: pages, tools, questions, words, contacts, and what people call them. */
export function listAToZEntries(): AToZEntry[] {
  const named = [
    ...listPages().map(({ title, address, aliases }) => ({ name: title, address, aliases })),
    ...listTerms().map((term) => ({
      name: termName(term),
      address: termAddress(term.id),
      aliases: [...term.aliases, ...(term.abbreviation ? [term.term] : [])],
    })),
    ...builtInPages.map(({ title, address, aliases }) => ({ name: title, address, aliases })),
    ...listContacts().map(({ id, name, aliases }) => ({ name, address: contactAddress(id), aliases })),
  ]
  return [
    ...named.flatMap(({ name, address, aliases }) => [
      { name, address },
      ...aliases.map((alias) => ({
        name: alias.charAt(0).toUpperCase() + alias.slice(1),
        address,
        of: name,
      })),
    ]),
    ...listQuestions(),
  ]
}

/** Each question of each FAQ page, at its own address. */
export function listQuestions(): AToZEntry[] {
  return listPages()
    .filter((page) => page.kind === 'faq')
    .flatMap(({ address }) =>
      listFaqQuestions(renderMarkdown(getPage(address)?.markdown ?? '')).map(({ id, heading }) => ({
        name: heading,
        address: `${address}#${id}`,
      })),
    )
}
