import { longestQuery, mostWords } from '@/lib/search/parse-query'
import type { SearchResults } from '@/lib/search/query'
import { searchAddress } from '@/lib/search/search-address'

/** What was done to a query before it was answered, or might be: typing put right, or its end left off. */
export function SearchNotes({ query, corrected, didYouMean, shortened }: SearchResults) {
  return (
    <>
      {corrected && (
        <p className="mt-4">
          Showing results for{' '}
          <strong>
            <bdi>{corrected}</bdi>
          </strong>
          .{' '}
          <a className="inline-block py-0.5" href={searchAddress(query, { exact: true })}>
            Search for <bdi>{query}</bdi> instead
          </a>
        </p>
      )}
      {didYouMean && (
        <p className="mt-4">
          Did you mean{' '}
          <a className="inline-block py-0.5 font-bold" href={searchAddress(didYouMean)}>
            <bdi>{didYouMean}</bdi>
          </a>
          ?
        </p>
      )}
      {shortened && (
        <p className="mt-4">
          That was a long search. We looked for the beginning of it: at most {mostWords} words and{' '}
          {longestQuery} characters.
        </p>
      )}
    </>
  )
}
