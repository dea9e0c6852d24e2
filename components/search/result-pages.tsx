type ResultPagesProps = { page: number; pageCount: number; addressOf: (page: number) => string }

/** The ten results before and the ten after. */
export function ResultPages({ page, pageCount, addressOf }: ResultPagesProps) {
  if (pageCount < 2) return null
  return (
    <nav aria-label="More results" className="no-print mt-6 flex flex-wrap items-center gap-4">
      {page > 1 && (
        <a className="button" rel="prev" href={addressOf(page - 1)}>
          Previous
        </a>
      )}
      <span>{`Page ${page} of ${pageCount}`}</span>
      {page < pageCount && (
        <a className="button" rel="next" href={addressOf(page + 1)}>
          Next
        </a>
      )}
    </nav>
  )
}
