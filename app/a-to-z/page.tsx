import type { Metadata } from 'next'
import { LetterLinks } from '@/components/layout/letter-links'
import { SimplePage } from '@/components/layout/simple-page'
import { listAToZEntries } from '@/lib/content/a-to-z-entries'
import { buildAToZ, letterAnchor } from '@/lib/site/a-to-z'
import { browseAddress } from '@/lib/site/browse-groups'
import { buildMetadata } from '@/lib/site/metadata'

const page = {
  title: 'A to Z',
  summary: 'Everything on this site, by name and by what people call it.',
  address: '/a-to-z',
}

export const metadata: Metadata = buildMetadata(page)

export default function AToZPage() {
  const letters = buildAToZ(listAToZEntries())
  return (
    <SimplePage {...page}>
      <p className="no-print">
        Or <a href={browseAddress}>browse by age or need</a>.
      </p>
      <LetterLinks letters={letters.map(({ letter }) => letter)} />
      {letters.map(({ letter, entries }) => (
        <section key={letter} aria-labelledby={letterAnchor(letter)}>
          <h2 id={letterAnchor(letter)} className="mt-8 mb-2 border-b border-line">
            {letter}
          </h2>
          <ul className="gap-x-8 sm:columns-2">
            {entries.map(({ name, address, of }) => (
              <li key={name + address} className="break-inside-avoid py-1">
                {of ? (
                  <>
                    {name}: see <a href={address}>{of}</a>
                  </>
                ) : (
                  <a href={address}>{name}</a>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </SimplePage>
  )
}
