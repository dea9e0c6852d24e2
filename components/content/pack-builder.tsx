import { Callout } from '@/components/ui/callout'
import type { PackChoice, PackItem, PackView } from '@/lib/content/packs'
import { formatItemId, packLimits } from '@/lib/site/pack'

type PackBuilderProps = {
  view: PackView
  /** The pack as the query of its address. */
  query: string
  choices: PackChoice[]
  /** The words that the pages to choose from are found by. */
  find: string
  /** The section that is open. */
  open: string
  /** The page whose parts are shown, with them. */
  parts: { page: string; list: { reference: string; heading: string }[] }
}

/**
 * Where a pack is made: one form, whose every button keeps what was typed and answers with the page again.
 * The first button is the one that the Enter key presses.
 */
export function PackBuilder({ view, query, choices, find, open, parts }: PackBuilderProps) {
  const chosen = new Set(view.items.map(({ reference }) => reference))
  const full = chosen.size >= packLimits.items
  const shown = choices.filter(({ pages }) => pages.length > 0)
  return (
    <pack-builder>
      <form
        action="/packs/edit"
        method="post"
        className="grid gap-x-10 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]"
      >
        <input type="hidden" name="pack" value={query} />
        <input type="hidden" name="open" value={open} />
        <input type="hidden" name="parts" value={parts.page} />
        <section aria-labelledby="choose">
          <h2 id="choose" className="mt-6">
            Choose pages
          </h2>
          <label htmlFor="find" className="mt-3 block font-bold">
            Find pages by a word
          </label>
          <div className="mb-4 flex gap-2">
            <input
              id="find"
              name="find"
              type="search"
              maxLength={packLimits.find}
              defaultValue={find}
              className="field min-w-0 flex-1"
            />
            <button type="submit" name="do" value="find" className="button">
              Find
            </button>
          </div>
          {shown.length === 0 && <p>No page has the words “{find}”. Try fewer words, or another word.</p>}
          {shown.map(({ section, label, pages }) => (
            <details key={section} open={find !== '' || open === section} className="border-t border-line">
              <summary className="py-3 font-bold">
                {label} ({pages.length})
              </summary>
              <ul className="mb-4 grid gap-3">
                {pages.map((page) => (
                  <li key={page.address}>
                    <Choice
                      reference={page.address}
                      title={page.title}
                      chosen={chosen.has(page.address)}
                      full={full}
                    >
                      <button
                        type="submit"
                        name="do"
                        value={`parts ${page.address}`}
                        id={`parts-${formatItemId(page.address)}`}
                        className="button"
                        aria-label={`Parts of ${page.title}`}
                      >
                        Parts
                      </button>
                    </Choice>
                    {parts.page === page.address && (
                      <ul className="mt-3 grid gap-3 border-s-4 border-line ps-4">
                        {parts.list.map(({ reference, heading }) => (
                          <li key={reference}>
                            <Choice
                              reference={reference}
                              title={heading}
                              chosen={chosen.has(reference)}
                              full={full}
                            />
                          </li>
                        ))}
                        {parts.list.length === 0 && <li>This page has no parts.</li>}
                      </ul>
                    )}
                  </li>
                ))}
              </ul>
            </details>
          ))}
          {chosen.size > 0 && (
            <p className="no-print sticky bottom-0 z-10 border-t border-line bg-paper py-2 lg:hidden">
              <a href="#your-pack" className="button button-main w-full justify-center">
                Go to your pack: {chosen.size} of {packLimits.items} pages
              </a>
            </p>
          )}
        </section>
        <section aria-labelledby="your-pack">
          <h2 id="your-pack" tabIndex={-1} className="mt-6">
            Your pack: {chosen.size} of {packLimits.items} pages
          </h2>
          {chosen.size === 0 && <p className="mt-2">Nothing is in it yet. Add a page from the list.</p>}
          <ol className="my-4 grid gap-3">
            {view.items.map((item, at) => (
              <Place key={item.reference} item={item} at={at} last={view.items.length - 1} />
            ))}
          </ol>
          <Callout type="warning" title="Do not type a child’s name">
            <p>
              The title and the note become part of the address. Anyone who has the address can read them, so
              say nothing there about a child or a family.
            </p>
          </Callout>
          <label htmlFor="title" className="block font-bold">
            Title
          </label>
          <input
            id="title"
            name="title"
            type="text"
            maxLength={packLimits.title}
            defaultValue={view.title}
            autoComplete="off"
            className="field mb-4"
          />
          <label htmlFor="note" className="block font-bold">
            Short note
          </label>
          <p id="note-hint" className="text-soft">
            For instance, what to read first. {packLimits.note} characters at most.
          </p>
          <textarea
            id="note"
            name="note"
            rows={4}
            maxLength={packLimits.note}
            defaultValue={view.note}
            aria-describedby="note-hint"
            className="field mb-4"
          />
          <button type="submit" name="do" value="finish" className="button button-main">
            See your pack
          </button>
        </section>
      </form>
      <p role="status" className="sr-only" />
    </pack-builder>
  )
}

type ChoiceProps = {
  reference: string
  title: string
  chosen: boolean
  full: boolean
  children?: React.ReactNode
}

/** One page or part, to put into the pack or take out again. */
function Choice({ reference, title, chosen, full, children }: ChoiceProps) {
  const step = chosen ? 'remove' : 'add'
  return (
    <div className="flex flex-wrap items-center gap-2">
      <a href={reference} className="min-w-0 flex-1 basis-full sm:basis-40">
        {title}
      </a>
      {(chosen || !full) && (
        <button
          type="submit"
          name="do"
          value={`${step} ${reference}`}
          id={`choose-${formatItemId(reference)}`}
          className="button"
          aria-label={`${chosen ? 'Remove' : 'Add'} ${title}`}
          data-done={`${title} is ${chosen ? 'out of' : 'in'} your pack.`}
        >
          {chosen ? 'Remove' : 'Add'}
        </button>
      )}
      {children}
    </div>
  )
}

/** One place in the pack, with the ways to move what is there. */
function Place({ item, at, last }: { item: PackItem; at: number; last: number }) {
  const { reference, title, notices } = item
  const steps = [
    {
      step: 'up',
      label: 'Up',
      name: `Move up ${title}`,
      done: `${title} is now number ${at}.`,
      shown: at > 0,
    },
    {
      step: 'down',
      label: 'Down',
      name: `Move down ${title}`,
      done: `${title} is now number ${at + 2}.`,
      shown: at < last,
    },
    {
      step: 'remove',
      label: 'Remove',
      name: `Remove ${title}`,
      done: `${title} is out of your pack.`,
      shown: true,
    },
  ]
  return (
    <li id={`item-${formatItemId(reference)}`} tabIndex={-1} className="card">
      <p className="font-bold">
        {at + 1}. {title}
      </p>
      {notices.map((notice) => (
        <p key={notice}>{notice}</p>
      ))}
      <div className="mt-2 flex flex-wrap gap-2">
        {steps
          .filter(({ shown }) => shown)
          .map(({ step, label, name, done }) => (
            <button
              type="submit"
              key={step}
              name="do"
              value={`${step} ${reference}`}
              id={`${step}-${formatItemId(reference)}`}
              className="button"
              aria-label={name}
              data-done={done}
            >
              {label}
            </button>
          ))}
      </div>
    </li>
  )
}
