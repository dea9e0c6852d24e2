import type { Heading } from '@/lib/markdown/render-markdown'

/** The parts of a page, from three up: fewer are seen at a glance. */
export function OnThisPage({ headings }: { headings: Heading[] }) {
  const parts = headings.filter((heading) => heading.depth === 2)
  if (parts.length < 3) return null
  return (
    <nav aria-labelledby="page-parts" className="on-this-page text-[0.95rem]">
      <h2 id="page-parts" className="text-[1rem]">
        On this page
      </h2>
      <ul>
        {parts.map(({ id, text }) => (
          <li key={id}>
            <a className="inline-block py-1 leading-snug" href={`#${id}`}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
