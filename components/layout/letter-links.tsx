import { letterAnchor } from '@/lib/site/a-to-z'

/** The letters of a long list, to jump to. */
export function LetterLinks({ letters }: { letters: string[] }) {
  return (
    <nav aria-label="Letters" className="no-print">
      <ul className="my-4 flex flex-wrap gap-1">
        {letters.map((letter) => (
          <li key={letter}>
            <a className="button min-w-11 justify-center px-2! font-bold" href={`#${letterAnchor(letter)}`}>
              {letter}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
