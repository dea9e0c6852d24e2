import { isDraft, listValues } from '../checks/collect-site'
import { models } from '../content/schemas'
import { PlainError } from '../publish/plain-error'
import { changeDocument, type EditableContent, getPageAt, type Plan, readSource } from './editable-content'
import { refusePagesBelow } from './plan-rename'
import { rewriteAddresses } from './rewrite-addresses'

const redirectsPath = `content/${models.Redirects.files}`

/**
 * Takes a page away. Its address, and the old ones that led to it, lead to another page from then on.
 * @param to where they lead; a draft, which nobody could reach, may do without when no file names it
 * @returns the notes name the files that link to the page: those links still work, and lead to `to`
 * @throws PlainError when there is no such page, it has pages below it, `to` leads nowhere or back to it, or is
 *   missing though someone, or another file, may have the address
 */
export function planRemove(content: EditableContent, address: string, to: string | undefined): Plan {
  const { site } = content
  const page = getPageAt(content, address)
  refusePagesBelow(content, address, 'removed')
  const removed = { path: page.file, before: readSource(content, page.file), after: undefined }
  const naming = site.documents.filter((document) => {
    // Any other address will do to find where this one is written: what would change there is thrown away.
    const found = rewriteAddresses(document, (one) => (one === address ? '/' : undefined))
    return document !== page && (found.settings || found.body !== undefined)
  })
  const linking = naming.filter(({ file }) => file !== redirectsPath)
  const notes = [`${page.file} is removed.`, ...linking.map(({ file }) => `${file} links to it.`)]
  if (!to && isDraft(page) && naming.length === 0) return { changes: [removed], notes }
  if (!to)
    throw new PlainError(
      isDraft(page)
        ? `${address} is a draft that other files lead to: ${naming.map(({ file }) => file).join(', ')}. Take that out of them first, or say which page it shall lead to (in the terminal: --to /another-page).`
        : `Say where ${address} shall lead from now on, because people have its address: --to /another-page`,
    )
  const target = site.findDestination(to)
  if (!target || target.page === page || (target.page && isDraft(target.page)))
    throw new PlainError(
      `${to} is not a page that ${address} can lead to. Give the address of a published page.`,
    )

  const redirects = site.ids('Redirects').get('redirects')
  if (!redirects?.settings)
    throw new PlainError(`${redirectsPath} cannot be read. Run npm run check, and mend what it says.`)
  const known = (redirects.settings.redirects ?? []) as { from: string; to: string }[]
  const old = [address, ...listValues(page, ['redirectFrom', '*']).map(({ value }) => value)]
  const all = [
    ...known.map((one) => (one.to === address ? { ...one, to: target.address } : one)),
    ...old.map((from) => ({ from, to: target.address })),
  ]
  return {
    changes: [changeDocument(content, redirects, { settings: { redirects: all } }), removed],
    notes: [
      ...notes,
      `${old.join(', ')} ${old.length === 1 ? 'leads' : 'lead'} to ${target.address} from now on.`,
      ...(linking.length > 0 ? ['To lead those links straight there: npm run fix'] : []),
    ],
  }
}
