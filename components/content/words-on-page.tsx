import type { PageView } from '@/lib/content/page-view'
import { termAddress } from '@/lib/site/urls'

export const wordAnchor = (id: string) => `word-${id}`
export const wordUseAnchor = (id: string) => `use-${id}`

/**
 * The meaning of each word that the page explains. The first use of a word links here; the one that is
 * asked for then stands at the foot of the screen (see `.word` in globals.css), so nobody loses her place.
 */
export function WordsOnPage({ words }: { words: PageView['words'] }) {
  if (words.length === 0) return null
  return (
    <section aria-labelledby="page-words" className="mt-12 border-t border-line pt-4">
      <h2 id="page-words" className="text-[1.15rem]">
        Words on this page
      </h2>
      <dl className="mt-2 text-[0.95rem] sm:columns-2">
        {words.map((word) => (
          <div key={word.id} id={wordAnchor(word.id)} className="word mb-3 break-inside-avoid">
            <dt>
              <dfn className="font-bold not-italic">{word.name}</dfn>
              {word.abbreviation && ` (${word.term})`}
            </dt>
            <dd>
              {word.text}
              <span className="word-close mt-3 flex-wrap gap-3">
                <a className="button" href={`#${wordUseAnchor(word.id)}`}>
                  Close<span className="sr-only"> and go back to the text</span>
                </a>
                <a className="button" href={termAddress(word.id)}>
                  See {word.name} in the glossary
                </a>
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
