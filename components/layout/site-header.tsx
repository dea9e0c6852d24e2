type SiteHeaderProps = {
  title: string
  council: string
  phase: 'alpha' | 'beta' | 'live'
  menu: { label: string; address: string }[]
  /** The search form of the site. */
  search: React.ReactNode
}

/** The name of the site, its menu and its search. On a phone the menu is folded away, without script. */
export function SiteHeader({ title, council, phase, menu, search }: SiteHeaderProps) {
  const links = menu.map(({ label, address }) => (
    <li key={address}>
      <a className="inline-block py-2 no-underline hover:underline" href={address}>
        {label}
      </a>
    </li>
  ))
  return (
    <header className="on-brand no-print">
      <nav aria-label="Main" className="bg-brand">
        <div className="wrap flex flex-wrap items-center gap-x-3 gap-y-2 py-3 lg:gap-x-6 lg:pb-4">
          <a className="flex-1 text-[1.25rem] leading-tight font-bold no-underline hover:underline" href="/">
            {title}
            <span className="block text-[0.9rem] font-normal">{council}</span>
          </a>
          <details className="menu group lg:hidden open:w-full open:order-1">
            <summary className="flex min-h-11 list-none items-center rounded-[10px] border-2 border-white px-3 font-bold [&::-webkit-details-marker]:hidden group-open:w-max">
              Menu
            </summary>
            <ul className="grid grid-cols-2 gap-x-4 pt-2">{links}</ul>
          </details>
          <div className="header-search w-full lg:w-auto lg:flex-[0_1_22rem]">{search}</div>
        </div>
        <div className="hidden bg-brand-deep lg:block">
          <ul className="wrap flex flex-wrap gap-x-6 py-1">{links}</ul>
        </div>
      </nav>
      {phase !== 'live' && (
        <p className="border-b border-line bg-sand py-1 text-[0.9rem] text-ink">
          <span className="wrap block">
            <strong className="uppercase">{phase}</strong>: this is a new site.{' '}
            <a className="inline-block text-link!" href="/contacts">
              Tell us what is missing or wrong
            </a>
            .
          </span>
        </p>
      )}
    </header>
  )
}
