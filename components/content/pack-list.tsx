import type { ReadyPackDocument } from '@/lib/content/packs'
import { packAddress } from '@/lib/site/urls'

/** The packs that the council has made, and the way to make another. */
export function PackList({ packs }: { packs: ReadyPackDocument[] }) {
  return (
    <>
      <p>
        <a className="button button-main" href="/packs?edit=1">
          Make a pack
        </a>
      </p>
      <h2 className="mt-8">Ready-made packs</h2>
      <ul className="my-6 grid gap-4 sm:grid-cols-2">
        {packs.map(({ id, title, note, pages }) => (
          <li key={id} className="card edge">
            <h3>
              <a href={packAddress(id)}>{title}</a>
            </h3>
            <p className="mt-1 text-soft">{note}</p>
            <p className="mt-1 text-soft">{pages.length} pages</p>
          </li>
        ))}
      </ul>
      <h2 className="mt-8">A handout of one page</h2>
      <p className="mt-2 max-w-[38rem]">
        At the end of each page of guidance is a link to its handout. It has the essentials in large type, for
        one or two sheets of paper. Some pages also have a sheet of questions to ask at a meeting.
      </p>
    </>
  )
}
