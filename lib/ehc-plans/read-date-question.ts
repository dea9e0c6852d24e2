import { addMonths, formatDate, months } from '../site/dates'
import { type DateStart, dateStarts, type MoveId, moves, type StartId } from './date-rules'
import type { KnownDates } from './list-plan-dates'
import { buildDate } from './plain-dates'

/** What was typed, by the name of its field (`request-day`, `move-year`), to show it again. */
export type TypedDates = Record<string, string>
/** What is wrong with what was typed, and the field to put right. */
export type DateFault = { field: string; message: string }

/** What a reader asks the calculator. */
export type DateQuestion = {
  /** Whether anything was asked at all: without it there is nothing to answer and nothing to put right. */
  asked: boolean
  typed: TypedDates
  known: KnownDates
  faults: DateFault[]
}

/** A short answer to a short question: nobody types more into one field. */
const longestValue = 20
const [yearsBack, yearsAhead] = [5, 2]
const parts = ['day', 'month', 'year'] as const
type Part = (typeof parts)[number]
const moveIds = Object.keys(moves) as MoveId[]

/**
 * Reads the form of the calculator, or the shorter address that leads to the same answer
 * (`request=2026-09-01&move=other&move-year=2027`). Faults are worded as the GOV.UK Design System words those
 * of a date input.
 * @param read the value of a field of the address, however hostile
 * @param today `2026-11-22`: dates are taken from five years before it to two years after
 */
export function readDateQuestion(read: (field: string) => string | undefined, today: string): DateQuestion {
  const question: DateQuestion = { asked: false, typed: {}, known: { starts: {} }, faults: [] }
  const { typed, known, faults } = question
  const take = (field: string, value = read(field)) => {
    if (value !== undefined) question.asked = true
    const tidy = (value ?? '').normalize('NFKC').replace(/\p{C}/gu, '').trim().slice(0, longestValue)
    typed[field] = tidy
    return tidy
  }
  const range = { from: addMonths(today, -12 * yearsBack), to: addMonths(today, 12 * yearsAhead) }

  for (const { id, name } of dateStarts) {
    const whole = /^(\d{4})-(\d{2})-(\d{2})$/.exec(read(id) ?? '')
    const [, year, month, day] = whole ?? []
    const date = readDate(
      { day: take(`${id}-day`, day), month: take(`${id}-month`, month), year: take(`${id}-year`, year) },
      name,
    )
    if (typeof date === 'object') faults.push({ field: `${id}-${date.part}`, message: date.message })
    else if (date && (date < range.from || date > range.to))
      faults.push({
        field: `${id}-year`,
        message: `${name} must be between ${formatDate(range.from)} and ${formatDate(range.to)}`,
      })
    else if (date) known.starts[id] = date
  }
  for (const start of dateStarts) faults.push(...findWrongOrder(start, known.starts))

  const picked = take('move')
  const kind = moveIds.find((id) => id === picked)
  const moveYear = take('move-year')
  const year = readYear(moveYear)
  const [firstYear, lastYear] = [range.from, range.to].map((date) => Number(date.slice(0, 4)))
  if (kind && !moveYear) faults.push({ field: 'move-year', message: 'Enter the year of the move' })
  else if (moveYear && !year)
    faults.push({ field: 'move-year', message: 'Year of the move must be a year, like 2027' })
  else if (year && (year < Number(firstYear) || year > Number(lastYear)))
    faults.push({
      field: 'move-year',
      message: `Year of the move must be between ${firstYear} and ${lastYear}`,
    })
  else if (year && !kind) faults.push({ field: 'move', message: 'Select which move it is' })
  else if (year && kind) known.move = { kind, year }

  const nothing = !known.move && Object.keys(known.starts).length === 0
  if (question.asked && nothing && faults.length === 0)
    faults.push({ field: `${dateStarts[0]?.id}-day`, message: 'Enter at least one date' })
  return question
}

/** The shortest query that asks the same: `request=2026-09-01`. It holds dates and nothing else. */
export function formatDateQuestion({ starts, move }: KnownDates): string {
  const query = new URLSearchParams(starts)
  if (move) {
    query.set('move', move.kind)
    query.set('move-year', String(move.year))
  }
  return query.toString()
}

/** A date from what was typed; undefined when nothing was; or what is wrong with it. */
function readDate(
  typed: Record<Part, string>,
  name: string,
): string | undefined | { part: Part; message: string } {
  const missing = parts.filter((part) => !typed[part])
  const [part] = missing
  if (missing.length === parts.length) return undefined
  if (part) return { part, message: `${name} must include a ${missing.join(' and ')}` }
  const day = readNumber(typed.day)
  const month = readMonth(typed.month)
  const year = readYear(typed.year)
  const message = `${name} must be a real date`
  if (!month || !year) return { part: month ? 'year' : 'month', message }
  return buildDate(year, month, day ?? 0) ?? { part: 'day', message }
}

const readNumber = (typed: string) => (/^\d{1,2}$/.test(typed) ? Number(typed) : undefined)

/** A month from its number or its name, or the first three letters or more of that. */
function readMonth(typed: string): number | undefined {
  const number = readNumber(typed)
  if (number !== undefined) return number >= 1 && number <= 12 ? number : undefined
  const word = typed.toLowerCase().replace(/\.$/, '')
  const index =
    word === 'sept'
      ? 8
      : months.findIndex((month) => word.length >= 3 && month.toLowerCase().startsWith(word))
  return index === -1 ? undefined : index + 1
}

/** A year from four digits, or from two: nobody means the year 26. */
function readYear(typed: string): number | undefined {
  if (/^\d{4}$/.test(typed)) return Number(typed)
  return /^\d{2}$/.test(typed) ? 2000 + Number(typed) : undefined
}

function findWrongOrder({ id, name, notBefore }: DateStart, starts: Partial<Record<StartId, string>>) {
  const [date, earliest] = [starts[id], notBefore && starts[notBefore]]
  if (!date || !earliest || date >= earliest) return []
  const first = dateStarts.find((start) => start.id === notBefore)?.name.toLowerCase()
  return [
    {
      field: `${id}-day`,
      message: `${name} must be the same as or after ${formatDate(earliest)}, the ${first}`,
    },
  ]
}
