import type { Metadata } from 'next'
import { Prose } from '@/components/content/prose'
import { LetterLinks } from '@/components/layout/letter-links'
import { SimplePage } from '@/components/layout/simple-page'
import { listTerms, termName } from '@/lib/content/terms'
import { renderMarkdown } from '@/lib/markdown/render-markdown'
import { buildAToZ, letterAnchor } from '@/lib/site/a-to-z'
import { buildMetadata } from '@/lib/site/metadata'
import { termAddress } from '@/lib/site/urls'

const page = {
  title: 'Glossary',
  summary: 'What the words and short forms mean that schools, health services and councils use.',
  address: '/glossary',
}

export const metadata: Metadata = buildMetadata(page)

export default function GlossaryPage() {
  const terms = new Map(listTerms().map((term) => [termAddress(term.id), term]))
  const letters = buildAToZ([...terms].map(([address, term]) => ({ name: termName(term), address })))
  return (
    <SimplePage {...page}>
      <LetterLinks letters={letters.map(({ letter }) => letter)} />
      {letters.map(({ letter, entries }) => (
        <section key={letter} aria-labelledby={letterAnchor(letter)} className="prose">
          <h2 id={letterAnchor(letter)}>{letter}</h2>
          {entries.flatMap(({ address }) => {
            const term = terms.get(address)
            if (!term) return []
            const { id, aliases, seeAlso } = term
            return (
              <div key={id}>
                <h3 id={id}>
                  {termName(term)}
                  {term.abbreviation && <span className="font-normal"> ({term.term})</span>}
                </h3>
                <Prose tree={renderMarkdown(term.meaning).tree} />
                {aliases.length > 0 && <p className="text-soft">Also called: {aliases.join(', ')}</p>}
                {seeAlso.length > 0 && (
                  <p>
                    See also:{' '}
                    {seeAlso.map((other, index) => {
                      const linked = terms.get(termAddress(other))
                      return (
                        <span key={other}>
                          {index > 0 && ', '}
                          <a href={termAddress(other)}>{linked ? termName(linked) : other}</a>
                        </span>
                      )
                    })}
                  </p>
                )}
              </div>
            )
          })}
        </section>
      ))}
    </SimplePage>
  )
}
