import { type DateStart, dateStarts, moves } from '@/lib/ehc-plans/date-rules'
import type { DateFault, TypedDates } from '@/lib/ehc-plans/read-date-question'

type DateFormProps = {
  /** What was typed, to type on from. */
  typed?: TypedDates
  faults?: DateFault[]
}

const field =
  'min-h-11 rounded-[10px] border-2 border-edge bg-raised px-3 text-ink aria-invalid:border-4 aria-invalid:border-must'

/** The questions of the dates calculator: a plain form that asks for no name and keeps nothing. */
export function DateForm({ typed = {}, faults = [] }: DateFormProps) {
  const groups = [...new Set(dateStarts.map(({ group }) => group))]
  const findFault = (id: string) => faults.find((fault) => fault.field.replace(/-[a-z]+$/, '') === id)
  const moveFault = findFault('move')
  return (
    <form action="/ehc-plans/dates/your-dates" method="get" className="max-w-[38rem]" noValidate>
      {faults.length > 0 && <FaultList faults={faults} />}
      <p className="mb-2">
        Put in only the dates that you have. Leave the rest empty. We do not keep them, and you do not need to
        say who you are.
      </p>
      {groups.map((group) => (
        <section key={group} aria-labelledby={anchorOf(group)}>
          <h2 id={anchorOf(group)} className="mt-8 border-b border-line">
            {group}
          </h2>
          {dateStarts
            .filter((start) => start.group === group)
            .map((start) => (
              <DateQuestion key={start.id} start={start} typed={typed} fault={findFault(start.id)} />
            ))}
        </section>
      ))}
      <h2 className="mt-8 border-b border-line">A move to a new stage</h2>
      <fieldset className="mt-5 min-w-0" aria-describedby={describedBy('move', moveFault)}>
        <legend className="font-bold">Will your child move to a new school or college?</legend>
        <Hint id="move" fault={moveFault}>
          Choose the move and put the year, for instance 2027.
        </Hint>
        <div className="mt-2 flex flex-wrap gap-4">
          <div className="max-w-full">
            <label htmlFor="move" className="block">
              Move
            </label>
            <select
              id="move"
              name="move"
              defaultValue={typed.move}
              aria-invalid={moveFault?.field === 'move' || undefined}
              className={`${field} w-full`}
            >
              <option value="">No move, or not yet known</option>
              {Object.entries(moves).map(([kind, { label }]) => (
                <option key={kind} value={kind}>
                  {label}
                </option>
              ))}
            </select>
          </div>
          <DatePart
            id="move-year"
            label="Year"
            value={typed['move-year']}
            wrong={moveFault?.field === 'move-year'}
          />
        </div>
      </fieldset>
      <button
        type="submit"
        className="mt-8 min-h-13 cursor-pointer rounded-[10px] border-2 border-edge bg-accent px-6 font-bold text-black hover:underline"
      >
        Work out the dates
      </button>
    </form>
  )
}

type QuestionProps = { start: DateStart; typed: TypedDates; fault: DateFault | undefined }

function DateQuestion({ start: { id, question, hint }, typed, fault }: QuestionProps) {
  return (
    <fieldset className="mt-5 min-w-0" aria-describedby={describedBy(id, fault)}>
      <legend className="font-bold">{question}</legend>
      <Hint id={id} fault={fault}>
        {hint}
      </Hint>
      <div className="mt-2 flex gap-2 sm:gap-4">
        {['Day', 'Month', 'Year'].map((label) => {
          const part = `${id}-${label.toLowerCase()}`
          return (
            <DatePart
              key={part}
              id={part}
              label={label}
              value={typed[part]}
              wrong={fault && (fault.field === part || /real date|same as/.test(fault.message))}
            />
          )
        })}
      </div>
    </fieldset>
  )
}

type DatePartProps = { id: string; label: string; value?: string | undefined; wrong?: boolean | undefined }

/** A month may be a word, so it gets the whole keyboard. */
function DatePart({ id, label, value, wrong }: DatePartProps) {
  const widths: Record<string, string> = { Day: 'w-16', Month: 'w-28', Year: 'w-24' }
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="block">
        {label}
      </label>
      <input
        type="text"
        id={id}
        name={id}
        defaultValue={value}
        autoComplete="off"
        maxLength={20}
        inputMode={label === 'Month' ? 'text' : 'numeric'}
        aria-invalid={wrong || undefined}
        className={`${field} ${widths[label]} max-w-full`}
      />
    </div>
  )
}

function Hint({ id, fault, children }: { id: string; fault: DateFault | undefined; children: string }) {
  return (
    <>
      <p id={`${id}-hint`} className="text-soft">
        {children}
      </p>
      {fault && (
        <p id={`${id}-error`} className="border-s-6 border-must ps-3 font-bold text-must">
          <span className="sr-only">Error: </span>
          {fault.message}
        </p>
      )}
    </>
  )
}

function FaultList({ faults }: { faults: DateFault[] }) {
  return (
    <div role="alert" aria-labelledby="faults" className="card mt-4 mb-6 border-4 border-must">
      <h2 id="faults">There is a problem</h2>
      <ul className="mt-2">
        {faults.map((fault) => (
          <li key={fault.field}>
            <a className="inline-block py-1 font-bold" href={`#${fault.field}`}>
              {fault.message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

const describedBy = (id: string, fault: DateFault | undefined) =>
  fault ? `${id}-hint ${id}-error` : `${id}-hint`

const anchorOf = (group: string) => group.toLowerCase().replaceAll(' ', '-')
