import { layoutDateLine } from '@/lib/ehc-plans/layout-date-line'
import type { PlanDate } from '@/lib/ehc-plans/list-plan-dates'
import { formatDate } from '@/lib/site/dates'

const width = 330
const line = 14

/** The same dates as the table has, on a line drawn to scale. Shapes tell them apart, not colours alone. */
export function DateLine({ dates }: { dates: PlanDate[] }) {
  const { height, places } = layoutDateLine(dates.map(({ date }) => date))
  const [first = '', last = ''] = [dates[0]?.date, dates.at(-1)?.date].map((date) => formatDate(date ?? ''))
  return (
    <figure className="date-line w-[22rem] max-w-full">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={`A line from ${first} to ${last} with the dates of the table`}
        className="w-full"
      >
        <path
          d={`M${line} ${places[0]?.mark}V${places.at(-1)?.mark}`}
          className="text-edge"
          strokeWidth="4"
        />
        {dates.map((date, index) => {
          const { mark, label } = places[index] ?? { mark: 0, label: 0 }
          return (
            <g key={date.id}>
              <path d={`M${line} ${mark}H26L42 ${label}`} className="text-edge" strokeWidth="1.5" />
              <Mark date={date} y={mark} />
              <text x="48" y={label - 3} className="font-bold">
                {formatDate(date.date)}
              </text>
              <text x="48" y={label + 16}>
                {date.short}
              </text>
            </g>
          )
        })}
      </svg>
      <figcaption className="text-[0.9rem] text-soft">
        Circles are set by the law, squares are your own last days, and empty circles are dates that you put
        in.
      </figcaption>
    </figure>
  )
}

function Mark({ date: { counted, yours }, y }: { date: PlanDate; y: number }) {
  if (yours) return <path d={`M${line - 8} ${y - 8}h16v16h-16z`} className="mark text-must" />
  if (counted) return <circle cx={line} cy={y} r="8" className="mark text-brand-ink" />
  return <circle cx={line} cy={y} r="7" className="mark-given text-edge" strokeWidth="3" />
}
