import { type FileRecord, openRecord } from './file-facts'
import { buildFinding, type Finding, type Place } from './finding'

/** How many websites are asked at once: enough to finish, few enough to be no burden to one. */
const atOnce = 6

/** Answers that say the page is there, but not for programs. Someone must open it to know. */
const refusesPrograms = new Set([401, 403, 405, 406, 429, 451, 999])

type ExternalLink = { url: string; place: Place }

/**
 * Asks every website that the content links to whether its page is still there, once for each address. The
 * text of the page is not read.
 * @param records what is known of the files
 * @param options.timeout how many milliseconds one website may take
 * @returns warnings only: the fault may be the other website's, and gone tomorrow
 */
export async function checkExternalLinks(
  records: readonly FileRecord[],
  options: { timeout: number },
): Promise<Finding[]> {
  const links = records.flatMap(listExternalLinks)
  const waiting = [...new Set(links.map(({ url }) => withoutAnchor(url)))]
  const faults = new Map<string, Fault>()
  const work = async () => {
    for (let url = waiting.pop(); url !== undefined; url = waiting.pop()) {
      const fault = await findFault(url, options.timeout)
      if (fault) faults.set(url, fault)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return links.flatMap(({ url, place }) => {
    const fault = faults.get(withoutAnchor(url))
    if (!fault) return []
    return typeof fault === 'number'
      ? [buildFinding(place, 'external-gone', url, fault)]
      : [buildFinding(place, 'external-silent', url, fault)]
  })
}

const withoutAnchor = (url: string) => url.replace(/#.*$/, '')

/** The web addresses in the text and in the settings of a file. */
function listExternalLinks(record: FileRecord): ExternalLink[] {
  const { placeOf, bodyPlaceOf } = openRecord(record, () => [])
  const isExternal = (url: unknown): url is string =>
    typeof url === 'string' && /^https?:\/\//i.test(url) && URL.canParse(url)
  const inText = record.references
    .filter(({ kind, url }) => kind === 'link' && isExternal(url))
    .map(({ url, urlPoint }) => ({ url, place: bodyPlaceOf(urlPoint) }))
  const inSettings = (value: unknown, path: (string | number)[]): ExternalLink[] => {
    if (isExternal(value)) return [{ url: value, place: placeOf(path) }]
    if (typeof value !== 'object' || value === null) return []
    return Object.entries(value).flatMap(([key, inner]) =>
      // The address of this website itself may not be on the web yet.
      key === 'origin' ? [] : inSettings(inner, [...path, key]),
    )
  }
  return [...inText, ...inSettings(record.settings, [])]
}

/** The number of a refusal such as 404, or why there was no answer. */
type Fault = number | 'unknown' | 'slow' | 'unsafe' | 'refused'

async function findFault(url: string, timeout: number): Promise<Fault | undefined> {
  // Some websites answer only those who want the whole page.
  const first = await ask(url, 'HEAD', timeout)
  const answer = first === 200 ? first : await ask(url, 'GET', timeout)
  if (typeof answer !== 'number') return answer
  return answer < 400 || refusesPrograms.has(answer) ? undefined : answer
}

async function ask(url: string, method: 'HEAD' | 'GET', timeout: number): Promise<Fault> {
  try {
    const headers = { 'User-Agent': 'LocalOfferLinkCheck/1.0', Accept: 'text/html,*/*' }
    const answer = await fetch(url, { method, headers, signal: AbortSignal.timeout(timeout) })
    await answer.body?.cancel()
    return answer.status
  } catch (error) {
    if ((error as Error).name === 'TimeoutError') return 'slow'
    const { code = '' } = (error as { cause?: { code?: string } }).cause ?? {}
    if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'unknown'
    return /CERT|SSL|TLS|SELF_SIGNED|VERIFY/.test(code) ? 'unsafe' : 'refused'
  }
}
