import type { PageSummary } from '@/lib/content/pages'

/** Pages with what each one is for: a section's contents, or what to read next. */
export function PageList({
  pages,
  heading: Heading = 'h2',
}: {
  pages: PageSummary[]
  heading?: 'h2' | 'h3'
}) {
  return (
    <ul className="my-6 grid gap-4 sm:grid-cols-2">
      {pages.map((page) => (
        <li key={page.address} className="card edge">
          <Heading className="my-0! text-[1.15rem]">
            <a href={page.address}>{page.title}</a>
          </Heading>
          <p className="mt-1 text-soft">{page.summary}</p>
        </li>
      ))}
    </ul>
  )
}
