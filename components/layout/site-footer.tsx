type SiteFooterProps = {
  council: string
  councilWebsite: string
  licence: { name: string; url: string }
  links: { label: string; address: string }[]
}

/** The same links at the foot of every page, in the same order (WCAG 2.2, 3.2.6 Consistent Help). */
export function SiteFooter({ council, councilWebsite, licence, links }: SiteFooterProps) {
  return (
    <footer className="no-print border-t-6 border-brand bg-sand py-8 text-[0.95rem]">
      <div className="wrap">
        <nav aria-label="About this site">
          <ul className="flex flex-wrap gap-x-6 gap-y-1">
            {links.map(({ label, address }) => (
              <li key={address}>
                <a className="inline-block py-1" href={address}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <p className="mt-4 text-soft">
          Published by <a href={councilWebsite}>{council}</a>. The words on this site may be used again under
          the <a href={licence.url}>{licence.name}</a>.
        </p>
      </div>
    </footer>
  )
}
