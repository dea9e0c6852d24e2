import { readToday } from '../publish/today'
import { keepRecent } from '../search/keep-recent'
import { escapeXml } from '../site/escape-xml'
import { type DynamicResponse, finishAnswer, pickEncoding } from './dynamic-response'

/** The addresses that this file answers in place of Next. */
export const searchAddress = '/search'
export const suggestionsAddress = '/search/suggestions'

/** What stands between the header and the footer of a page of results. */
export interface SearchAnswer {
  /** The page's title, without the name of the site. */
  title: string
  /** HTML that holds the page's `main` element. */
  html: string
  /** The query, if it found nothing; otherwise empty. */
  foundNothing: string
}

/** Takes `q`, `page` and `exact` as they stand in the address. */
export type RenderSearch = (query?: string, page?: string, exact?: string) => SearchAnswer

/** Takes `q` as it stands in the address, and gives what is sent as JSON. */
export type FindSuggestions = (query: string | null) => object

/** What app/search/render-search.tsx exports. */
export interface SearchCode {
  renderSearch: RenderSearch
  findSuggestions: FindSuggestions
}

export interface SearchPageOptions {
  /** The page of the search without a query, as Next makes it, and lean. */
  shell: string
  render: RenderSearch
  /** Called with each query that found nothing. */
  countEmptySearch: (query: string) => void
  /** Called for each answer: was it there already? */
  countAnswer?: ((kept: boolean) => void) | undefined
}

/** Answers what the query of an address asks, as a browser with this Accept-Encoding can read it. */
export type AnswerSearch = (query: string, acceptEncoding: string) => DynamicResponse

// A page of results is about 3,000 bytes when it is compressed; the room is in bytes.
const roomForAnswers = { values: 2000, size: 8_000_000 }
const bytesOfLetter = 2

/**
 * Makes pages of results: Next's page for no query, with another title and another `main`. What a page costs is
 * then the search and the HTML of its results; a page that was made before is given again.
 * @throws when the shell is not the page that `render` makes for no query
 */
export function createSearchPage({ shell, render, ...count }: SearchPageOptions): AnswerSearch {
  const fill = readShell(shell, render())
  const made = keepRecent<{ response: DynamicResponse; foundNothing: string }>(roomForAnswers)

  return (address, acceptEncoding) => {
    const asked = new URLSearchParams(address)
    const [query = '', page, exact] = ['q', 'page', 'exact'].map((name) => asked.get(name) ?? undefined)
    // The day too: a page may tell how old the details of a contact are.
    const key = JSON.stringify([query.trim(), page, exact, pickEncoding(acceptEncoding), readToday()])
    const kept = made.get(key)
    count.countAnswer?.(kept !== undefined)
    const answer = kept ?? make(query, page, exact, acceptEncoding)
    if (!kept) made.keep(key, answer, answer.response.body.length + key.length * bytesOfLetter)
    if (answer.foundNothing) count.countEmptySearch(answer.foundNothing)
    return answer.response
  }

  function make(query: string, page: string | undefined, exact: string | undefined, acceptEncoding: string) {
    const answer = render(query, page, exact)
    const headers = { 'content-type': 'text/html; charset=utf-8' }
    const response = finishAnswer(200, headers, Buffer.from(fill(answer)), acceptEncoding)
    return { response, foundNothing: answer.foundNothing }
  }
}

/** Makes suggestions, anew each time. */
export function createSuggestions(findSuggestions: FindSuggestions): AnswerSearch {
  return (address, acceptEncoding) => {
    const found = findSuggestions(new URLSearchParams(address).get('q'))
    const headers = { 'content-type': 'application/json' }
    return finishAnswer(200, headers, Buffer.from(JSON.stringify(found)), acceptEncoding)
  }
}

/** @returns what puts an answer into the shell */
function readShell(shell: string, empty: SearchAnswer): (answer: SearchAnswer) => string {
  const [start, end] = findMain(shell)
  const head = shell.slice(0, start)
  const named = /<title>([^<]*)<\/title>/.exec(head)?.[1] ?? ''
  const emptyTitle = escapeXml(empty.title)
  if (!named.startsWith(emptyTitle))
    throw new Error(`The title of ${searchAddress} is "${named}", and does not begin with "${emptyTitle}"`)
  // In the title, and in what those see who are sent the address.
  const parts = head.split(named)
  const rest = named.slice(emptyTitle.length)
  const foot = shell.slice(end)
  return ({ title, html }) => parts.join(escapeXml(title) + rest) + html.slice(...findMain(html)) + foot
}

const endOfMain = '</main>'

function findMain(html: string): [number, number] {
  const start = html.indexOf('<main')
  const end = html.lastIndexOf(endOfMain)
  if (start === -1 || end === -1) throw new Error(`The page of ${searchAddress} has no main element`)
  return [start, end + endOfMain.length]
}
