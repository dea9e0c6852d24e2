type PageToolsProps = {
  title: string
  /** The whole address, with the origin of the site. */
  address: string
  /** For a citation: who publishes the page, and the date of its last review in words. */
  citation?: { publisher: string; reviewed: string }
  /** The page in other forms, such as its handout. */
  links?: { label: string; address: string }[]
}

/**
 * What to do with a page: print it, copy its address, send it, take it to a meeting, cite it. All but
 * printing and copying works without script, and a citation can be selected.
 */
export function PageTools({ title, address, citation, links = [] }: PageToolsProps) {
  const mail = `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(`${title}\n${address}`)}`
  return (
    <page-tools class="no-print mt-8 flex flex-wrap items-center gap-2">
      <button type="button" value="print" className="button">
        Print or save
      </button>
      <button type="button" value="copy" className="button">
        Copy link
      </button>
      <a className="button" href={mail}>
        Email this page
      </a>
      {links.map((link) => (
        <a key={link.address} className="button" href={link.address}>
          {link.label}
        </a>
      ))}
      {citation && (
        <details className="w-full">
          <summary className="w-fit py-2">Cite this page</summary>
          {/* The island adds the section that the reader has opened. */}
          <p className="card break-words" data-citation="">
            {title}
            <span data-cited-section="" />. {citation.publisher}. <span data-cited-address="">{address}</span>{' '}
            Last reviewed {citation.reviewed}.
          </p>
          <button type="button" value="cite" className="button mt-2">
            Copy citation
          </button>
        </details>
      )}
      <span role="status" />
    </page-tools>
  )
}
