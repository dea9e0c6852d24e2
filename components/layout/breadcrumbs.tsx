/** The way back up. The page itself is not in it: its title stands right below. */
export function Breadcrumbs({ pages }: { pages: { title: string; address: string }[] }) {
  return (
    <nav aria-label="Breadcrumb" className="wrap no-print pt-4 text-[0.9rem]">
      <ol className="flex flex-wrap gap-x-2">
        {[{ title: 'Home', address: '/' }, ...pages].map(({ title, address }, index) => (
          <li key={address}>
            {index > 0 && (
              <span aria-hidden="true" className="mr-2 text-soft">
                ›
              </span>
            )}
            <a className="inline-block py-0.5 text-soft" href={address}>
              {title}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
