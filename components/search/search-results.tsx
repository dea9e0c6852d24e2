import { ContactCard } from '@/components/content/contact-card'
import type { ContactView } from '@/lib/content/contacts'
import type { SearchResults as Results } from '@/lib/search/query'
import { resultsOnPage } from '@/lib/search/query'
import { searchAddress } from '@/lib/search/search-address'
import { kindNames } from '@/lib/search/search-document'
import { MarkedText } from './marked-text'
import { ResultPages } from './result-pages'

type SearchResultsProps = {
  found: Results
  exact: boolean
  /** Whom the query names. */
  contact: ContactView | undefined
}

/** What a search found: a word explained and the card of a contact if they were asked for, then ten results. */
export function SearchResults({ found, exact, contact }: SearchResultsProps) {
  const { query, total, page, pageCount, meaning, results } = found
  return (
    <>
      {meaning && page === 1 && (
        <div className="card edge my-6 max-w-[38rem]">
          <h2 className="text-[1.15rem]">
            <a href={meaning.address}>{meaning.title}</a>
          </h2>
          <p className="text-[0.9rem] text-soft">{kindNames.term}</p>
          <p>{meaning.text}</p>
        </div>
      )}
      {contact && page === 1 && (
        <div className="max-w-[38rem]">
          <ContactCard contact={contact} heading="h2" />
        </div>
      )}
      {total > 0 && (
        <>
          <p className="mt-6 text-soft">
            {`${total} result${total === 1 ? '' : 's'}${pageCount > 1 ? `, page ${page} of ${pageCount}` : ''}`}
          </p>
          <ol start={(page - 1) * resultsOnPage + 1} className="max-w-[38rem]">
            {results.map(({ address, kind, title, heading, excerpt, telephone }) => (
              <li key={address} className="border-b border-line py-4">
                <h2 className="text-[1.15rem]">
                  <a className="inline-block py-0.5" href={address}>
                    {title}
                  </a>
                </h2>
                <p className="text-[0.9rem] text-soft">
                  {heading ? `${kindNames[kind]}: ${heading}` : kindNames[kind]}
                </p>
                <p>
                  <MarkedText {...excerpt} />
                </p>
                {telephone && (
                  <p>
                    Telephone:{' '}
                    <a
                      className="inline-block py-1 font-bold whitespace-nowrap"
                      href={`tel:${telephone.replaceAll(' ', '')}`}
                    >
                      {telephone}
                    </a>
                  </p>
                )}
              </li>
            ))}
          </ol>
        </>
      )}
      <ResultPages
        page={page}
        pageCount={pageCount}
        addressOf={(other) => searchAddress(query, { page: other, exact })}
      />
      <p className="mt-6">
        Not what you need? <a href="/contacts">Talk to someone</a>, or look in the{' '}
        <a href="/a-to-z">A to Z</a>.
      </p>
    </>
  )
}
