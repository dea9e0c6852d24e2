/** What to do with a page: print it, copy its address, send it. Sending works without script. */
export function PageTools({ title, address }: { title: string; address: string }) {
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
      <span role="status" />
      <script type="module" src="/islands/page-tools.js" />
    </page-tools>
  )
}
