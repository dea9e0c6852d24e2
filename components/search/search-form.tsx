type SearchFormProps = {
  /** What was asked, to ask it again. */
  query?: string
  /** The small form at the top of every page, whose label is for screen readers only. */
  compact?: boolean
}

/** The search of the site. It is a plain form; the island suggests answers while someone types. */
export function SearchForm({ query = '', compact = false }: SearchFormProps) {
  const id = compact ? 'search-site' : 'search'
  return (
    <search aria-label={compact ? 'Search this site' : 'Search'}>
      <form action="/search" method="get">
        <search-suggestions class="relative block">
          <label htmlFor={id} className={compact ? 'sr-only' : 'mb-1 block font-bold'}>
            Search this site
          </label>
          <div className="flex">
            <input
              id={id}
              type="search"
              name="q"
              defaultValue={query}
              maxLength={500}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck
              enterKeyHint="search"
              className={`min-w-0 flex-1 rounded-s-[10px] border-2 border-e-0 border-edge bg-raised px-3 text-ink focus-visible:relative focus-visible:z-10 ${compact ? 'min-h-11' : 'min-h-13'}`}
            />
            <button
              type="submit"
              className={`cursor-pointer rounded-e-[10px] border-2 border-edge bg-accent font-bold text-black hover:underline ${compact ? 'px-4' : 'px-6'}`}
            >
              Search
            </button>
          </div>
        </search-suggestions>
      </form>
    </search>
  )
}
