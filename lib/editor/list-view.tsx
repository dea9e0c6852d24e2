import { addressOf, isDraft } from '../checks/collect-site'
import type { ContentDocument } from '../checks/parse-content-file'
import { type ModelName, models } from '../content/schemas'
import { isoDate } from '../content/schemas/fields'
import { formatDate } from '../site/dates'
import { editAddress } from './addresses'
import { type ContentState, groupTitle, readWords, titleOf } from './content-state'
import { Notice, renderPage } from './layout'

/** The lists of the editor, each with the models whose files it holds. */
const lists: { name: string; models: ModelName[] }[] = [
  { name: 'pages', models: ['Page'] },
  { name: 'contacts', models: ['Contact'] },
  { name: 'glossary', models: ['Term'] },
  { name: 'law', models: ['LawReference'] },
  { name: 'duties', models: ['Duty'] },
  { name: 'packs', models: ['ReadyPack'] },
  { name: 'settings', models: ['SiteSettings', 'Navigation', 'Redirects', 'Synonyms'] },
]

/** What is asked of a list: which, and with which words or owner. */
export type ListQuery = { show: string; words: string; owner: string }

/** One file in a list. `nextReview` is undefined where there is none. */
type Row = {
  document: ContentDocument
  title: string
  owner: string
  nextReview: string | undefined
  isOverdue: boolean
  must: number
  should: number
}

/** The files of one kind with their state, those that need someone first. */
export function renderList(state: ContentState, query: ListQuery, note?: string, undo?: boolean): string {
  const list = lists.find(({ name }) => name === query.show) ?? lists[0]
  const shown = list?.models ?? []
  const model = shown[0] ?? 'Page'
  const all = listRows(state, shown)
  const rows = all.filter((row) => matches(row, query))
  const owners = [...new Set(all.map(({ owner }) => owner).filter(Boolean))].sort()
  const isPages = shown.includes('Page')
  const name = groupTitle(model)
  return renderPage(
    name,
    <>
      {note && <Notice undo={undo}>{note}</Notice>}
      <nav aria-label="What to edit">
        <ul className="tabs">
          {lists.map((one) => (
            <li key={one.name}>
              <a href={`/?show=${one.name}`} aria-current={one === list ? 'page' : undefined}>
                {groupTitle(one.models[0] ?? 'Page')}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="title-row">
        <h1>{name}</h1>
        {list?.name !== 'settings' && (
          <a className="button main" href={`/new?model=${model}`}>
            New {models[model].one}
          </a>
        )}
      </div>
      <search>
        <form method="get" action="/" className="filter">
          <input type="hidden" name="show" value={list?.name} />
          <label>
            Words in the name or address
            <input type="search" name="words" defaultValue={query.words} />
          </label>
          {owners.length > 0 && (
            <label>
              Owner
              <select name="owner" defaultValue={query.owner}>
                <option value="">Everyone</option>
                {owners.map((owner) => (
                  <option key={owner}>{owner}</option>
                ))}
              </select>
            </label>
          )}
          <button type="submit">Filter</button>
        </form>
      </search>
      <p>{summarise(all, rows, query)}</p>
      <OtherFiles state={state} />
      {rows.length > 0 && (
        <table className="list">
          <thead>
            <tr>
              <th scope="col">Name</th>
              {isPages && <th scope="col">Owner</th>}
              {isPages && <th scope="col">Next review</th>}
              <th scope="col">To put right</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <ListRow key={row.document.file} row={row} isPages={isPages} />
            ))}
          </tbody>
        </table>
      )}
    </>,
  )
}

/** Files that are in no list, because the site cannot tell what they are. */
function OtherFiles({ state }: { state: ContentState }) {
  const found = state.checked.findings.filter(({ file }) => !state.documents.has(file))
  return (
    found.length > 0 && (
      <section className="errors">
        <h2>Files that the site cannot use</h2>
        <ul>
          {found.map(({ file, problem, remedy }) => (
            <li key={`${file} ${problem}`}>
              {file}: {problem} {remedy}
            </li>
          ))}
        </ul>
      </section>
    )
  )
}

function ListRow({ row, isPages }: { row: Row; isPages: boolean }) {
  const { document, title, owner, nextReview, isOverdue, must, should } = row
  return (
    <tr>
      <th scope="row">
        <a href={editAddress(document.file)}>{title}</a>
        {isDraft(document) && <span className="tag">Draft</span>}
        <span className="more">{isPages ? addressOf(document) : document.file}</span>
      </th>
      {isPages && <td data-label="Owner">{owner || 'Nobody'}</td>}
      {isPages && (
        <td data-label="Next review">
          {nextReview ? formatDate(nextReview) : 'Not set'}
          {isOverdue && <strong className="tag bad">Overdue</strong>}
        </td>
      )}
      <td data-label="To put right">
        {must > 0 && <strong className="tag bad">{must} must fix</strong>}
        {should > 0 && <span className="tag">{should} should fix</span>}
        {must + should === 0 && 'Nothing'}
      </td>
    </tr>
  )
}

function listRows(state: ContentState, models: ModelName[]): Row[] {
  return [...state.documents.values()]
    .filter(({ model }) => models.includes(model))
    .map((document) => {
      const found = state.checked.findings.filter(({ file }) => file === document.file)
      const nextReview = isoDate.safeParse(document.settings?.nextReview).data
      const must = found.filter(({ level }) => level === 'must').length
      return {
        document,
        title: titleOf(document),
        owner: readWords(document, 'owner'),
        nextReview,
        isOverdue: nextReview !== undefined && nextReview < state.today && !isDraft(document),
        must,
        should: found.length - must,
      }
    })
    .sort(
      (a, b) =>
        Number(b.isOverdue) - Number(a.isOverdue) ||
        b.must - a.must ||
        (a.nextReview ?? '').localeCompare(b.nextReview ?? '') ||
        a.title.localeCompare(b.title, 'en-GB', { numeric: true }),
    )
}

function matches({ document, title, owner }: Row, query: ListQuery): boolean {
  const aliases = document.settings?.aliases
  const text = `${title} ${document.file} ${Array.isArray(aliases) ? aliases.join(' ') : ''}`.toLowerCase()
  const words = query.words.toLowerCase().split(/\s+/).filter(Boolean)
  return (!query.owner || owner === query.owner) && words.every((word) => text.includes(word))
}

function summarise(all: Row[], rows: Row[], query: ListQuery): string {
  const shown =
    query.words || query.owner ? `${rows.length} of ${all.length} shown.` : `${all.length} in all.`
  const overdue = rows.filter(({ isOverdue }) => isOverdue).length
  const must = rows.reduce((sum, row) => sum + row.must, 0)
  return [
    shown,
    overdue > 0 && `${overdue} overdue for review.`,
    must > 0 ? `${must} to put right before the site can be published.` : 'Nothing must be put right.',
  ]
    .filter(Boolean)
    .join(' ')
}
