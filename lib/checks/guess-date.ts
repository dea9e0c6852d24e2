import { z } from 'zod'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/**
 * The date that someone meant, as `2027-03-31`. Numbers are read in the order that people use in the United
 * Kingdom: day, month, year.
 * @returns undefined when it is no date, or could not be one (31 February)
 */
export function guessDate(written: string): string | undefined {
  const text = written
    .trim()
    .toLowerCase()
    .replace(/^["“”'‘’]+|["“”'‘’]+$/g, '')
    .replace(/[–—]/g, '-')
  const [, day, month, year] =
    /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$/.exec(text) ??
    /^(?:[a-z]+,? +)?(\d{1,2})(?:st|nd|rd|th)?[ -]+(?:of +)?([a-z]{3,9})\.?,?[ -]+(\d{4})$/.exec(text) ??
    reorder(/^([a-z]{3,9}) +(\d{1,2})(?:st|nd|rd|th)?,? +(\d{4})$/.exec(text), [2, 1, 3]) ??
    reorder(/^(\d{4})[/. -](\d{1,2})[/. -](\d{1,2})$/.exec(text), [3, 2, 1]) ??
    reorder(/^(\d{4})(\d{2})(\d{2})$/.exec(text), [3, 2, 1]) ??
    []
  if (!day || !month || !year) return undefined
  const number = Number(month) || months.indexOf(month.slice(0, 3)) + 1
  const date = [year.padStart(4, '20'), String(number).padStart(2, '0'), day.padStart(2, '0')].join('-')
  return z.iso.date().safeParse(date).success && date !== written.trim() ? date : undefined
}

const reorder = (match: RegExpExecArray | null, order: number[]) =>
  match && ['', ...order.map((index) => match[index])]
