import type { PackView } from '@/lib/content/packs'
import { untitledPack } from '@/lib/site/pack-message'

type PackShareProps = {
  view: PackView
  text: string
  mailto: string
  /** The whole short address. */
  url: string
  origin: string
  /** Where the pack can be changed. */
  editAddress: string
}

/** The ways to hand a pack on: paper, a message, its address. Only printing needs script, and browsers can too. */
export function PackShare({ view, text, mailto, url, origin, editAddress }: PackShareProps) {
  return (
    <section aria-labelledby="pack-share" className="no-print mt-10 border-t border-line pt-4">
      <h2 id="pack-share">Give this pack to someone</h2>
      <page-tools class="my-4 flex flex-wrap items-center gap-2">
        <button type="button" value="print" className="button">
          Print or save
        </button>
        <a className="button" href={mailto}>
          Email this pack
        </a>
        <a className="button" href={editAddress}>
          Change this pack
        </a>
      </page-tools>
      <label htmlFor="pack-url" className="block font-bold">
        Short address
      </label>
      <input id="pack-url" type="text" readOnly value={url} className="field max-w-[38rem]" />
      <details className="my-4">
        <summary className="py-2 font-bold">Words to paste into a message</summary>
        <label htmlFor="pack-text" className="sr-only">
          Words to paste into a message
        </label>
        <textarea id="pack-text" readOnly rows={12} className="field max-w-[38rem]" value={text} />
      </details>
      <details className="my-4">
        <summary className="py-2 font-bold">The same with links, for an email</summary>
        <p className="mb-2">Select all that is in the box, copy it, and paste it into your email.</p>
        <PackForEmail view={view} url={url} origin={origin} />
      </details>
    </section>
  )
}

/** Plain elements and whole addresses: what survives being pasted. */
function PackForEmail({ view, url, origin }: Pick<PackShareProps, 'view' | 'url' | 'origin'>) {
  return (
    <div className="card prose" id="pack-for-email">
      <p>
        <strong>{view.title || untitledPack}</strong>
      </p>
      {view.note && <p className="whitespace-pre-line">{view.note}</p>}
      <ol>
        {view.items.map(({ reference, title, summary, address }) => (
          <li key={reference}>
            {address ? <a href={origin + address}>{title}</a> : title}
            {summary && <br />}
            {summary}
          </li>
        ))}
      </ol>
      <p>
        <strong>Who to ask</strong>
      </p>
      <ul>
        {view.contacts.map(({ id, name, phone, email }) => (
          <li key={id}>
            {[name, ...phone.map(({ label, number }) => `${label} ${number}`), email]
              .filter(Boolean)
              .join(', ')}
          </li>
        ))}
      </ul>
      <p>
        <a href={url}>All of these pages, and what has changed since</a>
      </p>
    </div>
  )
}
