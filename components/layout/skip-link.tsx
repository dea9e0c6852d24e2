/** The first thing that a keyboard reaches on every page. */
export function SkipLink() {
  return (
    <a
      href="#content"
      className="no-print sr-only focus:not-sr-only focus:absolute focus:z-20 focus:bg-accent focus:p-3 focus:text-black"
    >
      Skip to the main content
    </a>
  )
}
