/** For a page that is made to be printed: print it, or go back to what it is made from. */
export function PaperTools({ links }: { links: { label: string; address: string }[] }) {
  return (
    <page-tools class="no-print my-4 flex flex-wrap items-center gap-2">
      <button type="button" value="print" className="button">
        Print or save
      </button>
      {links.map(({ label, address }) => (
        <a key={address} className="button" href={address}>
          {label}
        </a>
      ))}
    </page-tools>
  )
}
